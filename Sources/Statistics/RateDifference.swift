/// Whether two rates differ by more than chance gives.
package struct RateDifference: Hashable, Sendable {
    /// The share of samples from one common rate that differ at least as much, two-sided.
    package let pValue: Double

    /// The test with N − 1 (the pooled z test times √((N − 1)/N)) where all expected counts are at least one, else
    /// the exact test of Fisher and Irwin that adds all tables no likelier than the one seen (I. Campbell,
    /// Statistics in Medicine 26, 2007, which recommends this pair).
    ///
    /// Nil where a side has no trials. Equal shares, and two that are both 0 or both 1, give 1.
    package init?(_ first: RateCount, _ second: RateCount) {
        guard first.trials > 0, second.trials > 0 else { return nil }
        let total = Double(first.trials) + Double(second.trials)
        let successes = Double(first.successes) + Double(second.successes)
        guard successes > 0, successes < total else {
            pValue = 1
            return
        }
        let smallerSide = Double(min(first.trials, second.trials))
        let leastExpected = smallerSide * min(successes, total - successes) / total
        pValue =
            leastExpected >= 1
            ? RateDifference.scorePValue(first, second, successes: successes, total: total)
            : ExactTable(first, second).pValue
    }

    private static func scorePValue(
        _ first: RateCount, _ second: RateCount, successes: Double, total: Double
    ) -> Double {
        let (n, m) = (Double(first.trials), Double(second.trials))
        let difference = Double(first.successes) / n - Double(second.successes) / m
        let share = successes / total
        let variance = share * (1 - share) * (1 / n + 1 / m) * total / (total - 1)
        return NormalDistribution.twoSidedTail(difference / variance.squareRoot())
    }
}

/// A two by two table with its margins, as Fisher's exact test sees it.
private struct ExactTable {
    let observed: Int
    let firstTrials: Int
    let secondTrials: Int
    let successes: Int

    init(_ first: RateCount, _ second: RateCount) {
        observed = first.successes
        firstTrials = first.trials
        secondTrials = second.trials
        successes = first.successes + second.successes
    }

    /// Sums hypergeometric weights outwards from the likeliest table, so that none overflows.
    var pValue: Double {
        let weights = self.weights
        // Tables as likely as the one seen must count in spite of rounding.
        let limit = weights[observed - least] * (1 + 1e-7)
        let sum = weights.reduce(0, +)
        return min(1, weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / sum)
    }

    private var least: Int { max(0, successes - secondTrials) }
    private var most: Int { min(firstTrials, successes) }

    /// Of each count from `least` to `most`, relative to the likeliest.
    private var weights: [Double] {
        var weights = [Double](repeating: 1, count: most - least + 1)
        let mode = likeliest
        var above = mode
        while above < most {
            weights[above + 1 - least] = weights[above - least] * step(above)
            above += 1
        }
        var below = mode
        while below > least {
            weights[below - 1 - least] = weights[below - least] / step(below - 1)
            below -= 1
        }
        return weights
    }

    private var likeliest: Int {
        let (n, m, k) = (Double(firstTrials), Double(secondTrials), Double(successes))
        let mode = Int(((n + 1) * (k + 1) / (n + m + 2)).rounded(.down))
        return min(max(mode, least), most)
    }

    /// The weight of `count` + 1 over that of `count`.
    private func step(_ count: Int) -> Double {
        let up = Double(firstTrials - count) * Double(successes - count)
        return up / (Double(count + 1) * Double(secondTrials - successes + count + 1))
    }
}
