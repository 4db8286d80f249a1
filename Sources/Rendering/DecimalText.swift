import Model

/// Numbers for people: rounded half away from zero, thousands grouped by commas, no locale.
struct DecimalText: Sendable {
    /// Digits after the point, 0…18.
    var decimals: Int
    /// The number is shown times 10 to this power: 2 for percentages.
    var shift = 0
    /// Changes carry a plus.
    var showsPlus = false
    var isGrouped = true

    func text(of value: Fraction, glyphs: Glyphs = .unicode) -> String {
        let decimals = min(max(decimals, 0), 18)
        guard let scaled = value.rounded(toDigits: decimals + shift) else {
            return glyphs.approximately + RawNumber.text(ofDouble: value.double)
        }
        return sign(of: scaled, glyphs) + magnitude(of: scaled, decimals: decimals)
    }

    /// What rounds to zero has no sign.
    private func sign(of scaled: Int128, _ glyphs: Glyphs) -> String {
        if scaled == 0 { return "" }
        return scaled < 0 ? glyphs.minus : showsPlus ? "+" : ""
    }

    private func magnitude(of scaled: Int128, decimals: Int) -> String {
        var digits = String(scaled.magnitude)
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        let whole = digits.dropLast(decimals)
        let grouped = isGrouped ? DecimalText.grouped(whole) : String(whole)
        return decimals == 0 ? grouped : grouped + "." + digits.suffix(decimals)
    }

    private static func grouped(_ digits: Substring) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
