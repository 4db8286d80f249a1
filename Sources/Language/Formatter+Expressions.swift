extension Formatter {
    func pieces(_ expression: Expression, _ slot: Expectation.Slot) -> [Piece] {
        switch expression.node {
        case .phrase(let phrase): [.name(phrase, slot)]
        case .quantity(let quantity): pieces(quantity)
        case .group(let inner): [.word("(")] + pieces(inner, slot) + [.word(")")]
        case .call(let name, let inner, of: let records):
            [.name(name, slot), .word("(")] + pieces(inner, .field) + [.word(")")]
                + (records.map { [.word("of"), .name($0, .kind)] } ?? [])
        case .binary(let sign, let left, let right):
            operand(left, of: sign, isRight: false, slot) + [.word(sign.rawValue)]
                + operand(right, of: sign, isRight: true, slot)
        }
    }

    /// In brackets where the tree binds otherwise than the words would.
    private func operand(
        _ expression: Expression, of sign: BinaryOperator, isRight: Bool, _ slot: Expectation.Slot
    ) -> [Piece] {
        let inner = pieces(expression, slot)
        guard case .binary(let innerSign, _, _) = expression.node else { return inner }
        let binds = (innerSign.bindsTightly ? 1 : 0) - (sign.bindsTightly ? 1 : 0)
        return binds > 0 || binds == 0 && !isRight ? inner : [.word("(")] + inner + [.word(")")]
    }

    // MARK: Numbers

    /// `50k`, `-1.5`, `45%`, `$50k`, `50k EUR`, `90 days`
    func pieces(_ quantity: Quantity) -> [Piece] {
        let sign = quantity.mantissa < 0 ? "-" : ""
        let digits = digits(
            quantity.mantissa.magnitude, scale: quantity.scale, suffixPower: quantity.suffix.power)
        switch quantity.unit {
        case .none: return [.word(sign + digits)]
        case .percent: return [.word("\(sign)\(digits)%")]
        case .money(let mark):
            let isCode = mark.utf8.count == 3 && mark.utf8.allSatisfy { $0 < 0x80 }
            return isCode ? [.word("\(sign)\(digits) \(mark)")] : [.word("\(sign)\(mark)\(digits)")]
        case .span(let unit):
            let isOne = quantity.mantissa.magnitude == 1 && quantity.scale == 0
            return [.word("\(sign)\(digits) \(isOne ? unit.singular : unit.plural)")]
        }
    }

    /// Round numbers with a suffix; others only with the one they were written with: `2.5k`, but `2500`.
    private func digits(_ mantissa: UInt64, scale: Int, suffixPower: Int) -> String {
        guard scale == 0 else { return decimal(mantissa, scale: scale) }
        for (suffix, power) in [("bn", 1_000_000_000), ("m", 1_000_000)] as [(String, UInt64)]
        where mantissa >= power && mantissa % (power / 10) == 0 {
            let tenths = mantissa / (power / 10)
            return tenths % 10 == 0 ? "\(tenths / 10)\(suffix)" : "\(tenths / 10).\(tenths % 10)\(suffix)"
        }
        if mantissa >= 1000 && mantissa % 1000 == 0 { return "\(mantissa / 1000)k" }
        return suffixed(mantissa, power: suffixPower) ?? String(mantissa)
    }

    /// Nil for what is less than one of the suffix.
    private func suffixed(_ mantissa: UInt64, power: Int) -> String? {
        guard let suffix = [3: "k", 6: "m", 9: "bn"][power] else { return nil }
        let unit = (0..<power).reduce(UInt64(1)) { unit, _ in unit * 10 }
        guard mantissa >= unit else { return nil }
        var (digits, scale) = (mantissa, power)
        while digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        return decimal(digits, scale: scale) + suffix
    }

    private func decimal(_ mantissa: UInt64, scale: Int) -> String {
        let digits = String(mantissa)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }
}

extension BinaryOperator {
    fileprivate var bindsTightly: Bool {
        switch self {
        case .plus, .minus: false
        case .times, .divided, .per: true
        }
    }
}
