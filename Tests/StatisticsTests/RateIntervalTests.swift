import Statistics
import Testing

/// The ends in percent.
private func percentages(_ successes: Int, _ trials: Int, confidence: Double) -> [Double] {
    guard let interval = RateInterval(successes: successes, trials: trials, confidence: confidence) else {
        return []
    }
    return [interval.low * 100, interval.high * 100]
}

/// Reference values: SciPy 1.17 `binomtest(k, n).proportion_ci(0.95, "wilson")`.
@Test(arguments: [
    (2, 3, [20.76596008020478, 93.85080552796038]), (1, 3, [6.1491944720396265, 79.23403991979524]),
    (1, 2, [9.453120573423075, 90.54687942657694]), (4, 8, [21.521606221387756, 78.47839377861224]),
    (20, 40, [35.199526933465386, 64.80047306653461]),
])
func wilsonIntervals(successes: Int, trials: Int, expected: [Double]) {
    let ends = percentages(successes, trials, confidence: 0.95)
    #expect(ends.count == 2 && zip(ends, expected).allSatisfy { agrees($0, $1, within: 1e-13) })
}

/// The definitions' figures. Two of them (6.2 and 90.6) were rounded to two decimals first.
@Test(arguments: [
    (2, 3, [20.8, 93.9]), (1, 3, [6.2, 79.2]), (1, 2, [9.5, 90.6]), (4, 8, [21.5, 78.5]),
    (20, 40, [35.2, 64.8]),
])
func wilsonIntervalsOfTheDefinitions(successes: Int, trials: Int, expected: [Double]) {
    let ends = percentages(successes, trials, confidence: 0.95)
    #expect(ends.map { (($0 * 100).rounded() / 10).rounded() / 10 } == expected)
}

@Test func ninetyPercentIsTheDefault() {
    #expect(percentages(51, 72, confidence: 0.90).map { $0.rounded() } == [61, 79])
    #expect(
        RateInterval(successes: 51, trials: 72)
            == RateInterval(successes: 51, trials: 72, confidence: 0.90))
}

@Test func intervalsOfRealReps() throws {
    let neloms = try #require(RateInterval(successes: 107, trials: 152, confidence: 0.95))
    #expect((neloms.low - 0.62707).magnitude < 5e-7 && (neloms.high - 0.77077).magnitude < 5e-7)
    let marcano = try #require(RateInterval(successes: 149, trials: 213, confidence: 0.95))
    #expect((marcano.low - 0.634872).magnitude < 5e-7 && (marcano.high - 0.757119).magnitude < 5e-7)
}

@Test func intervalsEndAtTheEnds() throws {
    let none = try #require(RateInterval(successes: 0, trials: 5))
    #expect(none.low == 0 && none.high > 0 && none.high < 1)
    let all = try #require(RateInterval(successes: 5, trials: 5))
    #expect(all.high == 1 && all.low > 0 && all.low < 1)
}

@Test func moreTrialsAndLessConfidenceNarrowTheInterval() throws {
    let few = try #require(RateInterval(successes: 6, trials: 10))
    let many = try #require(RateInterval(successes: 600, trials: 1000))
    let sure = try #require(RateInterval(successes: 6, trials: 10, confidence: 0.99))
    #expect(many.high - many.low < few.high - few.low)
    #expect(few.high - few.low < sure.high - sure.low)
}

@Test(arguments: [(0, 0, 0.9), (2, 1, 0.9), (-1, 3, 0.9), (1, 3, 0.0), (1, 3, 1.0), (1, -3, 0.9)])
func impossibleCountsHaveNoInterval(successes: Int, trials: Int, confidence: Double) {
    #expect(RateInterval(successes: successes, trials: trials, confidence: confidence) == nil)
}
