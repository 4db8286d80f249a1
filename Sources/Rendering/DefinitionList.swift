/// Terms and what they mean, the meanings aligned:
///
///     Win rate   Of the deals that were decided, the share we won.
///                won deals / (won deals + lost deals)
struct DefinitionList: Sendable {
    private let entries: [(term: String, text: String)]
    private let style: TextStyle
    private static let gap = 3
    private static let widestTerm = 24

    init(_ entries: [(term: String, text: String)], style: TextStyle) {
        self.entries = entries
        self.style = style
    }

    func lines(width: Int?) -> [String] {
        let terms = entries.map { DisplayWidth.of(style.clean($0.term)) }
        let column = min(terms.max() ?? 0, Self.widestTerm) + Self.gap
        // A third of the line for the terms at most; else they stand alone over their texts.
        let isStacked = width.map { column * 2 > $0 } ?? false
        return entries.flatMap {
            isStacked ? stacked($0, width: width) : aligned($0, column: column, width: width)
        }
    }

    private func aligned(_ entry: (term: String, text: String), column: Int, width: Int?) -> [String] {
        let term = style.clean(entry.term)
        let indent = String(repeating: " ", count: column)
        let lines = wrapped(entry.text, width: width.map { $0 - column })
        guard DisplayWidth.of(term) + Self.gap <= column else {
            return Wrapping.lines(term, width: width).map(style.bold) + lines.map { indent + $0 }
        }
        let blanks = String(repeating: " ", count: column - DisplayWidth.of(term))
        let first = (style.bold(term) + blanks + lines[0]).withoutTrailingBlanks
        return [first] + lines.dropFirst().map { (indent + $0).withoutTrailingBlanks }
    }

    private func stacked(_ entry: (term: String, text: String), width: Int?) -> [String] {
        Wrapping.lines(style.clean(entry.term), width: width).map(style.bold)
            + wrapped(entry.text, width: width.map { $0 - 2 }).map { "  " + $0 }
    }

    private func wrapped(_ text: String, width: Int?) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            Wrapping.lines(style.clean(String($0)), width: width)
        }
    }
}
