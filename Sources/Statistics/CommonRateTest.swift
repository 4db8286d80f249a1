/// Pearson's chi-square test of one common rate for several groups.
package struct CommonRateTest: Hashable, Sendable {
    /// Σ (k − n·r)² / (n·r·(1 − r)) with r the rate of all groups together.
    package let statistic: Double
    /// Groups with trials, less one.
    package let degreesOfFreedom: Int
    /// The share of samples from one common rate that are spread at least as much.
    package let pValue: Double

    /// Nil for fewer than two groups with trials. Groups without trials do not count; where all rates are 0, or
    /// all 1, nothing differs and the p-value is 1. An approximation where expected counts are under five.
    package init?(_ groups: [RateCount]) {
        let groups = groups.filter { $0.trials > 0 }
        guard groups.count >= 2 else { return nil }
        let trials = groups.reduce(0.0) { $0 + Double($1.trials) }
        let rate = groups.reduce(0.0) { $0 + Double($1.successes) } / trials
        degreesOfFreedom = groups.count - 1
        guard rate > 0, rate < 1 else {
            (statistic, pValue) = (0, 1)
            return
        }
        statistic = groups.reduce(0.0) { sum, group in
            let expected = Double(group.trials) * rate
            let miss = Double(group.successes) - expected
            return sum + miss * miss / (expected * (1 - rate))
        }
        pValue = ChiSquareDistribution.upperTail(statistic, degreesOfFreedom: degreesOfFreedom)
    }
}

/// The chi-square distribution.
package enum ChiSquareDistribution {
    /// The probability of `statistic` or more; not a number for a negative statistic or no degrees of freedom.
    package static func upperTail(_ statistic: Double, degreesOfFreedom: Int) -> Double {
        GammaFunction.upper(Double(degreesOfFreedom) / 2, statistic / 2)
    }
}
