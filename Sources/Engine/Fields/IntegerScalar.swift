import Binding
import Model
import Store

/// A value of a record that is a 64-bit integer over a fixed power of ten, whatever the record.
///
/// `bounds`, worked out from zone maps, prove that no step of the arithmetic can overflow.
struct IntegerScalar {
    let node: IntegerNode
    let scale: Int
    /// No value lies outside; 0…0 when every value is missing.
    let bounds: ClosedRange<Int64>
    let canBeMissing: Bool
}

/// How an integer is worked out from the columns of the fact.
indirect enum IntegerNode {
    case own(Column)
    /// Read through a key of the fact: value and presence (1 or 0) for each of its codes.
    case linked(Column, values: [Int64], present: [UInt8])
    /// Dictionary codes, translated to those of a linked column where there is a translation; 0 is missing.
    case codes(Column, translation: [UInt32]?)
    /// The part of a date by its number, for dates that the table reaches.
    case datePart(IntegerNode, DatePartTable)
    case constant(Int64)
    case sum(IntegerNode, IntegerNode)
    case difference(IntegerNode, IntegerNode)
    case product(IntegerNode, IntegerNode)
}

extension IntegerScalar {
    /// A field that is not text.
    init(number source: FieldSource) {
        scale = source.type.scale
        guard let rowOfCode = source.rowOfCode else {
            node = .own(source.own)
            bounds = source.own.bounds ?? 0...0
            canBeMissing = source.own.canBeMissing
            return
        }
        let values = source.linkedValues(rowOfCode)
        node = .linked(
            source.own, values: values.map { $0 ?? 0 }, present: values.map { $0 == nil ? 0 : 1 })
        let present = values.compactMap { $0 }
        bounds = (present.min() ?? 0)...(present.max() ?? 0)
        canBeMissing = true
    }

    /// The codes of a text field.
    init(codesOf source: FieldSource) {
        node = .codes(source.own, translation: source.codeTranslation())
        scale = 0
        bounds = 0...Int64(max(0, (source.target.dictionary?.count ?? 1) - 1))
        canBeMissing = true
    }

    /// A part of the dates of a field, by number.
    init(_ part: DatePart, of source: FieldSource) {
        let days = IntegerScalar(number: source)
        node = .datePart(days.node, DatePartTable(part, days: days.bounds))
        scale = 0
        bounds = 0...Int64(part.count)
        canBeMissing = true
    }

    /// A constant, when it is a whole number of some power of ten that fits.
    init?(constant: Fraction) {
        for power in 0...PowerOfTen.largestInt64 {
            guard let unit = PowerOfTen.int64(power), Int128(unit) % constant.denominator == 0 else {
                continue
            }
            let (scaled, overflow) = constant.numerator.multipliedReportingOverflow(
                by: Int128(unit) / constant.denominator)
            guard !overflow, let value = Int64(exactly: scaled) else { return nil }
            self.init(node: .constant(value), scale: power, bounds: value...value, canBeMissing: false)
            return
        }
        return nil
    }

    /// The same values over a greater power of ten; nil when that could overflow.
    func rescaled(to newScale: Int) -> IntegerScalar? {
        guard newScale != scale else { return self }
        guard let factor = PowerOfTen.int64(newScale - scale),
            let bounds = bounds.multiplied(by: factor...factor)
        else { return nil }
        return IntegerScalar(
            node: .product(node, .constant(factor)), scale: newScale, bounds: bounds,
            canBeMissing: canBeMissing)
    }

    /// The result of `+`, `-` or `*`; nil when it could overflow, and for `/`.
    func combined(_ operation: ArithmeticOperator, _ other: IntegerScalar) -> IntegerScalar? {
        switch operation {
        case .plus:
            aligned(with: other) {
                $0.adding($1)
            } node: {
                .sum($0, $1)
            }
        case .minus:
            aligned(with: other) {
                $0.subtracting($1)
            } node: {
                .difference($0, $1)
            }
        case .times: product(with: other)
        case .divided: nil
        }
    }

    private func product(with other: IntegerScalar) -> IntegerScalar? {
        guard scale + other.scale <= PowerOfTen.largestInt64, let bounds = bounds.multiplied(by: other.bounds)
        else { return nil }
        return IntegerScalar(
            node: .product(node, other.node), scale: scale + other.scale, bounds: bounds,
            canBeMissing: canBeMissing || other.canBeMissing)
    }

    private func aligned(
        with other: IntegerScalar,
        bounds: (ClosedRange<Int64>, ClosedRange<Int64>) -> ClosedRange<Int64>?,
        node: (IntegerNode, IntegerNode) -> IntegerNode
    ) -> IntegerScalar? {
        let common = max(scale, other.scale)
        guard let left = rescaled(to: common), let right = other.rescaled(to: common),
            let bounds = bounds(left.bounds, right.bounds)
        else { return nil }
        return IntegerScalar(
            node: node(left.node, right.node), scale: common, bounds: bounds,
            canBeMissing: canBeMissing || other.canBeMissing)
    }
}

extension ClosedRange<Int64> {
    /// Where sums of members lie; nil when they could overflow.
    func adding(_ other: ClosedRange<Int64>) -> ClosedRange<Int64>? {
        let (low, lowOverflow) = lowerBound.addingReportingOverflow(other.lowerBound)
        let (high, highOverflow) = upperBound.addingReportingOverflow(other.upperBound)
        return lowOverflow || highOverflow ? nil : low...high
    }

    /// Where differences of members lie; nil when they could overflow.
    func subtracting(_ other: ClosedRange<Int64>) -> ClosedRange<Int64>? {
        let (low, lowOverflow) = lowerBound.subtractingReportingOverflow(other.upperBound)
        let (high, highOverflow) = upperBound.subtractingReportingOverflow(other.lowerBound)
        return lowOverflow || highOverflow ? nil : low...high
    }

    /// Where products of members lie; nil when they could overflow.
    func multiplied(by other: ClosedRange<Int64>) -> ClosedRange<Int64>? {
        var products: [Int64] = []
        for left in [lowerBound, upperBound] {
            for right in [other.lowerBound, other.upperBound] {
                let (product, overflow) = left.multipliedReportingOverflow(by: right)
                if overflow { return nil }
                products.append(product)
            }
        }
        return products.min()!...products.max()!
    }
}
