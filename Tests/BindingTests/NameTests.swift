import Binding
import Language
import Model
import Testing

@Suite struct NameTests {
    @Test(arguments: ["winrate", "Win_Rate", "WIN RATE", "win-rate", "close rate"])
    func spellingsOfAMetric(name: String) throws {
        #expect(try SmallCatalogue.question(name).measures.first?.metric == "win rate")
    }

    @Test func metricBeforeColumnOfALinkedTable() throws {
        #expect(try SmallCatalogue.question("revenue").measures.first?.metric == "revenue")
        let bound = try SmallCatalogue.question("revenue where account revenue > 5")
        let path = FieldPath(table: "deals", links: ["account"], column: "revenue")
        #expect(
            bound.filters.first?.predicate == .compare(.field(path), .greater, .constant(Fraction(5))))
    }

    @Test func aggregateOfFieldOfRecords() throws {
        let leaf = try SmallCatalogue.question("average amount of won deals by manager").measures[0]
            .singleLeaf
        #expect(leaf?.records.state == .won)
        #expect(leaf?.records.axisName == "closed")
        #expect(leaf?.aggregate == .average(.field(FieldPath(table: "deals", column: "amount"))))
    }

    @Test func twoMeaningsAreAnError() {
        let problem = SmallCatalogue.problems("revenue for Alpha").first
        guard case .ambiguous(_, let meanings)? = problem?.problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(Set(meanings) == ["product Alpha", "account Alpha"])
        #expect(SmallCatalogue.problems("revenue for product Alpha").isEmpty)
    }

    @Test func namesThatHoldTheJoiningWordAreTriedWhole() throws {
        let filter = try SmallCatalogue.question("revenue for Johnson and Johnson").filters.first
        #expect(
            filter?.predicate == .isOneOf(FieldPath(table: "deals", column: "rep"), ["Johnson and Johnson"]))
    }

    @Test func valuesOfOneFieldUniteAndFieldsIntersect() throws {
        let region = FieldPath(table: "deals", links: ["rep"], column: "region")
        let product = FieldPath(table: "deals", column: "product")
        let united = try SmallCatalogue.question("revenue for West and East").filters[0].predicate
        #expect(united == .isOneOf(region, ["West", "East"]))
        let crossed = try SmallCatalogue.question("revenue for West and GTX Pro").filters[0].predicate
        #expect(crossed == .and([.isOneOf(region, ["West"]), .isOneOf(product, ["GTX Pro"])]))
        let either = try SmallCatalogue.question("revenue for West or GTX Pro").filters[0].predicate
        #expect(either == .or([.isOneOf(region, ["West"]), .isOneOf(product, ["GTX Pro"])]))
    }

    @Test(arguments: [
        ("top 5 resp by winrate", "reps"), ("revenue by moon", "month"), ("winrate for Wset", "West"),
        ("top 5 reps by wirate", "win rate"), ("revenue by regoin", "region"),
    ])
    func misspeltNamesAreMet(sentence: String, fix: String) {
        let edits = SmallCatalogue.problems(sentence).first?.fixes.first?.edits
        #expect(edits?.first?.replacement == fix)
    }

    @Test func independentProblemsComeTogether() {
        #expect(SmallCatalogue.problems("top 5 resp by wirate for Wset").count == 3)
    }
}
