/// Numbers inside sentences: `5,000`, `2.5`.
package enum NumberWords {
    /// Thousands grouped; as many decimals as it needs, four at most.
    package static func grouped(_ value: Fraction) -> String {
        let decimals = (0...4).first { digits in
            value.rounded(toDigits: digits).flatMap { Fraction($0, over: powerOfTen(digits)) } == value
        }
        return DecimalText(decimals: decimals ?? 4).text(of: value, minus: "-") ?? String(value.double)
    }

    package static func grouped(_ value: Int) -> String { grouped(Fraction(value)) }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
