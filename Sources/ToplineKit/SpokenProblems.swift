import Language

/// What is said of a question in words that no form has: that it was not understood, and what can be asked here.
struct SpokenProblems {
    let sentence: String
    let range: SourceRange
    /// What is offered in its place; examples are for where nothing is.
    let corrections: [String]

    /// `examples` are questions that the company's data can answer.
    func problems(_ problems: [Diagnostic], _ examples: [String]) -> [Diagnostic] {
        guard SpokenQuestion.opens(sentence), problems.contains(where: isNotUnderstood)
        else { return problems }
        return [Diagnostic(.questionNotUnderstood(examples: corrections.isEmpty ? examples : []), at: range)]
    }

    /// The whole question, or its first word, was taken for a name.
    private func isNotUnderstood(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.problem {
        case .questionNotUnderstood: true
        case .unknownMeasure, .unknownName, .unknownKind: diagnostic.range.start == range.start
        default: false
        }
    }
}
