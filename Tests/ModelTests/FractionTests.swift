import Model
import Testing

@Suite struct FractionTests {
    private func half(_ numerator: Int128) -> Fraction { Fraction(numerator, over: 2)! }

    @Test func lowestTermsAndSign() {
        #expect(Fraction(6, over: -4)?.description == "-3/2")
        #expect(Fraction(0, over: 7) == .zero)
        #expect(Fraction(1, over: 0) == nil)
    }

    @Test func arithmetic() {
        #expect(Fraction(1, over: 3)!.adding(Fraction(1, over: 6)!) == half(1))
        #expect(half(3).multiplied(by: Fraction(2, over: 9)!) == Fraction(1, over: 3))
        #expect(half(1).divided(by: .zero) == nil)
        #expect(half(1).subtracting(half(3)) == Fraction(-1))
    }

    @Test func roundingIsHalfAwayFromZero() {
        #expect(half(1).rounded(toDigits: 0) == 1)
        #expect(half(-1).rounded(toDigits: 0) == -1)
        #expect(Fraction(7, over: 3)!.rounded(toDigits: 2) == 233)
        #expect(Fraction(-5, over: 1000)!.rounded(toDigits: 2) == -1)
        #expect(Fraction(Int128.max).rounded(toDigits: 2) == nil)
    }

    @Test func comparisonIsExactWhereProductsOverflow() {
        let large = Int128(1) << 120
        let left = Fraction(large + 1, over: large)!
        let right = Fraction(large, over: large - 1)!
        #expect(left < right)
        #expect(!(right < left))
        #expect(Fraction(-large - 1, over: large)! < Fraction(-1))
    }

    @Test func overflowIsNilAndNeverWrong() {
        let large = Fraction(Int128.max)
        #expect(large.adding(.one) == nil)
        #expect(large.multiplied(by: Fraction(2)) == nil)
    }
}
