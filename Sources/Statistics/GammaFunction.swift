import Glibc

/// The gamma function's logarithm and its regularised incomplete integrals.
///
/// Of the platform's mathematics library only `exp` and `log` are used; they may differ in the last bit from
/// one machine to another, everything else is the same arithmetic everywhere.
package enum GammaFunction {
    /// ln Γ(x) for x > 0: Stirling's series after shifting x to 10 or more (Abramowitz and Stegun 6.1.40 and
    /// 6.1.15). Relative error about 1e-15.
    package static func logarithm(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return x > 0 ? .infinity : .nan }
        var (shifted, product) = (x, 1.0)
        while shifted < 10 { (product, shifted) = (product * shifted, shifted + 1) }
        let inverse = 1 / shifted
        let square = inverse * inverse
        let series = stirling.reversed().reduce(0) { $0 * square + $1 } * inverse
        let halfLogTwoPi = 0.918_938_533_204_672_741_78
        return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + series - log(product)
    }

    /// Q(a, x) = Γ(a, x) / Γ(a), the upper share, for a > 0 and x ≥ 0; not a number outside.
    ///
    /// The power series for P under a + 1, Lentz's evaluation of the continued fraction above
    /// (Abramowitz and Stegun 6.5.29 and 6.5.31; Press et al., Numerical Recipes, 6.2).
    package static func upper(_ a: Double, _ x: Double) -> Double {
        guard a > 0, a.isFinite, x >= 0 else { return .nan }
        if x == 0 { return 1 }
        if x == .infinity { return 0 }
        let share = x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x)
        return min(max(share, 0), 1)
    }

    /// Coefficients B₂ₖ / (2k (2k − 1)) of Stirling's series.
    private static let stirling: [Double] = [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
        -3617.0 / 122_400,
    ]

    /// More than any convergent case takes; the number of terms grows with the square root of a.
    private static let mostTerms = 1_000_000

    private static func lowerBySeries(_ a: Double, _ x: Double) -> Double {
        var (term, sum, denominator) = (1 / a, 1 / a, a)
        for _ in 0..<mostTerms {
            denominator += 1
            term *= x / denominator
            sum += term
            if term < sum * Double.ulpOfOne / 4 { break }
        }
        return sum * exp(a * log(x) - x - logarithm(a))
    }

    private static func upperByFraction(_ a: Double, _ x: Double) -> Double {
        let tiny = Double.leastNormalMagnitude / Double.ulpOfOne
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var fraction = d
        for index in 1..<mostTerms {
            let term = -Double(index) * (Double(index) - a)
            b += 2
            d = nonzero(term * d + b, tiny)
            c = nonzero(b + term / c, tiny)
            d = 1 / d
            fraction *= d * c
            if (d * c - 1).magnitude < Double.ulpOfOne { break }
        }
        return fraction * exp(a * log(x) - x - logarithm(a))
    }

    private static func nonzero(_ value: Double, _ tiny: Double) -> Double {
        value.magnitude < tiny ? tiny : value
    }
}
