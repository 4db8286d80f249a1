// Mistakes that people often make in names, values and conditions.

extension Parser {
    /// Nothing that can be a name stands here.
    mutating func missingName(_ rule: NameRule) -> Diagnostic { unexpected() }

    /// A quote that is never closed, with the quote put behind the words that seem meant.
    func unclosedQuote(_ token: Token) -> Diagnostic {
        Diagnostic(.unclosedQuote, at: token.range)
    }

    /// `stage in Won, Lost`
    mutating func inWantsPeriod() -> Diagnostic {
        let word = tokens[index - 1]
        guard current.kind == .word else { return Diagnostic(.inWantsPeriod, at: word.range) }
        return Diagnostic(.inWantsPeriod, at: word.range, fixes: [Fix(replacing: word.range, with: "is one of")])
    }

    /// `amount is over 50k`
    func refuseBoundAfterIs(isNegated: Bool) throws(Diagnostic) {}

    func twoReadingsOfIsNot(until end: Int) -> Diagnostic { Diagnostic(.isNotTwoReadings, at: current.range) }

    func twoReadingsOfOr(until end: Int) -> Diagnostic { Diagnostic(.orTwoReadings, at: current.range) }

    mutating func missingComparator(of subject: Expression, from start: Int) -> Diagnostic {
        Diagnostic(.conditionNeedsComparison, at: subject.range)
    }
}
