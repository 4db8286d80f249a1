// Measures and sums (sections 3 and 6 of the grammar).

extension Parser {
    /// Operators in one sum; a row beyond it is no question of anybody's.
    static let mostOperators = 200

    /// Where the words of an expression are looked up.
    struct ExpressionRule {
        var slot: Expectation.Slot
        /// `sum of amount for won deals`: in a definition each factor may carry its records.
        var takesRecords = false

        static let measure = ExpressionRule(slot: .measure)
        static let field = ExpressionRule(slot: .field)
        static let rule = ExpressionRule(slot: .measure, takesRecords: true)
    }

    /// `revenue, winrate and won deals`
    mutating func expectMeasures() throws(Diagnostic) -> [Expression] {
        var measures = [try expectMeasure()]
        while acceptListWord() { measures.append(try expectMeasure()) }
        return measures
    }

    /// A sum that begins with a name: `2 + 2` asks nothing.
    mutating func expectMeasure() throws(Diagnostic) -> Expression {
        note(.slot(.measure))
        guard !startsQuantity(at: index) else { throw unexpected() }
        return try parseSum(.measure)
    }

    /// `1 - win rate`, `amount / list price`
    mutating func parseSum(_ rule: ExpressionRule) throws(Diagnostic) -> Expression {
        let start = index
        var operators = 0
        var left = try parseProduct(rule, &operators)
        while let sign = acceptOperator([.plus: .plus, .minus: .minus]) {
            try count(&operators)
            let right = try parseProduct(rule, &operators)
            left = Expression(.binary(sign, left, right), range: range(from: start))
        }
        return left
    }

    private mutating func parseProduct(
        _ rule: ExpressionRule, _ operators: inout Int
    ) throws(Diagnostic) -> Expression {
        let start = index
        var left = try parseFactor(rule)
        while let sign = acceptTimesOrDivided() {
            try count(&operators)
            let right = try parseFactor(rule)
            left = Expression(.binary(sign, left, right), range: range(from: start))
        }
        return left
    }

    private func count(_ operators: inout Int) throws(Diagnostic) {
        operators += 1
        guard operators <= Self.mostOperators else {
            throw Diagnostic(.tooDeep(limit: Self.mostOperators), at: current.range)
        }
    }

    private mutating func acceptTimesOrDivided() -> BinaryOperator? {
        if let sign = acceptOperator([.times: .times, .divided: .divided]) { return sign }
        return accept(.per) ? .per : nil
    }

    private mutating func acceptOperator(_ signs: KeyValuePairs<Token.Sign, BinaryOperator>)
        -> BinaryOperator?
    {
        for (sign, meaning) in signs where accept(sign) { return meaning }
        return nil
    }

    private mutating func parseFactor(_ rule: ExpressionRule) throws(Diagnostic) -> Expression {
        let start = index
        note(.slot(rule.slot))
        if let quantity = try acceptQuantity(isDetail: true) {
            return Expression(.quantity(quantity), range: range(from: start))
        }
        if isSign(.openBracket, at: index) {
            let inner = try parseBracket(rule)
            return Expression(.group(inner), range: range(from: start))
        }
        note(.keyword("("), isDetail: true)
        return try parseTerm(rule)
    }

    private mutating func parseBracket(_ rule: ExpressionRule) throws(Diagnostic) -> Expression {
        try nested { parser throws(Diagnostic) in
            let bracket = parser.current
            try parser.expect(.openBracket)
            let inner = try parser.parseSum(rule)
            try parser.expectClosing(of: bracket)
            return inner
        }
    }

    /// A name, or an aggregate of a sum: `median (closed - created) of won deals`.
    private mutating func parseTerm(_ rule: ExpressionRule) throws(Diagnostic) -> Expression {
        let start = index
        let name = try expectPhrase(.name(rule.slot))
        guard startsCall(at: index) else {
            let records = try acceptRecords(of: name, rule)
            return Expression(.phrase(records), range: range(from: start))
        }
        _ = accept(.of)
        let inner = try parseBracket(.field)
        var records: Phrase?
        if accept(.of) || rule.takesRecords && acceptRecordsWord() {
            records = try expectPhrase(.name(.kind))
        }
        return Expression(.call(name, inner, of: records), range: range(from: start))
    }

    /// `average (` or `average of (`
    func startsCall(at place: Int) -> Bool {
        isSign(.openBracket, at: place) || keyword(at: place) == .of && isSign(.openBracket, at: place + 1)
    }

    /// `sum of amount for won deals` is `sum of amount of won deals`.
    private mutating func acceptRecords(of name: Phrase, _ rule: ExpressionRule) throws(Diagnostic) -> Phrase
    {
        guard rule.takesRecords, acceptRecordsWord() else { return name }
        let records = try expectPhrase(.value())
        return Phrase(text: "\(name.text) of \(records.text)", range: name.range.union(records.range))
    }

    private mutating func acceptRecordsWord() -> Bool {
        note(.keyword("for"))
        guard current.keyword == .for, keyword(at: index + 1) != .each else { return false }
        advance()
        return true
    }
}
