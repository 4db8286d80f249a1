// Conditions (section 6 of the grammar): `or` binds less than `and`, `and` less than `not`.

extension Parser {
    mutating func parseCondition() throws(Diagnostic) -> Condition {
        let start = index
        var parts = [try parseConjunction()]
        while accept(.or) { parts.append(try parseConjunction()) }
        return parts.count == 1 ? parts[0] : Condition(.or(parts), range: range(from: start))
    }

    private mutating func parseConjunction() throws(Diagnostic) -> Condition {
        let start = index
        var parts = [try parseNegation()]
        while accept(.and) { parts.append(try parseNegation()) }
        return parts.count == 1 ? parts[0] : Condition(.and(parts), range: range(from: start))
    }

    private mutating func parseNegation() throws(Diagnostic) -> Condition {
        let start = index
        note(.slot(.field))
        note(.keyword("not"), isDetail: true)
        guard current.keyword == .not else { return try parseTest() }
        advance()
        let inner = try nested { parser throws(Diagnostic) in try parser.parseTest() }
        return Condition(.not(inner), range: range(from: start))
    }

    /// `( condition )` or `sum comparator`. A bracket opens a condition if a word or sign of conditions stands inside
    /// (RULE 6).
    private mutating func parseTest() throws(Diagnostic) -> Condition {
        let start = index
        if isSign(.openBracket, at: index), !opensSum(at: index) {
            let inner = try nested { parser throws(Diagnostic) in try parser.parseBracketedCondition() }
            return Condition(.group(inner), range: range(from: start))
        }
        note(.keyword("("), isDetail: true)
        let subject = try parseSum(.field)
        let comparator = try expectComparator(of: subject, from: start)
        return Condition(.test(subject, comparator), range: range(from: start))
    }

    private mutating func parseBracketedCondition() throws(Diagnostic) -> Condition {
        let bracket = current
        try expect(.openBracket)
        let inner = try parseCondition()
        try expectClosing(of: bracket)
        return inner
    }

    private func opensSum(at place: Int) -> Bool {
        let end = closingBracket(of: place) ?? tokens.count - 1
        return !(place..<end).contains { inside in
            switch keyword(at: inside) {
            case .and, .or, .not: true
            default: startsComparison(at: inside) || startsDatedComparison(at: inside)
            }
        }
    }

    /// Signs and words that only a comparison begins with; `in`, `between`, `since` and the like may also go on with
    /// the question.
    func startsComparison(at place: Int) -> Bool {
        switch token(at: place).kind {
        case .sign(.less), .sign(.lessOrEqual), .sign(.greater), .sign(.greaterOrEqual), .sign(.equal),
            .sign(.notEqual):
            return true
        default: break
        }
        switch keyword(at: place) {
        case .is, .contains: return true
        case .starts, .ends: return keyword(at: place + 1) == .with
        case .over, .under: return startsQuantity(at: place + 1)
        case .at: return keyword(at: place + 1) == .least || keyword(at: place + 1) == .most
        default: return false
        }
    }

    private func startsArithmetic(at place: Int) -> Bool {
        switch token(at: place).kind {
        case .sign(.plus), .sign(.minus), .sign(.times), .sign(.divided): true
        default: keyword(at: place) == .per
        }
    }

    func startsDatedComparison(at place: Int) -> Bool {
        switch keyword(at: place) {
        case .in, .between, .before, .after, .since, .until: true
        default: false
        }
    }

    // MARK: Comparators

    /// What a value is looked up under: the words of the left side, when they are one name.
    private func fieldName(of subject: Expression) -> String? {
        if case .phrase(let phrase) = subject.node { return phrase.text }
        return nil
    }

