/// An exact rational number in lowest terms with a positive denominator.
///
/// Sums, averages and rates stay fractions until they are printed. Each operation answers nil when the
/// result does not fit 128 bits, so that nothing is ever wrong in silence.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int128
    package let denominator: Int128

    package init(_ value: Int) {
        numerator = Int128(value)
        denominator = 1
    }

    package init(_ value: Int128) {
        numerator = value
        denominator = 1
    }

    /// `numerator / denominator`, or nil when the denominator is zero.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    package static let zero = Fraction(0)
    package static let one = Fraction(1)

    package var isZero: Bool { numerator == 0 }
    package var isNegative: Bool { numerator < 0 }
    package var isWhole: Bool { denominator == 1 }

    /// The nearest double; exact ties as the division rounds them.
    package var double: Double { Double(numerator) / Double(denominator) }

    package func adding(_ other: Fraction) -> Fraction? {
        if denominator == 1, other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            return overflow ? nil : Fraction(sum)
        }
        let divisor = Int128(
            Fraction.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
        let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
        let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
        let (sum, sumOverflow) = left.addingReportingOverflow(right)
        let (below, belowOverflow) = denominator.multipliedReportingOverflow(by: other.denominator / divisor)
        guard !leftOverflow, !rightOverflow, !sumOverflow, !belowOverflow else { return nil }
        return Fraction(sum, over: below)
    }

    package var negated: Fraction { Fraction(-numerator, over: denominator)! }

    package var magnitude: Fraction { isNegative ? negated : self }

    package func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

    package func multiplied(by other: Fraction) -> Fraction? {
        guard let left = Fraction(numerator, over: other.denominator),
            let right = Fraction(other.numerator, over: denominator)
        else { return nil }
        let (above, aboveOverflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (below, belowOverflow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        guard !aboveOverflow, !belowOverflow else { return nil }
        return Fraction(above, over: below)
    }

    /// The quotient, or nil when `other` is zero or the result does not fit.
    package func divided(by other: Fraction) -> Fraction? {
        guard let inverse = Fraction(other.denominator, over: other.numerator) else { return nil }
        return multiplied(by: inverse)
    }

    /// The value rounded to `digits` decimals (0…38), half away from zero, as an integer of that scale:
    /// `7/3` at two digits is `233`. Nil when it does not fit.
    package func rounded(toDigits digits: Int) -> Int128? {
        guard let scale = PowerOfTen.int128(digits)?.magnitude else { return nil }
        // The product takes up to 256 bits, so that only results too large for 128 bits are refused.
        let product = numerator.magnitude.multipliedFullWidth(by: scale)
        let divisor = denominator.magnitude
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let isHalfOrMore = remainder >= divisor - remainder
        let (rounded, overflow) = quotient.addingReportingOverflow(isHalfOrMore ? 1 : 0)
        guard !overflow, let magnitude = Int128(exactly: rounded) else { return nil }
        return numerator < 0 ? -magnitude : magnitude
    }

    /// The value rounded to `digits` decimals, half away from zero; nil when it does not fit.
    package func rounded(to digits: Int) -> Fraction? {
        guard let rounded = rounded(toDigits: digits), let unit = PowerOfTen.int128(digits) else {
            return nil
        }
        return Fraction(rounded, over: unit)
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }
}

extension Fraction: Comparable {
    /// Exact: continued fractions are compared where cross products would not fit.
    package static func < (left: Fraction, right: Fraction) -> Bool {
        let (a, firstOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (b, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !firstOverflow, !secondOverflow { return a < b }
        let leftFloor = floor(left)
        let rightFloor = floor(right)
        if leftFloor != rightFloor { return leftFloor < rightFloor }
        let leftRest = left.numerator - leftFloor * left.denominator
        let rightRest = right.numerator - rightFloor * right.denominator
        if leftRest == 0 || rightRest == 0 { return leftRest == 0 && rightRest != 0 }
        return Fraction(right.denominator, over: rightRest)! < Fraction(left.denominator, over: leftRest)!
    }

    private static func floor(_ value: Fraction) -> Int128 {
        let (quotient, remainder) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Fraction: CustomStringConvertible {
    package var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
