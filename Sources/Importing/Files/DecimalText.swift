import Glibc

/// Binary numbers in decimal digits, as people meant them.
///
/// Spreadsheets and databases keep 0.1 + 0.2 as 0.30000000000000004. The shortest decimal that is read back as the
/// same number is what was typed, where anything was; what needs more than 15 digits came out of arithmetic, and is
/// rounded to 15, as spreadsheets show it: amounts are exact to the cent up to ten trillion.
enum DecimalText {
    /// Significant digits that every decimal keeps in a binary number.
    private static let precision = 15

    /// Plain digits: `871103.93`, `-0.05`; nil for what is no finite number or beyond 10^±40.
    static func text(_ value: Double, shiftedBy shift: Int = 0) -> String? {
        guard value.isFinite else { return nil }
        guard value != 0 else { return "0" }
        guard let decimal = decimal(value.magnitude) else { return nil }
        let digits = plain(decimal.digits, exponent: decimal.exponent + shift)
        return digits.map { value < 0 ? "-" + $0 : $0 }
    }

    /// Digits without zeros at the end, and the power of ten of the first.
    private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int)? {
        guard let shortest = parsed(value.description) else { return nil }
        return shortest.digits.count <= precision ? shortest : parsed(rounded(value))
    }

    /// `8.71103930000000e+05`
    private static func rounded(_ value: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 48)
        let length = withVaList([Int32(precision - 1), value]) {
            vsnprintf(&buffer, buffer.count, "%.*e", $0)
        }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func parsed(_ text: String) -> (digits: [UInt8], exponent: Int)? {
        let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
        guard let mantissa = parts.first else { return nil }
        let power = parts.count > 1 ? Int(parts[1]) : 0
        guard let power else { return nil }
        let whole = mantissa.prefix { $0 != "." }
        var digits = mantissa.utf8.filter { $0 != UInt8(ascii: ".") }
        var exponent = power + whole.utf8.count - 1
        while digits.count > 1, digits.first == 48 {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.count > 1, digits.last == 48 { digits.removeLast() }
        return (digits, exponent)
    }

    private static func plain(_ digits: [UInt8], exponent: Int) -> String? {
        guard exponent.magnitude <= 40 else { return nil }
        var text: [UInt8] = []
        if exponent < 0 {
            text = [48, 46] + [UInt8](repeating: 48, count: -exponent - 1) + digits
        } else {
            for place in 0...max(exponent, digits.count - 1) {
                if place == exponent + 1 { text.append(46) }
                text.append(place < digits.count ? digits[place] : 48)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
