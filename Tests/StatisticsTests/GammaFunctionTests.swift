import Statistics
import Testing

/// True when the two agree to a relative error; zero only equals zero.
func agrees(_ value: Double, _ expected: Double, within error: Double) -> Bool {
    (value - expected).magnitude <= error * expected.magnitude
}

/// Reference values: SciPy 1.17 `special.gammaincc`.
@Test(arguments: [
    (0.5, 0.1, 0.6547208460185768), (1, 1, 0.36787944117144245), (14.5, 16.675, 0.2638476343531523),
    (14.5, 5, 0.9995994826934554), (14.5, 60, 4.920821020640362e-13), (100, 90, 0.84177901081357),
    (100, 130, 0.002750408367306518), (1000, 1000, 0.4957947558197845), (50_000, 50_100, 0.3269300106238046),
    (0.5, 20, 2.5396285894708634e-10), (2.5, 0.001, 0.9999999904914654),
])
func upperIncompleteGamma(a: Double, x: Double, expected: Double) {
    #expect(agrees(GammaFunction.upper(a, x), expected, within: 1e-10))
}

@Test func upperIncompleteGammaAtItsEnds() {
    #expect(GammaFunction.upper(3, 0) == 1)
    #expect(GammaFunction.upper(3, .infinity) == 0)
    #expect(GammaFunction.upper(0, 1).isNaN && GammaFunction.upper(1, -1).isNaN)
    #expect(GammaFunction.upper(1, .nan).isNaN && GammaFunction.upper(.infinity, 1).isNaN)
}

/// Reference values: SciPy 1.17 `special.gammaln`.
@Test(arguments: [
    (0.1, 2.252712651734206), (0.5, 0.5723649429247), (1.5, -0.12078223763524526),
    (3, 0.6931471805599453), (5, 3.1780538303479458), (10, 12.801827480081469),
    (14.5, 23.86276584168909), (100, 359.1342053695754), (1e6, 12815504.569147611),
])
func logarithmOfGamma(x: Double, expected: Double) {
    #expect(agrees(GammaFunction.logarithm(x), expected, within: 1e-13))
}

@Test func logarithmOfGammaAtSpecialPoints() {
    #expect(GammaFunction.logarithm(1).magnitude < 1e-14)
    #expect(GammaFunction.logarithm(2).magnitude < 1e-14)
    #expect(GammaFunction.logarithm(0).isNaN && GammaFunction.logarithm(-0.5).isNaN)
    #expect(GammaFunction.logarithm(.infinity) == .infinity)
}
