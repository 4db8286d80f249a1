/// Numbers for people: rounded half away from zero, thousands grouped by commas, no locale.
package struct DecimalText: Sendable {
    /// Digits after the point, 0…18.
    package var decimals: Int
    /// The number is shown times 10 to this power: 2 for percentages.
    package var shift: Int
    /// Changes carry a plus.
    package var showsPlus: Bool
    package var isGrouped: Bool

    package init(decimals: Int, shift: Int = 0, showsPlus: Bool = false, isGrouped: Bool = true) {
        self.decimals = decimals
        self.shift = shift
        self.showsPlus = showsPlus
        self.isGrouped = isGrouped
    }

    /// Nil for a number beyond 128 bits at this scale.
    package func text(of value: Fraction, minus: String = "−") -> String? {
        let decimals = min(max(decimals, 0), 18)
        guard let scaled = value.rounded(toDigits: decimals + shift) else { return nil }
        return sign(of: scaled, minus) + magnitude(of: scaled, decimals: decimals)
    }

    /// What rounds to zero has no sign.
    private func sign(of scaled: Int128, _ minus: String) -> String {
        if scaled == 0 { return "" }
        return scaled < 0 ? minus : showsPlus ? "+" : ""
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
