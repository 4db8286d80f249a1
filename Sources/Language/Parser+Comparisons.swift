// Subjects about two sides, and about the last answer (section 3 of the grammar).

extension Parser {
    /// `trend of winrate`
    mutating func parseTrend() throws(Diagnostic) -> Subject {
        advance()
        try expect(.of)
        return .trend(try expectMeasures())
    }

    /// `compare West with East`, `compare this quarter with last quarter`
    mutating func parseComparedSides() throws(Diagnostic) -> Subject {
        advance()
        let first = try parseSide()
        guard accept(.with) else { throw unexpected() }
        return .comparison(first, try parseSide())
    }

    private mutating func parseSide() throws(Diagnostic) -> ComparedSide {
        if let period = try acceptPeriod(.inPosition) { return .period(period) }
        return .value(try expectPhrase(.value()))
    }

    /// `reconcile revenue with 412,000`
    mutating func parseReconciliation() throws(Diagnostic) -> Subject {
        advance()
        let measure = try expectMeasure()
        try expect(.with)
        return .reconciliation(measure, try expectQuantity())
    }

    /// `drill 2`, `drill West`
    mutating func parseDrill() throws(Diagnostic) -> Subject {
        advance()
        return .drill(try expectRow())
    }

    /// A row of the last answer: a number alone, or the name that the row has.
    private mutating func expectRow() throws(Diagnostic) -> AnswerRow {
        let start = index
        note(.slot(.integer))
        if count(at: index) != nil, endsRowNumber(at: index + 1) {
            let number = try expectCount()
            return .number(number, Ranged(range(from: start)))
        }
        return .name(try expectPhrase(.value()))
    }

    private func endsRowNumber(at place: Int) -> Bool {
        token(at: place).kind != .word && !isText(at: place) && !isSlot(at: place) || endsName(at: place)
    }

    // MARK: RULE 8: words that lead a form only before what has to follow

    /// The subject that the first word leads, where what must follow it follows.
    mutating func acceptSubjectForm() throws(Diagnostic) -> Subject? {
        switch current.keyword {
        case .trend where keyword(at: index + 1) == .of: return try parseTrend()
        case .compare: return try parseComparedSides()
        case .drill: return try parseDrill()
        case .reconcile: return try parseReconciliation()
        case .again where endsView(at: index + 1):
            advance()
            return .again
        case .funnel where endsView(at: index + 1):
            advance()
            return .funnel
        default: return nil
        }
    }

    /// The end of the statement, a comma or a clause.
    func endsView(at place: Int) -> Bool {
        token(at: place).kind == .end || startsClauseAfterView(at: place)
    }

    func startsClauseAfterView(at place: Int) -> Bool {
        isSign(.comma, at: place) || startsPeriod(at: place)
            || token(at: place).kind == .word && endsName(at: place)
    }
}
