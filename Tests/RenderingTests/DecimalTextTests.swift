import Model
import Testing

@testable import Rendering

private func fraction(_ numerator: Int128, _ denominator: Int128 = 1) -> Fraction {
    Fraction(numerator, over: denominator)!
}

@Test(arguments: [
    (0, 1, 0, "0"), (7, 1, 0, "7"), (999, 1, 0, "999"), (1000, 1, 0, "1,000"),
    (10_005_534, 1, 0, "10,005,534"), (-1000, 1, 0, "−1,000"), (123_456, 1, 2, "123,456.00"),
    (1, 3, 2, "0.33"),
    (2, 3, 2, "0.67"), (5, 2, 0, "3"), (-5, 2, 0, "−3"), (1, 200, 2, "0.01"), (-1, 201, 2, "0.00"),
    (99_995, 100_000, 3, "1.000"), (1_999_999, 2, 0, "1,000,000"),
])
func decimalsAreRoundedHalfAwayFromZero(
    numerator: Int128, denominator: Int128, decimals: Int, expected: String
) {
    #expect(DecimalText(decimals: decimals).text(of: fraction(numerator, denominator)) == expected)
}

@Test func percentagesAreExact() {
    let percent = DecimalText(decimals: 1, shift: 2)
    #expect(percent.text(of: fraction(51, 72)) == "70.8")
    #expect(percent.text(of: fraction(1005, 10000)) == "10.1")
    #expect(percent.text(of: .one) == "100.0")
    #expect(percent.text(of: fraction(123_456, 10)) == "1,234,560.0")
}

@Test func changesCarryTheirSign() {
    let change = DecimalText(decimals: 1, shift: 2, showsPlus: true)
    #expect(change.text(of: fraction(31, 1000)) == "+3.1")
    #expect(change.text(of: fraction(-19, 1000)) == "−1.9")
    #expect(change.text(of: fraction(-19, 1000), glyphs: .ascii) == "-1.9")
    #expect(change.text(of: .zero) == "0.0")
    #expect(change.text(of: fraction(-1, 100_000)) == "0.0")
}

@Test func numbersTooLargeForTheirDecimalsAreApproximate() {
    let large = Fraction(Int128.max)
    #expect(DecimalText(decimals: 0).text(of: large).hasSuffix("884,105,727"))
    #expect(
        DecimalText(decimals: 2).text(of: large)
            == "≈170141183460469230000000000000000000000")
}

@Test func fractionsOfManyDigitsAreRounded() {
    let thirds = fraction(.max / 3, .max)
    #expect(thirds.rounded(toDigits: 2) == 33)
    #expect(thirds.rounded(toDigits: 37) == 3_333_333_333_333_333_333_333_333_333_333_333_333)
    #expect(fraction(-(.max / 3), .max).rounded(toDigits: 2) == -33)
    #expect(thirds.rounded(toDigits: 39) == nil && thirds.rounded(toDigits: -1) == nil)
}

@Test(arguments: [
    (51, 72, "0.7083333333333334"), (1, 8, "0.125"), (3, 5, "0.6"), (-1, 3, "-0.3333333333333333"),
    (21355, 10, "2135.5"), (10_005_534, 1, "10005534"), (0, 1, "0"), (1, 1_000_000, "0.000001"),
    (1, 3_000_000, "0.00000033333333333333335"), (100, 1, "100"),
])
func rawNumbersReadBack(numerator: Int128, denominator: Int128, expected: String) {
    #expect(RawNumber.text(of: fraction(numerator, denominator)) == expected)
}

@Test func rawNumbersKeepAllDigitsOfWholeNumbers() {
    #expect(RawNumber.text(of: Fraction(Int128.max)) == "170141183460469231731687303715884105727")
    #expect(RawNumber.text(of: Fraction(-1_234_567_890_123_456_789)) == "-1234567890123456789")
}

@Test(arguments: [
    0, 1.5, -2, 1e-7, 1.25e-10, 1e16, 1.7976931348623157e308, Double.leastNonzeroMagnitude, -3.25e20,
])
func rawDoublesReadBackWithoutExponent(value: Double) {
    let text = RawNumber.text(ofDouble: value)
    #expect(Double(text) == value)
    #expect(!text.contains("e"))
}
