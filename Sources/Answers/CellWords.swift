import Binding
import Model
import Reports

/// Numbers inside sentences: `60.3 %`, `10,005,534 USD`, `−6.0 %`.
enum CellWords {
    static func text(_ value: Fraction, content: ReportColumn.Content) -> String {
        switch content {
        case .money(let currency, let decimals):
            [fixed(value, decimals: decimals), currency].compactMap { $0 }.joined(separator: " ")
        case .percent(let decimals): fixed(value, decimals: decimals, scale: 100) + " %"
        case .points: signed(fixed(value, decimals: 1, scale: 100)) + " points"
        case .change: signed(fixed(value, decimals: 1, scale: 100)) + " %"
        case .days: fixed(value, decimals: value.isWhole ? 0 : 1) + (value == .one ? " day" : " days")
        case .number(let decimals): fixed(value, decimals: decimals)
        default: NumberWords.grouped(value)
        }
    }

    static func interval(low: Double, high: Double) -> String {
        "\(Int((low * 100).rounded())) – \(Int((high * 100).rounded())) %"
    }

    private static func fixed(_ value: Fraction, decimals: Int, scale: Int = 1) -> String {
        guard let scaled = value.multiplied(by: Fraction(scale)),
            let rounded = scaled.rounded(toDigits: decimals)
        else {
            return String(value.double * Double(scale))
        }
        var unit: Int128 = 1
        for _ in 0..<decimals { unit *= 10 }
        let whole = NumberWords.grouped(Fraction(Int128((rounded / unit).magnitude)))
        let rest = String((rounded % unit).magnitude)
        let fraction = decimals == 0 ? "" : "." + String(repeating: "0", count: decimals - rest.count) + rest
        return (rounded < 0 ? "−" : "") + whole + fraction
    }

    private static func signed(_ text: String) -> String { text.hasPrefix("−") ? text : "+" + text }
}
