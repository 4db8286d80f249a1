import Reports

/// Four shades between the least and the greatest value of a chart.
struct ShadeScale: Sendable {
    let low: Double
    let high: Double
    private let signs: [Character]

    static let count = 4

    init(_ chart: Chart, style: TextStyle) {
        let values = chart.values
        // Shades of what cannot be negative begin at zero, so that twice the value looks twice as dark.
        low = min(0, values.min() ?? 0)
        high = max(values.max() ?? 0, low)
        signs = Array(style.usesUnicode ? "░▒▓█" : ".:+#")
    }

    /// 0…3; equal steps.
    func level(of value: Double) -> Int {
        guard high > low else { return 0 }
        return min(Int((value - low) / (high - low) * Double(ShadeScale.count)), ShadeScale.count - 1)
    }

    func sign(of value: Double) -> Character { signs[level(of: value)] }

    /// The shades with the values they stand for, least first.
    func steps() -> [(sign: Character, low: Double, high: Double)] {
        let step = (high - low) / Double(ShadeScale.count)
        return signs.enumerated().map { ($1, low + Double($0) * step, low + Double($0 + 1) * step) }
    }
}
