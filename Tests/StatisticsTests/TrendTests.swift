import Statistics
import Testing

/// Reference figures of R: `pt`, `pbeta`, `lm` and `prop.trend.test`.
@Test(arguments: [
    (0.5, 2.0, 3.0, 0.6875), (0.1, 0.5, 0.5, 0.204_832_764_699_133_4), (0.9, 5.0, 1.0, 0.590_49),
    (0.25, 1.0, 1.0, 0.25),
]) func incompleteBeta(x: Double, a: Double, b: Double, expected: Double) {
    #expect((BetaFunction.regularised(x, a, b) - expected).magnitude < 1e-13)
}

/// Tables of t: 5 % two-sided on 10 and on 1 degrees of freedom.
@Test func studentTails() {
    #expect(
        (StudentDistribution.twoSidedTail(2.228_138_851_964_939, degreesOfFreedom: 10) - 0.05).magnitude
            < 1e-11)
    #expect(
        (StudentDistribution.twoSidedTail(12.706_204_736_174_698, degreesOfFreedom: 1) - 0.05).magnitude
            < 1e-11)
    #expect(StudentDistribution.twoSidedTail(0, degreesOfFreedom: 5) == 1)
}

/// Norris, one of the certified data sets of NIST's statistical reference data, has the slope 1.00211681802045.
@Test func certifiedLine() throws {
    let x = [
        0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9,
        338.0,
        447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1,
        118.3,
        229.2, 669.1, 448.9, 0.5,
    ]
    let y = [
        0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8,
        339.3,
        448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2,
        117.6,
        228.9, 668.4, 449.2, 0.2,
    ]
    let line = try #require(LinearTrend(times: x, values: y))
    #expect((line.slope - 1.002_116_818_020_45).magnitude < 1e-11)
    #expect((line.intercept - -0.262_323_073_774_029).magnitude < 1e-9)
    #expect(line.pValue < 1e-11)
}

@Test func flatAndExactLines() throws {
    #expect(try #require(LinearTrend(times: [0, 1, 2, 3], values: [5, 5, 5, 5])).pValue == 1)
    #expect(try #require(LinearTrend(times: [0, 1, 2, 3], values: [1, 3, 5, 7])).slope == 2)
    #expect(LinearTrend(times: [0, 1], values: [1, 2]) == nil)
    #expect(LinearTrend(times: [4, 4, 4], values: [1, 2, 3]) == nil)
}

/// R's own example of `prop.trend.test`: smokers of four groups, X-squared = 8.2249 on 1 degree of freedom, p = 0.004132.
@Test func cochranArmitage() throws {
    let rates = zip([83, 90, 129, 70], [86, 93, 136, 82]).compactMap { RateCount(successes: $0, trials: $1) }
    let trend = try #require(RateTrend(times: [1, 2, 3, 4], rates: rates))
    #expect((trend.pValue - 0.004_132).magnitude < 5e-7)
    #expect(trend.slope < 0)
}

@Test func ratesThatNeverChangeHaveNoTrend() throws {
    let rates = [3, 5, 9].compactMap { RateCount(successes: $0, trials: $0) }
    #expect(try #require(RateTrend(times: [0, 1, 2], rates: rates)).pValue == 1)
    #expect(RateTrend(times: [0, 1], rates: Array(rates.prefix(2))) == nil)
}
