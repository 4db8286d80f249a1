/// Questions that begin as people begin them, and that the language has no form for.
package enum SpokenQuestion {
    /// The words that no form of the language begins with; `what is`, `how many` and `why` have forms of their own.
    private static let openers: Set = [
        "who", "whose", "whom", "which", "what", "when", "where", "how", "is", "are", "do", "does", "did",
        "can",
        "could", "should",
    ]

    /// Whether a sentence begins so.
    package static func opens(_ sentence: String) -> Bool {
        statementTokens(of: sentence).first.map(opens) ?? false
    }

    static func opens(_ tokens: [Token]) -> Bool {
        guard tokens.count > 2, tokens[0].kind == .word else { return false }
        let (first, second) = (tokens[0].text.lowercased(), tokens[1].text.lowercased())
        if first == "how" { return second != "many" }
        if first == "what" { return !["is", "was", "are", "were", "if"].contains(second) }
        return openers.contains(first)
    }

    /// The problems of such a sentence as one: the rules of a form that was not meant say nothing to its writer.
    static func problems(_ problems: [Diagnostic], of tokens: [Token]) -> [Diagnostic] {
        guard opens(tokens), problems.allSatisfy(\.problem.isAboutForm), let first = problems.first else {
            return problems
        }
        let range = tokens[0].range.union(tokens[tokens.count - 2].range)
        let fixes = problems.count == 1 ? first.fixes : []
        return [Diagnostic(.questionNotUnderstood(examples: []), at: range, fixes: fixes)]
    }
}

extension Problem {
    /// Something stands where something else had to, in a form that the sentence was taken for.
    fileprivate var isAboutForm: Bool {
        switch self {
        case .unexpected, .incomplete, .comparisonWithoutWhere, .conditionNeedsComparison, .inWantsPeriod,
            .reservedInValue:
            true
        default: false
        }
    }
}
