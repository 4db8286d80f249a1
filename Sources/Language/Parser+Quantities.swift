// Numbers: quantities with their unit, and whole numbers that count.

extension Parser {
    /// The largest count that a sentence may ask for: `top N`, `first N`, `last N months`.
    static let largestCount = 1_000_000

    /// `50k`, `-5`, `45%`, `$50k`, `50k EUR`, `90 days`
    mutating func expectQuantity() throws(Diagnostic) -> Quantity {
        guard let quantity = try acceptQuantity() else { throw unexpected() }
        return quantity
    }

    mutating func acceptQuantity(isDetail: Bool = false) throws(Diagnostic) -> Quantity? {
        note(.slot(.number), isDetail: isDetail)
        guard startsQuantity(at: index) else { return nil }
        let start = index
        let isNegative = current.kind == .sign(.minus)
        if isNegative { advance() }
        let literal = try expectLiteral()
        let unit = acceptUnit(of: literal)
        let mantissa = isNegative ? -literal.mantissa : literal.mantissa
        var quantity = Quantity(
            mantissa: mantissa, scale: literal.scale, unit: unit, range: range(from: start))
        quantity.suffix = NumberSuffix(power: literal.suffixPower)
        return quantity
    }

    private mutating func expectLiteral() throws(Diagnostic) -> NumberLiteral {
        guard case .number(let literal) = current.kind else { throw unexpected() }
        guard let literal else { throw Diagnostic(.numberTooLarge(current.text), at: current.range) }
        advance()
        return literal
    }

    private mutating func acceptUnit(of literal: NumberLiteral) -> Quantity.Unit {
        switch literal.mark {
        case .percent: return .percent
        case .money(let sign): return .money(sign)
        case .none: break
        }
        guard startsUnit(at: index) else { return .none }
        let word = current.text
        let unit = anyUnit(at: index)
        advance()
        return unit.map { .span($0) } ?? .money(word)
    }

    /// A unit of time or a currency behind a number, and not the beginning of a period such as `year to date`.
    func startsUnit(at place: Int) -> Bool {
        let token = token(at: place)
        guard token.kind == .word, !token.startsLine, !startsPeriod(at: place) else { return false }
        return anyUnit(at: place) != nil || CurrencyCodes.all.contains(token.text[...])
    }

    /// A whole number from 1 to `largestCount`.
    mutating func expectCount() throws(Diagnostic) -> Int {
        note(.slot(.integer))
        guard isNumber(at: index) else { throw unexpected() }
        guard let count = count(at: index), (1...Self.largestCount).contains(count) else {
            throw Diagnostic(.countOutOfRange, at: current.range)
        }
        advance()
        return count
    }
}
