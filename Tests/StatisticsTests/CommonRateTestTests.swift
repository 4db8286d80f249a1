import Statistics
import Testing

/// Won and decided deals of the 30 reps of a public CRM data set, all time; the reference figures
/// (33.35 on 29 degrees of freedom, p = 0.26) are SciPy's.
private let reps: [(Int, Int)] = [
    (208, 336), (101, 153), (163, 261), (107, 160), (150, 229), (114, 187), (349, 553), (158, 275), (80, 126),
    (75, 123), (135, 232), (107, 152), (135, 206), (171, 264), (174, 272), (209, 335), (127, 231), (130, 227),
    (122, 194), (149, 213), (129, 195), (105, 175), (155, 237), (72, 110), (78, 121), (176, 264), (221, 347),
    (122, 193), (55, 79), (161, 261),
]

private func test(_ counts: [(Int, Int)]) -> CommonRateTest? {
    CommonRateTest(counts.compactMap { RateCount(successes: $0.0, trials: $0.1) })
}

@Test func thirtyRepsDifferByWhatChanceGives() throws {
    let result = try #require(test(reps))
    #expect(agrees(result.statistic, 33.34771179925515, within: 1e-12))
    #expect(result.degreesOfFreedom == 29)
    #expect(agrees(result.pValue, 0.2639369797718252, within: 1e-10))
}

@Test func groupsWithoutTrialsDoNotCount() throws {
    #expect(try #require(test(reps + [(0, 0), (0, 0)])) == #require(test(reps)))
}

@Test func farApartRatesAreNotChance() throws {
    #expect(try #require(test([(90, 100), (10, 100)])).pValue < 1e-20)
}

@Test func ratesThatAreAllNoneOrAllDoNotDiffer() throws {
    #expect(try #require(test([(0, 5), (0, 7)])).pValue == 1)
    #expect(try #require(test([(5, 5), (7, 7)])).pValue == 1)
}

@Test func oneGroupIsNotCompared() {
    #expect(test([(3, 5)]) == nil)
    #expect(test([(3, 5), (0, 0)]) == nil)
    #expect(test([]) == nil)
}

/// Reference value: SciPy 1.17 `stats.chi2.sf`; the 95 % point of one degree of freedom is 3.841.
@Test func tailOfChiSquare() {
    #expect(
        agrees(
            ChiSquareDistribution.upperTail(3.841458820694124, degreesOfFreedom: 1), 0.05, within: 1e-12))
    #expect(ChiSquareDistribution.upperTail(0, degreesOfFreedom: 4) == 1)
    #expect(ChiSquareDistribution.upperTail(-1, degreesOfFreedom: 4).isNaN)
    #expect(ChiSquareDistribution.upperTail(1, degreesOfFreedom: 0).isNaN)
}
