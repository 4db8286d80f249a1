import Language
import Model

/// Where a definition stands, since when it holds and what it takes the place of, for `explain`.
struct DefinitionLines {
    private let written: WrittenDefinition
    private let overridden: WrittenDefinition?
    private let start: Day?

    init(_ written: WrittenDefinition, overridden: WrittenDefinition? = nil, start: Day? = nil) {
        self.written = written
        self.overridden = overridden
        self.start = start
    }

    var lines: [(term: String, text: String)] {
        var lines = [(term: "Defined in", text: written.origin.inWords)]
        if case .prelude = written.origin { return lines }
        lines.append(("As written", written.text))
        if let start { lines.append(("In force", "from \(start)")) }
        if let overridden {
            lines.append(
                (start == nil ? "Instead of" : "Before", "\(overridden.text)\n(\(overridden.origin.inWords))")
            )
        }
        return lines
    }
}
