/// Numbers inside sentences: `5,000`, `2.5`.
package enum NumberWords {
    /// Thousands grouped; as many decimals as it needs, four at most.
    package static func grouped(_ value: Fraction) -> String {
        let decimals = (0...4).first { digits in
            value.rounded(to: digits) == value
        }
        return DecimalText(decimals: decimals ?? 4).text(of: value, minus: "-") ?? String(value.double)
    }

    package static func grouped(_ value: Int) -> String { grouped(Fraction(value)) }
}
