import Testing

@testable import SampleCompany

@Suite struct SplitMix64Tests {
    /// The first numbers for the seed 1234567 that Vigna's `splitmix64.c` prints.
    @Test func numbersAreThoseOfTheReference() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func numbersStayInBoundsAndReachThem() {
        var random = SplitMix64(seed: 3)
        let numbers = Set((0..<1000).map { _ in random.number(in: -2...3) })
        #expect(numbers == Set(-2...3))
        let values = (0..<1000).map { _ in random.value(alongQuantiles: [10, 20, 100]) }
        #expect(values.min()! >= 10 && values.max()! <= 100 && values.contains { $0 > 60 })
    }

    @Test func weightsAreKept() {
        var random = SplitMix64(seed: 4)
        let drawn = (0..<10_000).map { _ in random.index(weights: [1, 0, 3]) }
        #expect(drawn.allSatisfy { $0 != 1 })
        #expect((7_300...7_700).contains(drawn.filter { $0 == 2 }.count))
        #expect(random.shuffled(Array(0..<50)).sorted() == Array(0..<50))
    }
}
