import Language
import Testing

/// The sentences that the product began with: each reads, and comes back from the formatter with the same meaning.
@Suite struct FirstSentencesTests {
    static let sentences = [
        "top 5 reps by winrate this quarter", "bottom 3 products by revenue last quarter",
        "top 3 reps by revenue for each region this year", "revenue by month this year",
        "revenue, winrate by region and product Q2 2017", "count open deals by stage",
        "list won deals over 5k sorted by amount first 10", "winrate for West vs last quarter",
        "average amount of won deals by manager", "median sales cycle by product", "revenue", "list metrics",
        "explain winrate", "describe deals", "help", "set today 2017-12-31",
        "revenue where amount > 10k and stage is Won or Lost",
        "revenue from 2017-01-01 to 2017-03-31 with totals, share",
        "list deals where account contains \"corp\" showing rep, amount as csv into \"deals.csv\"",
        "treat product \"GTXPro\" as \"GTX Pro\"",
        "import \"deals.csv\" as deals with rep = sales_agent, amount = close_value",
        "revenue by region across quarter this year", "trend of winrate by team past 12 months",
        "compare West with East this year on revenue, winrate", "compare Anna Snelling with her team",
        "compare this quarter with last quarter", "again by team", "again, by team", "drill 2",
        "drill West first 10",
        "funnel by region created last quarter", "explain 2", "explain revenue for West this quarter",
        "pipeline as of last friday by rep", "revenue by month with running total, others",
        "winrate by month with rolling 3 month average", "winrate by rep vs average",
        "winrate for West vs team",
        "define segment big deals as deals where amount >= 50k means \"large\"",
        "define dimension size as deals banded by amount at 1k, 5k, 20k",
        "define dimension close day as weekday of closed",
        "define query review(team, period) as\n    revenue by rep for {team} in {period}\n    winrate by rep for {team}",
        "define metric revenue as sum of amount of won deals on closed from 2018-01-01",
        "expect winrate for West this quarter >= 50%", "expect revenue this year = 10,005,534 within 1%",
        "expect revenue for West this year >= revenue for West last year",
        "expect revenue by region gives\n    \"Region,Revenue\"\n    \"...\"",
        "expect error TL202 from \"revenue by moon\"", "param team = West", "param period",
        "include \"m.topline\"",
        "run \"team review\" with West, period = this quarter, 50%", "title \"Monday\"",
        "text \"Open first.\"",
        "transcript on \"monday.topline\"", "save as \"monday\"", "undo",
    ]

    @Test(arguments: sentences) func readsAndComesBack(sentence: String) throws {
        let once = Formatter().format(try parseStatement(sentence))
        let twice = Formatter().format(try parseStatement(once))
        #expect(once == twice)
    }

    @Test(arguments: [
        "top five reps by winrate", "top 5 reps by", "revenue by", "revenue this", "winrate for \"West",
        "revenue last 3 deals", "revenue 2017-02-30", "select sum(amount) from deals", "revenue with sugar",
        "forecast revenue next quarter", "why did winrate drop",
    ])
    func whatIsNoSentenceIsRefused(sentence: String) {
        #expect(throws: DiagnosticError.self) { try parseStatement(sentence) }
    }

    @Test func noiseIsRefusedAndNeverCrashes() {
        var random = SplitMix(seed: 7)
        for round in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<(round * 3) {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for parsed in parseStatements(text) where parsed.statement == nil {
                #expect(!parsed.diagnostics.isEmpty)
            }
        }
        let deep = "revenue where " + String(repeating: "(", count: 5000)
        #expect(parseStatements(deep).first?.statement == nil)
    }
}
