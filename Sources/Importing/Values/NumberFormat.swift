import Model

/// How a column writes its numbers.
struct NumberFormat: Hashable, Sendable {
    enum DecimalMark: Hashable, Sendable { case point, comma }
    var decimalMark: DecimalMark
    /// Digits kept after the decimal mark.
    var scale: Int

    /// The most decimals that are kept; further ones are rounded, half away from zero.
    static let scaleLimit = 9
}

/// A number as written, without its ornaments.
struct NumberScan {
    /// The digits as an integer of `decimals` decimals, without zeros at the end of the decimals.
    var mantissa: Int64
    var decimals: Int
    var isPercent = false
    /// `$`, `€`, `USD`; empty where none is written.
    var currency = ""
    /// The digits did not fit 64 bits.
    var isTooLarge = false
    /// Decimals beyond the limit were rounded off.
    var isRounded = false

    /// The number as an integer of that scale, or nil where it does not fit.
    func scaled(to scale: Int) -> Int64? {
        if isTooLarge { return nil }
        if decimals > scale { return NumberScan.rounded(mantissa, droppingDigits: decimals - scale) }
        return NumberScan.multiplied(mantissa, byTenTo: scale - decimals)
    }

    static func multiplied(_ value: Int64, byTenTo power: Int) -> Int64? {
        guard power <= 18 else { return value == 0 ? 0 : nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: powersOfTen[power])
        return overflow || product == .min ? nil : product
    }

    /// Rounds half away from zero.
    static func rounded(_ value: Int64, droppingDigits digits: Int) -> Int64 {
        guard digits <= 18 else { return 0 }
        let divisor = powersOfTen[digits]
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude >= divisor.magnitude - remainder.magnitude, remainder != 0 else {
            return quotient
        }
        return quotient + (value < 0 ? -1 : 1)
    }

    /// The table of `PowerOfTen`, at hand where every number of a file is read.
    static let powersOfTen = PowerOfTen.int64s
}

extension NumberScan {
    typealias Plain = (mantissa: Int64, decimals: Int, written: Int)

    /// `1054`, `-12.50`: the form of which most files consist, by far the fastest to read; nil for any other.
    /// `written` are the digits behind the point with the zeros at their end.
    @inline(__always)
    static func plain(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Plain? {
        guard count > 0, count <= 18 else { return nil }
        let isNegative = bytes[0] == 45
        var position = isNegative ? 1 : 0
        var mantissa: Int64 = 0
        var point = -1
        while position < count {
            let digit = bytes[position] &- 48
            if digit < 10 {
                mantissa = mantissa &* 10 &+ Int64(digit)
            } else if bytes[position] == 46, point < 0 {
                point = position
            } else {
                return nil
            }
            position &+= 1
        }
        if point < 0 { return count == 1 && isNegative ? nil : (isNegative ? -mantissa : mantissa, 0, 0) }
        return withoutTrailingZeros(isNegative ? -mantissa : mantissa, count &- point &- 1, count)
    }

    @inline(__always)
    private static func withoutTrailingZeros(_ mantissa: Int64, _ written: Int, _ count: Int) -> Plain? {
        guard written > 0, written <= NumberFormat.scaleLimit, count > written + 1 else { return nil }
        var (mantissa, decimals) = (mantissa, written)
        while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals &- 1) }
        return (mantissa, decimals, written)
    }
}
