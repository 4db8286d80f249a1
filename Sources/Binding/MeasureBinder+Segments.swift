import Language
import Model

/// Records by the name of a segment.
extension MeasureBinder {
    /// `big deals`, `won big deals`, `big won deals`; nil when the words name no segment.
    func segmentSet(named name: String, at range: SourceRange) throws(DiagnosticError) -> RecordSet? {
        if let segment = try index.usableSegment(named: name, at: range) {
            return try recordSet(of: segment, state: segment.state, at: range)
        }
        for (word, rest) in splits(name) {
            guard let state = RecordSet.State(word: word),
                let segment = try index.usableSegment(named: rest, at: range)
            else { continue }
            guard segment.state == .all || segment.state == state else {
                throw DiagnosticError(
                    Diagnostic(
                        .emptyByConstruction("\(segment.name) are \(segment.state.rawValue) already"),
                        at: range))
            }
            return try recordSet(of: segment, state: state, at: range)
        }
        return nil
    }

    /// One word of the name and the others: the first, the last, and the last but one.
    private func splits(_ name: String) -> [(word: String, rest: String)] {
        let words = name.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [] }
        return [0, words.count - 1, words.count - 2].map { place in
            var rest = words
            let word = rest.remove(at: place)
            return (word, rest.joined(separator: " "))
        }
    }

    private func recordSet(
        of segment: Segment, state: RecordSet.State, at range: SourceRange
    ) throws(DiagnosticError) -> RecordSet {
        var set = try records(state)
        set.condition = segment.condition
        set.segment = segment.name
        set.isStateOfSegment = segment.state == state
        return set
    }
}
