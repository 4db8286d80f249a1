/// The range in which a rate may well lie that was seen as `successes` of `trials`.
package struct RateInterval: Hashable, Sendable {
    /// Shares between 0 and 1.
    package let low: Double
    package let high: Double

    /// Wilson's score interval without continuity correction (E. B. Wilson, Journal of the American Statistical
    /// Association 22, 1927): never outside 0…1, of use for few trials.
    ///
    /// Nil without trials, for counts that cannot be, and for a confidence outside 0…1 (exclusive).
    package init?(successes: Int, trials: Int, confidence: Double = 0.90) {
        guard trials > 0, (0...trials).contains(successes), confidence > 0, confidence < 1 else { return nil }
        let (k, n) = (Double(successes), Double(trials))
        let z = NormalDistribution.quantile((1 + confidence) / 2)
        let share = k / n
        let center = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        low = successes == 0 ? 0 : max(0, (center - spread) / scale)
        high = successes == trials ? 1 : min(1, (center + spread) / scale)
    }
}
