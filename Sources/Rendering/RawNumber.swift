import Model

/// Numbers for programs: plain decimals without grouping that read back as the same value.
enum RawNumber {
    /// All digits where the decimal ends within 18 places, else the shortest decimal that reads back as the
    /// nearest double (`51/72` is `0.7083333333333334`).
    static func text(of value: Fraction) -> String {
        guard let places = decimalPlaces(of: value.denominator), places <= 18,
            let scaled = value.rounded(toDigits: places)
        else { return text(ofDouble: value.double) }
        return plain(digits: String(scaled.magnitude), places: places, isNegative: scaled < 0)
    }

    /// The shortest decimal that reads back as the same double, without an exponent.
    static func text(ofDouble value: Double) -> String {
        let description = value.magnitude.description
        guard let mark = description.firstIndex(of: "e"),
            let exponent = Int(description[description.index(after: mark)...])
        else {
            return signed(description.hasSuffix(".0") ? String(description.dropLast(2)) : description, value)
        }
        let mantissa = description[..<mark].split(separator: ".")
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        return plain(
            digits: mantissa[0] + fraction, places: fraction.count - exponent, isNegative: value < 0)
    }

    /// How many decimals write a fraction over `denominator` in full; nil where no number of them does.
    private static func decimalPlaces(of denominator: Int128) -> Int? {
        var (rest, twos, fives) = (denominator, 0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        return rest == 1 ? max(twos, fives) : nil
    }

    /// `digits` divided by 10 to the power of `places`, which may be negative.
    private static func plain(digits: String, places: Int, isNegative: Bool) -> String {
        var digits = digits
        if places < 0 { digits += String(repeating: "0", count: -places) }
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        let text = places > 0 ? digits.dropLast(places) + "." + digits.suffix(places) : digits[...]
        return (isNegative ? "-" : "") + text
    }

    private static func signed(_ text: String, _ value: Double) -> String {
        value < 0 ? "-" + text : text
    }
}
