import Language

/// Where the period of a sentence stands, so that the words around it can be read without it.
enum PeriodPlace {
    private static let longest = 7
    private static let leading: Set = ["in", "for", "during", "within", "over", "on"]

    /// The draft without its period, and the words of that; nil where it has none, or nothing else.
    static func apart(_ draft: Draft) -> (rest: Draft, period: [String])? {
        let words = draft.words
        for start in words.indices {
            for end in stride(from: min(words.count, start + longest), to: start, by: -1) {
                guard isPeriod(words[start..<end]) else { continue }
                var rest = Array(words[..<start])
                if let last = rest.last, leading.contains(last.lowercased()) { rest.removeLast() }
                if rest.last == "," { rest.removeLast() }
                rest += words[end...]
                guard !rest.isEmpty else { return nil }
                return (Draft(rest, cost: draft.cost), Array(words[start..<end]))
            }
        }
        return nil
    }

    /// Whether some words are a period, one that stands without `in`.
    private static func isPeriod(_ words: ArraySlice<String>) -> Bool {
        let first = words.first?.lowercased() ?? ""
        guard
            Self.openers.contains(first) || first.contains(where: \.isNumber) || Month(spelling: first) != nil
        else { return false }
        let parsed = parseStatements("revenue " + words.joined(separator: " "))
        guard parsed.count == 1, case .question(let question)? = parsed[0].statement?.body,
            question.clauses.count == 1, case .period = question.clauses[0].node
        else { return false }
        return true
    }

    private static let openers: Set = [
        "this", "last", "next", "past", "ytd", "qtd", "mtd", "today", "yesterday", "tomorrow", "since",
        "until",
        "before", "after", "from", "between", "all", "calendar", "year", "quarter", "month", "week", "the",
        "in",
        "created", "closed", "won", "lost", "closing",
    ]
}
