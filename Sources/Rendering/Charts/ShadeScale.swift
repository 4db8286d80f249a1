import Reports

/// Four shades between the least and the greatest value of a chart.
struct ShadeScale: Sendable {
    let low: Double
    let high: Double
    /// Whether the shades begin at the least value rather than at zero.
    let leavesZero: Bool
    private let signs: [Character]

    static let count = 4

    init(_ chart: Chart, style: TextStyle) {
        let values = chart.values
        // Shades of amounts and counts begin at zero, so that twice the value looks twice as dark; rates lie close
        // together, far from zero.
        let least = values.min() ?? 0
        if case .percent = chart.value.content { leavesZero = least > 0 } else { leavesZero = false }
        low = leavesZero ? least : min(0, least)
        high = max(values.max() ?? 0, low)
        signs = Array(style.usesUnicode ? "░▒▓█" : ".:+#")
    }

    /// 0…3; equal steps.
    func level(of value: Double) -> Int {
        min(Int(share(of: value) * Double(ShadeScale.count)), ShadeScale.count - 1)
    }

    /// Where a value lies, from 0 at the palest to 1 at the darkest.
    func share(of value: Double) -> Double { high > low ? (value - low) / (high - low) : 0 }

    /// What the legend says of a scale that does not begin at zero.
    static let leavesZeroWords = "from the lowest to the highest, not from 0"

    func sign(of value: Double) -> Character { signs[level(of: value)] }

    /// The shades with the values they stand for, least first.
    func steps() -> [(sign: Character, low: Double, high: Double)] {
        let step = (high - low) / Double(ShadeScale.count)
        return signs.enumerated().map { ($1, low + Double($0) * step, low + Double($0 + 1) * step) }
    }
}
