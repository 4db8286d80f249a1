import Testing

@testable import Engine

struct StageOrderTests {
    @Test func dealsTellTheOrder() {
        let order = StageOrder([["b", "a"], ["b", "a", "c"], ["a", "b"], ["a", "c"]])
        #expect(order.stages == ["b", "a", "c"])
        #expect(order.guessed == [])
    }

    /// What no deal passed stands as such stages usually do, and is said.
    @Test func namesTellWhatNoDealDoes() {
        let order = StageOrder([
            ["Negotiation/Review"], ["Proposal/Price Quote"], ["Prospecting", "Qualification"],
        ])
        #expect(
            order.stages == ["Prospecting", "Qualification", "Proposal/Price Quote", "Negotiation/Review"])
        #expect(order.guessed == ["Qualification", "Proposal/Price Quote", "Negotiation/Review"])
    }

    /// Deals tell more than names.
    @Test func dealsGoBeforeNames() {
        let order = StageOrder([["Contract Sent", "Negotiation"], ["Qualified"]])
        #expect(order.stages == ["Qualified", "Contract Sent", "Negotiation"])
    }

    @Test(arguments: [
        ("1. Offer", "2. Call", true), ("10 - Won", "9 - Sent", false), ("Erstkontakt", "Angebot", true),
        ("Négociation", "Qualification", false), ("Propuesta", "Contrato", true),
    ])
    func numbersAndUsualNamesAreInOrder(_ one: String, _ other: String, _ isBefore: Bool) {
        #expect(StageNames.precedes(one, other) == isBefore)
        #expect(StageNames.precedes(other, one) == !isBefore)
    }

    @Test func otherNamesTellNothing() {
        #expect(StageNames.precedes("Alpha", "Beta") == nil)
        #expect(StageNames.precedes("Demo", "Demo booked") == nil)
    }
}
