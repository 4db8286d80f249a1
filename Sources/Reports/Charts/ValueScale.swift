import Model

/// A scale of values with round ticks.
package struct ValueScale: Sendable {
    package let low: Double
    package let high: Double
    /// From low to high, equally far apart: 1, 2 or 5 times a power of ten.
    package let ticks: [Double]
    /// Digits that the ticks need behind the point.
    package let decimals: Int

    /// A scale that holds `low` and `high` with about `count` steps. It begins at zero where the values allow it,
    /// unless they all lie in a narrow band far from zero and `mayLeaveZero` is set.
    package init(low: Double, high: Double, count: Int, mayLeaveZero: Bool) {
        var (low, high) = (low, high)
        let isNarrow = mayLeaveZero && high - low < max(high.magnitude, low.magnitude) / 3 && high > low
        if !isNarrow || low <= 0 && high >= 0 { (low, high) = (min(low, 0), max(high, 0)) }
        if low == high { high = low + 1 }
        let (step, exponent) = ValueScale.step(atLeast: (high - low) / Double(max(count, 1)))
        let first = (low / step).rounded(.down)
        let last = max((high / step).rounded(.up), first + 1)
        guard (last - first).isFinite, last - first <= 1000, first.magnitude < 1e15, last.magnitude < 1e15
        else {
            (self.low, self.high, ticks, decimals) = (low, high, [low, high], 0)
            return
        }
        ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
        (self.low, self.high) = (ticks[0], ticks[ticks.count - 1])
        decimals = max(0, -exponent)
    }

    /// Where a value lies, from 0 at the low end to 1 at the high end.
    package func share(of value: Double) -> Double {
        let span = high - low
        return span > 0 && span.isFinite ? min(max((value - low) / span, 0), 1) : 0
    }

    /// The least of 1, 2 and 5 times a power of ten that is no less, with the power's exponent.
    private static func step(atLeast least: Double) -> (Double, exponent: Int) {
        guard least.isFinite, least > 0 else { return (1, 0) }
        var (power, exponent) = (1.0, 0)
        while power * 10 <= least, exponent < 300 { (power, exponent) = (power * 10, exponent + 1) }
        while power > least, exponent > -300 { (power, exponent) = (power / 10, exponent - 1) }
        for factor in [1.0, 2, 5] where power * factor >= least * 0.999_999_999 {
            return (power * factor, exponent)
        }
        return (power * 10, exponent + 1)
    }
}
