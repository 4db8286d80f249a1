import Statistics
import Testing

private func pValue(_ first: (Int, Int), _ second: (Int, Int)) -> Double? {
    guard let a = RateCount(successes: first.0, trials: first.1),
        let b = RateCount(successes: second.0, trials: second.1)
    else { return nil }
    return RateDifference(a, b)?.pValue
}

/// East in Q3 and Q4: one quarter in eight moves this much by chance.
@Test func eastMovedByWhatChanceGives() throws {
    let value = try #require(pValue((367, 585), (312, 536)))
    #expect(agrees(value, 0.1215576770807636, within: 1e-10))
    #expect((1 / value).rounded() == 8)
}

/// Reference values: N − 1 test worked in SciPy 1.17.
@Test(arguments: [((51, 72), (32, 47), 0.7507118099636929), ((3, 10), (9, 12), 0.03919259474714878)])
func testWithNMinusOne(first: (Int, Int), second: (Int, Int), expected: Double) throws {
    #expect(agrees(try #require(pValue(first, second)), expected, within: 1e-10))
}

/// Expected counts under one. Reference values: SciPy 1.17 `stats.fisher_exact`.
@Test(arguments: [
    ((1, 1), (2, 60), 0.04918032786885245), ((0, 3), (1, 90), 1.0), ((3, 3), (0, 100), 5.654477498006798e-06),
    ((2, 2), (1, 9), 0.05454545454545455), ((0, 1), (1, 1000), 1.0),
])
func exactTestForFewDeals(first: (Int, Int), second: (Int, Int), expected: Double) throws {
    #expect(agrees(try #require(pValue(first, second)), expected, within: 1e-9))
    #expect(agrees(try #require(pValue(second, first)), expected, within: 1e-9))
}

@Test func equalRatesDoNotDiffer() {
    #expect(pValue((5, 10), (50, 100)) == 1)
    #expect(pValue((0, 10), (0, 3)) == 1)
    #expect(pValue((10, 10), (3, 3)) == 1)
}

@Test func impossibleCountsAreRefused() {
    #expect(pValue((0, 0), (1, 3)) == nil)
    #expect(RateCount(successes: 4, trials: 3) == nil)
    #expect(RateCount(successes: -1, trials: 3) == nil)
    #expect(RateCount(successes: 0, trials: -1) == nil)
    #expect(RateCount(successes: 1, trials: .max) == nil)
}

@Test func hugeCountsStayFinite() throws {
    let most = 1 << 53
    let value = try #require(pValue((most - 1, most), (most, most)))
    #expect((0...1).contains(value))
    #expect(try #require(pValue((0, most), (most, most))) == 0)
}
