import Testing

@testable import Language

/// Definitions, checks and questions that lack a word, and the whole sentence that each gets.
struct DefinitionMistakeTests {
    private func corrected(_ sentence: String) -> String? {
        let parsed = parseStatements(sentence)
        return correctedStatement(parsed[0].diagnostics, in: sentence, statement: parsed[0].range)
    }

    @Test(arguments: [
        (
            "define serious deals as deals over 4,000",
            "define segment serious deals as deals where amount > 4,000"
        ),
        ("define small deals as deals under 500", "define segment small deals as deals where amount < 500"),
        (
            "define segment serious deals as amount > 4000",
            "define segment serious deals as deals where amount > 4000"
        ),
        ("define serious as amount > 4000", "define segment serious as deals where amount > 4000"),
        (
            "define big accounts as employees > 900",
            "define segment big accounts as accounts where employees > 900"
        ),
        ("define pct as won deals / decided deals", "define metric pct as won deals / decided deals"),
        (
            "define size as deals banded by amount at 1k, 5k",
            "define dimension size as deals banded by amount at 1k, 5k"
        ),
        ("define monday as revenue by rep", "define query monday as revenue by rep"),
        ("expect winrate in Q3 at least 55%", "expect winrate in Q3 >= 55%"),
        ("expect winrate in Q3 not under 55%", "expect winrate in Q3 >= 55%"),
        ("expect revenue at most 5m", "expect revenue <= 5m"),
        ("why is revenue in Q3 not 2,973,021", "reconcile revenue with 2,973,021 in Q3"),
        ("why is revenue not 5000", "reconcile revenue with 5000"),
    ])
    func aWholeSentenceIsOffered(typed: String, meant: String) { #expect(corrected(typed) == meant) }

    @Test(arguments: [
        "define nonsense", "define segment big as deals", "why did revenue fall",
        "expect revenue > deals over 5k by",
    ])
    func orNone(_ sentence: String) { #expect(corrected(sentence) == nil) }

    @Test(arguments: [
        ("how are we doing", true), ("who is the best closer", true), ("which product is cheapest", true),
        ("how many deals", false), ("what is revenue", false), ("revenue by rep is", false), ("which", false),
    ])
    func questionsOfPeopleAreToldApart(sentence: String, isSpoken: Bool) {
        #expect(SpokenQuestion.opens(sentence) == isSpoken)
    }

    @Test func aQuestionThatIsNotUnderstoodIsOneProblem() {
        let problems = parseStatements("who is the best closer")[0].diagnostics
        #expect(problems.map(\.problem.code) == ["TL137"])
        #expect(problems[0].range == SourceRange(0, 22))
        #expect(
            parseStatements("list deals created > 2017-01-01")[0].diagnostics.map(\.problem.code) == ["TL132"]
        )
    }
}
