import Binding
import Model

/// A number worked out record by record in exact fractions: the path that takes every arithmetic.
indirect enum RowScalar {
    /// A field that is not text, over ten to its scale.
    case field(FieldSource, unit: Int128)
    case datePart(DatePart, FieldSource)
    case constant(Fraction)
    case arithmetic(ArithmeticOperator, RowScalar, RowScalar)
    case rounded(RowScalar, digits: Int)

    /// The value of a record, nil when missing or when nothing divides; throws `tooLarge`.
    func value(at row: Int) throws -> Fraction? {
        switch self {
        case .field(let source, let unit):
            guard let integer = source.integer(at: row) else { return nil }
            return unit == 1 ? Fraction(Int128(integer)) : Fraction(Int128(integer), over: unit)
        case .datePart(let part, let source):
            guard let day = source.integer(at: row), CalendarKey.writableNumbers.contains(day) else {
                return nil
            }
            return Fraction(part.number(of: Day(number: Int32(day))))
        case .constant(let value): return value
        case .arithmetic(let operation, let left, let right):
            guard let left = try left.value(at: row), let right = try right.value(at: row) else { return nil }
            return try operation.applied(left, right)
        case .rounded(let inner, let digits):
            guard let value = try inner.value(at: row) else { return nil }
            guard let rounded = value.rounded(to: digits) else { throw EngineError.tooLarge }
            return rounded
        }
    }
}

extension ArithmeticOperator {
    /// The exact result, nil when `right` is zero and divides; throws `tooLarge`.
    func applied(_ left: Fraction, _ right: Fraction) throws -> Fraction? {
        let result: Fraction?
        switch self {
        case .plus: result = left.adding(right)
        case .minus: result = left.subtracting(right)
        case .times: result = left.multiplied(by: right)
        case .divided:
            guard !right.isZero else { return nil }
            result = left.divided(by: right)
        }
        guard let result else { throw EngineError.tooLarge }
        return result
    }
}

extension ComparisonOperator {
    /// Whether it holds between two ordered values.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// The same comparison with its sides exchanged.
    var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
