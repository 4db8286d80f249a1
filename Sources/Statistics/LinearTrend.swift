/// A straight line through values in time, and whether it differs from flat.
package struct LinearTrend: Hashable, Sendable {
    /// Per step of time.
    package let slope: Double
    /// The line at time 0.
    package let intercept: Double
    /// The share of samples without any trend in which the slope is at least as steep, two-sided.
    package let pValue: Double

    package func value(at time: Double) -> Double { intercept + slope * time }

    /// Least squares with the t test of the slope on n − 2 degrees of freedom. Nil under three points, or when all stand
    /// at one time. Points on one line exactly have a p-value of 0, or of 1 where the line is flat.
    package init?(times: [Double], values: [Double]) {
        guard times.count == values.count, times.count >= 3 else { return nil }
        let count = Double(times.count)
        let meanTime = times.reduce(0, +) / count
        let meanValue = values.reduce(0, +) / count
        let spread = times.reduce(0) { $0 + ($1 - meanTime) * ($1 - meanTime) }
        guard spread > 0 else { return nil }
        let product = zip(times, values).reduce(0) { $0 + ($1.0 - meanTime) * ($1.1 - meanValue) }
        slope = product / spread
        intercept = meanValue - slope * meanTime
        let (slope, intercept) = (slope, intercept)
        let residuals = zip(times, values).reduce(0.0) { sum, point in
            let residual = point.1 - intercept - slope * point.0
            return sum + residual * residual
        }
        guard residuals > 0 else {
            pValue = slope == 0 ? 1 : 0
            return
        }
        let error = (residuals / (count - 2) / spread).squareRoot()
        pValue = StudentDistribution.twoSidedTail(slope / error, degreesOfFreedom: count - 2)
    }
}

/// A straight line through rates in time, each weighed by its trials, and whether it differs from flat.
package struct RateTrend: Hashable, Sendable {
    /// Per step of time, as a share: 0.01 is one percentage point.
    package let slope: Double
    package let intercept: Double
    /// Two-sided.
    package let pValue: Double

    package func value(at time: Double) -> Double { intercept + slope * time }

    /// The test of Cochran (Biometrics 10, 1954) and Armitage (Biometrics 11, 1955) for a trend in proportions. Nil under
    /// three rates with trials, or when all stand at one time; rates that are all 0 or all 1 have a p-value of 1.
    package init?(times: [Double], rates: [RateCount]) {
        let points = zip(times, rates).filter { $0.1.trials > 0 }
        guard times.count == rates.count, points.count >= 3 else { return nil }
        let trials = points.reduce(0.0) { $0 + Double($1.1.trials) }
        let successes = points.reduce(0.0) { $0 + Double($1.1.successes) }
        let meanTime = points.reduce(0.0) { $0 + $1.0 * Double($1.1.trials) } / trials
        let common = successes / trials
        var (product, spread) = (0.0, 0.0)
        for (time, rate) in points {
            let distance = time - meanTime
            product += distance * (Double(rate.successes) - common * Double(rate.trials))
            spread += distance * distance * Double(rate.trials)
        }
        guard spread > 0 else { return nil }
        slope = product / spread
        intercept = common - slope * meanTime
        let variance = common * (1 - common) * spread
        pValue = variance > 0 ? NormalDistribution.twoSidedTail(product / variance.squareRoot()) : 1
    }
}
