import Binding
import Language
import Model
import Testing

@Suite struct MeaningTests {
    @Test(arguments: [
        "revenue + winrate by rep", "sum of stage", "revenue where winrate > 50%",
        "winrate by rep with share",
        "revenue by rep where winrate > 50", "list deals where amount > 50%",
        "revenue by rep sorted by product",
        "list deals where stage is Wno", "revenue from 2017-03-01 to 2017-01-01",
    ])
    func whatCannotBeMeantIsRefused(sentence: String) {
        #expect(!SmallCatalogue.problems(sentence).isEmpty)
    }

    @Test(arguments: [
        "average account revenue"
    ])
    func laterCapabilitiesAreNotYet(sentence: String) {
        guard case .notYet? = SmallCatalogue.problems(sentence).first?.problem else {
            Issue.record("\(sentence): \(SmallCatalogue.problems(sentence))")
            return
        }
    }

    @Test func conditionsOnMeasuresTestGroupsAndConditionsOnFieldsTestRecords() throws {
        let bound = try SmallCatalogue.question("revenue by rep where amount > 10k and winrate >= 50%")
        #expect(bound.filters.count == 1)
        #expect(bound.groupConditions.map(\.comparison) == [.greaterOrEqual])
    }

    struct Joined: Sendable {
        var clause: String
        var words: String
        /// `and`, `or`, or `one` where everything unites in one dimension.
        var predicate: String
    }

    @Test(arguments: [
        Joined(clause: "for West and East", words: "West or East", predicate: "one"),
        Joined(clause: "for West, GTX Pro", words: "West and GTX Pro", predicate: "and"),
        Joined(
            clause: "for West and East and GTX Pro", words: "(West or East) and GTX Pro", predicate: "and"),
        Joined(clause: "for West or East or GTX Pro", words: "West or East or GTX Pro", predicate: "or"),
        Joined(clause: "for won deals and West", words: "won deals and West", predicate: "and"),
        Joined(clause: "for won deals or West", words: "won deals or West", predicate: "or"),
        Joined(clause: "excluding West, GTX Pro", words: "excluding West or GTX Pro", predicate: "or"),
    ])
    func theWordsOfAFilterSayWhetherItsPartsUnite(_ joined: Joined) throws {
        let filter = try SmallCatalogue.question("revenue \(joined.clause)").filters[0]
        #expect(filter.words == joined.words)
        var predicate = filter.predicate
        if case .not(let inner) = predicate { predicate = inner }
        switch predicate {
        case .and: #expect(joined.predicate == "and")
        case .or: #expect(joined.predicate == "or")
        default: #expect(joined.predicate == "one")
        }
    }

    @Test func aRolePicksTheDate() throws {
        let bound = try SmallCatalogue.question("winrate created last quarter")
        #expect(bound.period?.axis == FieldPath(table: "deals", column: "created"))
    }

    @Test func stocksHaveNoTimeAxis() throws {
        let builder = PlanBuilder(catalogue: SmallCatalogue.catalogue, today: SmallCatalogue.today)
        let bound = try SmallCatalogue.question("open deals last quarter")
        let leaf = builder.leaf(bound.measures[0].leaves[0], period: bound.period)
        #expect(leaf.axis == nil)
        guard case .openAt(let day, _, _, _) = leaf.records else {
            Issue.record("\(leaf.records)")
            return
        }
        #expect(day == Day(iso: "2017-09-30"))
    }

    @Test func everyMetricOfThePreludeBindsWhereTheDataHaveWhatItNeeds() {
        let library = MetricLibrary(catalogue: SmallCatalogue.catalogue, today: SmallCatalogue.today)
        let lacking = library.entries.filter { $0.measure == nil }.map(\.name)
        let ofExpectedCloses = [
            "overdue deals", "due deals", "due amount", "slipped deals", "slipped amount", "slippage",
            "slip rate", "pushes", "pushed deals", "pushed amount",
        ]
        let ofGoals = ["quota", "attainment", "target", "target attainment"]
        #expect(lacking == ["discount"] + ofExpectedCloses + ofGoals)
        #expect(library.entries.count > 20)
    }

    @Test func ratiosAreMissingWhenNothingDivides() throws {
        let measure = try SmallCatalogue.question("winrate").measures[0]
        #expect(try measure.tree.value { _ in .zero } == nil)
        #expect(
            try measure.tree.value { $0.records.state == .won ? Fraction(3) : Fraction(4) }
                == Fraction(3, over: 4))
    }
}