    private mutating func expectComparator(
        of subject: Expression, from subjectStart: Int
    ) throws(Diagnostic) -> Comparator {
        let start = index
        let field = fieldName(of: subject)
        if let node = try acceptSignComparator(field) { return Comparator(node, range: range(from: start)) }
        if let node = try acceptIsComparator(field) { return Comparator(node, range: range(from: start)) }
        if let node = try acceptWordComparator(field) { return Comparator(node, range: range(from: start)) }
        if let node = try acceptDatedComparator() { return Comparator(node, range: range(from: start)) }
        throw missingComparator(of: subject, from: subjectStart)
    }

    /// `> 10k`, `<= list price`, `= Won`
    private mutating func acceptSignComparator(_ field: String?) throws(Diagnostic) -> Comparator.Node? {
        for (sign, order) in [
            (Token.Sign.less, OrderOperator.less), (.lessOrEqual, .lessOrEqual), (.greater, .greater),
            (.greaterOrEqual, .greaterOrEqual),
        ] where accept(sign) {
            return .order(order, try expectComparedSum(order))
        }
        if accept(.equal) { return .isOneOf([try expectOperand(field)]) }
        if accept(.notEqual) { return .isNotOneOf([try expectOperand(field)]) }
        return nil
    }

    /// A date or a sum, behind `<` and its kin.
    private mutating func expectComparedSum(_ order: OrderOperator) throws(Diagnostic) -> Operand {
        if let date = try acceptDate() { return .period(date) }
        if startsEnd(at: index), !isNumber(at: index) || isDayAlone { throw periodAfterSign(order) }
        return .expression(try parseSum(.field))
    }

    /// `31 mar`, not the 31 before a period of its own: `31 march this year`
    private var isDayAlone: Bool {
        startsDayOfMonth(at: index, withYear: false) && !startsWhichYear(at: index + 2)
    }

    /// `is Won or Lost`, `is not one of Won, Lost`, `is missing`
    private mutating func acceptIsComparator(_ field: String?) throws(Diagnostic) -> Comparator.Node? {
        guard accept(.is) else { return nil }
        let isWord = index - 1
        note(.slot(.value(of: field)))
        let isNegated = accept(.not)
        if accept(.missing) { return isNegated ? .isNotMissing : .isMissing }
        if accept(.one, .of) { return try parseOneOf(field, isNegated: isNegated) }
        if let diagnostic = comparisonAfterIs(at: isWord, isNegated: isNegated) { throw diagnostic }
        operandStart = index
        var operands = [try expectOperand(field)]
        while try acceptAlternative(isNegated: isNegated) { operands.append(try expectOperand(field)) }
        return isNegated ? .isNotOneOf(operands) : .isOneOf(operands)
    }

    private mutating func parseOneOf(_ field: String?, isNegated: Bool) throws(Diagnostic) -> Comparator.Node
    {
        var operands = [try expectOperand(field)]
        while acceptListSign() { operands.append(try expectOperand(field)) }
        return isNegated ? .isNotOneOf(operands) : .isOneOf(operands)
    }

    /// The `or` of `is A or B`: what follows is another value unless a comparison or an arithmetic sign comes behind it
    /// (RULE 5).
    private mutating func acceptAlternative(isNegated: Bool) throws(Diagnostic) -> Bool {
        note(.keyword("or"))
        guard current.keyword == .or, let end = endOfOperand(at: index + 1) else { return false }
        if startsComparison(at: end) || startsArithmetic(at: end) || startsCall(at: end) { return false }
        if isNegated { throw twoReadingsOfIsNot() }
        if startsDatedComparison(at: end) { throw twoReadingsOfOr(secondValueEnds: end) }
        advance()
        return true
    }

    /// Where an operand that begins at a place ends; nil where none begins.
    func endOfOperand(at place: Int) -> Int? {
        var reader = self
        reader.index = place
        guard (try? reader.expectOperand(nil)) != nil else { return nil }
        return reader.index
    }

