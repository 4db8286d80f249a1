import Model
import Testing

@Suite struct PowerOfTenTests {
    @Test func powersThatFitAreExact() {
        #expect(PowerOfTen.int64(0) == 1 && PowerOfTen.int64(18) == 1_000_000_000_000_000_000)
        #expect(PowerOfTen.int64(19) == nil && PowerOfTen.int64(-1) == nil)
        #expect(PowerOfTen.int128(38).map { $0 / PowerOfTen.int128(37)! } == 10)
        #expect(PowerOfTen.int128(39) == nil && PowerOfTen.int128(-1) == nil)
    }
}
