import Glibc

/// The regularised incomplete beta function.
package enum BetaFunction {
    /// I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1; not a number outside.
    ///
    /// Lentz's evaluation of the continued fraction, on the side of the mean where it converges fast (Press et al.,
    /// Numerical Recipes, 6.4; Abramowitz and Stegun 26.5.8).
    package static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard a > 0, b > 0, x >= 0, x <= 1 else { return .nan }
        if x == 0 || x == 1 { return x }
        let logarithms = [a + b, a, b].map(GammaFunction.logarithm)
        let front = exp(logarithms[0] - logarithms[1] - logarithms[2] + a * log(x) + b * log(1 - x))
        let isLow = x < (a + 1) / (a + b + 2)
        let share = isLow ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
        return min(max(share, 0), 1)
    }

    private static let mostTerms = 100_000

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = Double.leastNormalMagnitude / Double.ulpOfOne
        func nonzero(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var result = d
        for index in 1..<mostTerms {
            let m = Double(index)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            result *= d * c
            if (d * c - 1).magnitude < Double.ulpOfOne { break }
        }
        return result
    }
}

/// Student's t distribution.
package enum StudentDistribution {
    /// The probability of a value at least as far from zero as `t`, on either side (Abramowitz and Stegun 26.7.1).
    package static func twoSidedTail(_ t: Double, degreesOfFreedom: Double) -> Double {
        guard t.isFinite else { return 0 }
        return BetaFunction.regularised(
            degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
    }
}
