import Model
import Reports

/// Numbers where there is little room, with three figures at most: `872k`, `1.95M`, `47 %`.
enum CompactNumber {
    private static let units: [(size: Double, sign: String)] = [
        (1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"),
    ]

    static func text(_ value: Double, in content: ReportColumn.Content, glyphs: Glyphs) -> String {
        switch content {
        case .percent, .change, .points: shortened(value * 100, glyphs) + "%"
        default: shortened(value, glyphs)
        }
    }

    private static func shortened(_ value: Double, _ glyphs: Glyphs) -> String {
        let magnitude = value.magnitude
        guard magnitude < 1e15 else { return glyphs.approximately + RawNumber.text(ofDouble: value) }
        // What rounds up to the next unit is written in it: 999,600 is 1M.
        let unit = units.first { magnitude >= $0.size * 0.9995 }
        let digits = figures(magnitude / (unit?.size ?? 1)) + (unit?.sign ?? "")
        return value < 0 && digits != "0" ? glyphs.minus + digits : digits
    }

    /// Three figures: 1.95, 19.5, 195; without zeros at the end.
    private static func figures(_ value: Double) -> String {
        let decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
        let power = decimals == 2 ? 100.0 : decimals == 1 ? 10 : 1
        let scaled = Int((value * power).rounded(.toNearestOrAwayFromZero))
        let whole = String(scaled / Int(power))
        var rest = String(scaled % Int(power))
        rest = String(repeating: "0", count: max(0, decimals - rest.count)) + rest
        while rest.hasSuffix("0") { rest.removeLast() }
        return decimals == 0 || rest.isEmpty ? whole : whole + "." + rest
    }
}
