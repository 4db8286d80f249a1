import Language
import Model
import Testing

@testable import Binding

/// What the options of `with` need, and what a comparison with groups is bound to.
struct OptionTests {
    @Test(arguments: [
        "revenue with totals", "revenue with share", "revenue with rank", "revenue with empty",
        "revenue by region with others", "revenue with change", "revenue with running total",
        "revenue by region with running total", "revenue by week with rolling 3 month average",
        "revenue by month with rolling 2 week average",
    ])
    func anOptionWithoutWhatItWorksOnIsRefused(sentence: String) {
        guard case .optionWithout? = SmallCatalogue.problems(sentence).first?.problem else {
            Issue.record("\(sentence): \(SmallCatalogue.problems(sentence))")
            return
        }
    }

    @Test(arguments: [
        "winrate by month with running total", "distinct accounts by month with running total",
        "average amount of won deals by quarter with running total",
        "median amount of won deals by month with rolling 3 month average",
    ])
    func whatDoesNotAddUpHasNoRunningTotal(sentence: String) {
        guard case .doesNotAddUp? = SmallCatalogue.problems(sentence).first?.problem else {
            Issue.record("\(sentence): \(SmallCatalogue.problems(sentence))")
            return
        }
    }

    @Test(arguments: [
        "revenue by month with running total, change", "winrate by month with rolling 3 month average",
        "revenue by quarter with rolling 6 month average", "revenue by day with rolling 2 week average",
        "revenue, winrate by month with running total", "top 5 reps by revenue with others, empty, totals",
        "revenue by region first 2 with others", "revenue by region across month with running total, rank",
        "revenue this month with change", "won deals + lost deals by month with running total",
    ])
    func whatHasAllItNeedsIsBound(sentence: String) {
        #expect(
            SmallCatalogue.problems(sentence).isEmpty, "\(sentence): \(SmallCatalogue.problems(sentence))")
    }

    @Test func changeWithoutASeriesIsAgainstThePeriodBefore() throws {
        #expect(try SmallCatalogue.question("revenue last quarter with change").comparison != nil)
        #expect(try SmallCatalogue.question("revenue by month this year with change").comparison == nil)
    }

    @Test func aComparisonWithAValueAsksTheSameForIt() throws {
        let question = try SmallCatalogue.question("revenue by region and product for East vs West")
        guard case .value(let filter, let field) = question.against else {
            Issue.record("\(String(describing: question.against))")
            return
        }
        let other = question.asked(for: filter, insteadOf: field)
        #expect(other.filters.map(\.words) == ["West"])
        #expect(other.dimensions.map(\.name) == ["product"])
    }

    @Test(arguments: ["revenue vs average", "revenue by product vs team"])
    func aComparisonWithoutGroupsIsRefused(sentence: String) {
        guard case .comparisonWithout? = SmallCatalogue.problems(sentence).first?.problem else {
            Issue.record("\(sentence): \(SmallCatalogue.problems(sentence))")
            return
        }
    }

    @Test func whatAddsUpIsLinear() throws {
        func measure(_ words: String) throws -> Measure { try SmallCatalogue.question(words).measures[0] }
        for words in ["revenue", "won deals", "won deals + lost deals", "revenue * 2", "revenue / 4"] {
            #expect(try measure(words).isLinear, "\(words)")
        }
        for words in ["winrate", "revenue per won deal", "distinct accounts", "pipeline", "revenue + 5"] {
            #expect(try !measure(words).isLinear, "\(words)")
        }
    }
}
