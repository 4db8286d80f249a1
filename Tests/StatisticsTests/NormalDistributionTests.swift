import Statistics
import Testing

/// Reference values: SciPy 1.17 `stats.norm.ppf`.
@Test(arguments: [
    (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.001, -3.090232306167813),
    (0.025, -1.9599639845400545), (0.05, -1.6448536269514729), (0.3, -0.5244005127080409),
    (0.7, 0.5244005127080407), (0.95, 1.6448536269514722), (0.975, 1.959963984540054),
    (0.999, 3.090232306167813), (0.999999999999, 7.0344869100478356),
])
func normalQuantiles(share: Double, expected: Double) {
    #expect(agrees(NormalDistribution.quantile(share), expected, within: 1e-13))
}

@Test func normalQuantilesAtTheEnds() {
    #expect(NormalDistribution.quantile(0.5) == 0)
    #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(1.1).isNaN)
    #expect(NormalDistribution.quantile(.nan).isNaN)
}

/// Reference values: SciPy 1.17 `stats.norm.cdf`.
@Test(arguments: [
    (-10, 7.61985302416047e-24), (-3, 0.0013498980316300933), (-1.5, 0.06680720126885807),
    (-0.1, 0.460172162722971), (0, 0.5), (0.5, 0.6914624612740131), (1.96, 0.9750021048517795),
    (5, 0.9999997133484281),
])
func normalProbabilities(x: Double, expected: Double) {
    #expect(agrees(NormalDistribution.cdf(x), expected, within: 1e-13))
}

@Test func quantileUndoesProbability() {
    for step in 1..<200 {
        let share = Double(step) / 200
        #expect(agrees(NormalDistribution.cdf(NormalDistribution.quantile(share)), share, within: 1e-13))
    }
}

@Test func twoSidedTailIsBothTails() {
    for x in stride(from: -4.0, through: 4.0, by: 0.25) {
        #expect(
            agrees(
                NormalDistribution.twoSidedTail(x), 2 * NormalDistribution.cdf(-x.magnitude), within: 1e-14))
    }
}
