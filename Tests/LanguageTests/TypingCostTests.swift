import Language
import Testing

/// What fingers do most costs least.
struct TypingCostTests {
    private func cost(_ typed: String, _ meant: String, limit: Int = 40) -> Int? {
        TypingCost.between(typed: Array(typed), meant: Array(meant), limit: limit)
    }

    @Test func oneSlipCostsWhatItsKindDoes() {
        #expect(cost("region", "region") == 0)
        #expect(cost("regoin", "region") == TypingCost.swapped)
        #expect(cost("tegion", "region") == TypingCost.neighbour)
        #expect(cost("regionn", "region") == TypingCost.doubled)
        #expect(cost("reggion", "region") == TypingCost.doubled)
        #expect(cost("regixon", "region") == TypingCost.added)
        #expect(cost("regon", "region") == TypingCost.leftOut)
        #expect(cost("regian", "region") == TypingCost.otherLetter)
    }

    @Test func slipsAddUp() {
        #expect(cost("tegoin", "region") == TypingCost.neighbour + TypingCost.swapped)
        #expect(cost("", "by") == 2 * TypingCost.leftOut)
        #expect(cost("by", "") == 2 * TypingCost.added)
    }

    @Test func nothingIsSaidBeyondTheLimit() {
        #expect(cost("regoin", "region", limit: 7) == nil)
        #expect(cost("sector", "region", limit: TypingCost.limit(for: 6)) == nil)
        #expect(cost("quatrer", "quarter", limit: TypingCost.limit(for: 7)) == TypingCost.swapped)
    }

    @Test func aKeyBesideIsLikelierThanOneFarAway() throws {
        let by = try #require(cost("bt", "by"))
        let at = try #require(cost("bt", "at"))
        #expect(by < at)
    }
}
