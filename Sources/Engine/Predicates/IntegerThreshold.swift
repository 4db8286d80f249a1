import Binding
import Model

/// Where the integers lie that pass a test: in a range or out of it.
struct IntegerTest {
    let range: ClosedRange<Int64>
    let outside: Bool

    /// Passed by every integer.
    static let any = IntegerTest(range: .min ... .max, outside: false)

    func passes(_ value: Int64) -> Bool { range.contains(value) != outside }
}

/// A constant as integers over ten to a scale see it: the greatest not above and the least not below it.
struct IntegerThreshold {
    private let floor: Int128
    private let ceiling: Int128

    /// Nil when the constant in that scale does not fit 128 bits.
    init?(_ constant: Fraction, scale: Int) {
        guard let unit = PowerOfTen.int64(scale) else { return nil }
        let (scaled, overflow) = constant.numerator.multipliedReportingOverflow(by: Int128(unit))
        guard !overflow else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: constant.denominator)
        floor = remainder < 0 ? quotient - 1 : quotient
        ceiling = remainder > 0 ? quotient + 1 : quotient
    }

    /// The least integer that is not below the constant; nil when 64 bits do not hold it.
    var leastReaching: Int64? { Int64(exactly: ceiling) }

    /// The test that an integer passes when the comparison with the constant holds; nil when none does.
    func test(_ comparison: ComparisonOperator) -> IntegerTest? {
        switch comparison {
        case .equal: floor == ceiling ? inside(floor, floor) : nil
        case .notEqual:
            floor == ceiling
                ? inside(floor, floor).map { IntegerTest(range: $0.range, outside: true) } ?? .any : .any
        case .less: inside(.min, floor == ceiling ? floor - 1 : floor)
        case .lessOrEqual: inside(.min, floor)
        case .greater: inside(floor == ceiling ? ceiling + 1 : ceiling, .max)
        case .greaterOrEqual: inside(ceiling, .max)
        }
    }

    private func inside(_ low: Int128, _ high: Int128) -> IntegerTest? {
        let low = max(low, Int128(Int64.min))
        let high = min(high, Int128(Int64.max))
        return low <= high ? IntegerTest(range: Int64(low)...Int64(high), outside: false) : nil
    }
}