    /// `over 50k`, `contains "corp"`, `starts with "A"`
    private mutating func acceptWordComparator(_ field: String?) throws(Diagnostic) -> Comparator.Node? {
        if let bound = acceptBound() { return .bound(bound, try expectQuantity()) }
        if accept(.contains) { return .contains(try expectPhrase(.value(of: field))) }
        if accept(.starts, .with) { return .startsWith(try expectPhrase(.value(of: field))) }
        if accept(.ends, .with) { return .endsWith(try expectPhrase(.value(of: field))) }
        return nil
    }

    /// `between 10k and 50k`, `in Q3`, `before march`
    private mutating func acceptDatedComparator() throws(Diagnostic) -> Comparator.Node? {
        if accept(.between) {
            let first = try expectLimit()
            try expect(.and)
            return Self.between(first, try expectLimit())
        }
        if accept(.in) {
            guard let period = try acceptPeriodOrSlot() else { throw inWantsPeriod() }
            return .inPeriod(period)
        }
        for word in [Keyword.before, .after, .since, .until] {
            note(.keyword(word.rawValue))
            if current.keyword == word { return .dated(try expectPeriod(.anywhere)) }
        }
        return nil
    }

    /// `over`, `under`, `at least`, `at most`
    mutating func acceptBound() -> BoundOperator? {
        if accept(.over) { return .over }
        if accept(.under) { return .under }
        if accept(.at, .least) { return .atLeast }
        return accept(.at, .most) ? .atMost : nil
    }

    // MARK: Operands

    /// `5000`, `2017-03-31`, `Won`, `500 Startups`
    mutating func expectOperand(_ field: String?) throws(Diagnostic) -> Operand {
        if let date = try acceptDate() { return .period(date) }
        if isNumber(at: index), startsNumberedValue { return .expression(try parseValue(field)) }
        let start = index
        if let quantity = try acceptQuantity() {
            return .expression(Expression(.quantity(quantity), range: range(from: start)))
        }
        return .expression(try parseValue(field))
    }

    private mutating func parseValue(_ field: String?) throws(Diagnostic) -> Expression {
        let phrase = try expectPhrase(.value(of: field))
        return Expression(.phrase(phrase), range: phrase.range)
    }

    /// A number with an ordinary word behind it that is no unit and no currency: `500 Startups`, `3M Company`.
    private var startsNumberedValue: Bool {
        guard startsPhrase(.value()) else { return false }
        let next = token(at: index + 1)
        guard !next.startsLine else { return false }
        if isText(at: index + 1) || isSlot(at: index + 1) { return true }
        guard next.kind == .word, !endsName(at: index + 1) else { return false }
        if next.keyword == .of {
            return isText(at: index + 2) || isNameWord(at: index + 2) || isSlot(at: index + 2)
        }
        return anyUnit(at: index + 1) == nil && !CurrencyCodes.all.contains(next.text[...])
    }

    private func isNameWord(at place: Int) -> Bool {
        token(at: place).kind == .word && keyword(at: place) != .of && !endsName(at: place)
    }

    /// A quantity or an end of a range; a number that could be a year is one only beside another end.
    private mutating func expectLimit() throws(Diagnostic) -> Operand {
        let start = index
        let hasUnit = isYear(at: index) && startsUnit(at: index + 1)
        if isSlot(at: index) || startsEnd(at: index) && !hasUnit { return .period(try expectEnd()) }
        guard let quantity = try acceptQuantity() else { throw unexpected() }
        return .expression(Expression(.quantity(quantity), range: range(from: start)))
    }

    private static func between(_ first: Operand, _ second: Operand) -> Comparator.Node {
        switch (first, second) {
        case (.period, .expression): .between(asQuantity(first), second)
        case (.expression, .period): .between(first, asQuantity(second))
        default: .between(first, second)
        }
    }

    /// `2000` as the number it also is.
    private static func asQuantity(_ limit: Operand) -> Operand {
        guard case .period(let period) = limit, case .year(let year) = period.node else { return limit }
        let quantity = Quantity(mantissa: Int64(year), scale: 0, unit: .none, range: period.range)
        return .expression(Expression(.quantity(quantity), range: period.range))
    }
}
