import Binding
import Model
import Reports

/// Numbers inside sentences: `60.3 %`, `10,005,534 USD`, `−6.0 %`.
enum CellWords {
    static func text(_ value: Fraction, content: ReportColumn.Content) -> String {
        switch content {
        case .money(let currency, let decimals):
            [fixed(value, decimals: decimals), currency].compactMap { $0 }.joined(separator: " ")
        case .percent(let decimals): fixed(value, decimals: decimals, isPercent: true) + " %"
        case .points: fixed(value, decimals: 1, isPercent: true, showsPlus: true) + " points"
        case .change: fixed(value, decimals: 1, isPercent: true, showsPlus: true) + " %"
        case .days: fixed(value, decimals: value.isWhole ? 0 : 1) + (value == .one ? " day" : " days")
        case .number(let decimals): fixed(value, decimals: decimals)
        default: NumberWords.grouped(value)
        }
    }

    static func interval(low: Double, high: Double) -> String {
        "\(Int((low * 100).rounded())) – \(Int((high * 100).rounded())) %"
    }

    /// `p = 0.030`, `p < 0.001`
    static func probability(_ value: Double) -> String {
        if value < 0.001 { return "p < 0.001" }
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths)
        return thousandths >= 1000
            ? "p = 1.000" : "p = 0." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func fixed(
        _ value: Fraction, decimals: Int, isPercent: Bool = false, showsPlus: Bool = false
    ) -> String {
        let writer = DecimalText(decimals: decimals, shift: isPercent ? 2 : 0, showsPlus: showsPlus)
        return writer.text(of: value) ?? String(value.double)
    }
}
