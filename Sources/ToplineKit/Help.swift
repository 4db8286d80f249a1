import Language
import Reports

/// `help` and its topics, each with sentences that run.
enum Help {
    private struct Topic {
        var name: String
        var summary: String
        var lines: [(term: String, text: String)]
    }

    static func report(_ phrase: Phrase?) throws(DiagnosticError) -> Report {
        guard let phrase else { return overview }
        let key = phrase.text.lowercased()
        if let topic = topics.first(where: { $0.name == key || $0.name == key + "s" }) {
            return Report(
                title: "Help: \(topic.name)", blocks: [.text(topic.summary), .table(table(topic.lines))],
                sentence: "help \(topic.name)")
        }
        throw DiagnosticError(
            Diagnostic(.unknownTopic(phrase.text, near: topics.map(\.name)), at: phrase.range))
    }

    private static func table(_ lines: [(term: String, text: String)]) -> ReportTable {
        ReportTable(
            columns: [
                ReportColumn(heading: "Sentence", content: .text, isKey: true),
                ReportColumn(heading: "What it is", content: .text),
            ], rows: lines.map { Row(cells: [.text($0.term), .text($0.text)]) })
    }

    private static var overview: Report {
        Report(
            title: "Help",
            blocks: [
                .text("A sentence is a question: what to measure, by what, for whom, when. Some to try:"),
                .table(
                    table([
                        ("top 5 reps by winrate this quarter", "a ranking"),
                        ("revenue by month this year", "a series"),
                        ("revenue, winrate by region and product Q2 2017", "several measures and dimensions"),
                        ("winrate for West vs last quarter", "a comparison, to date against to date"),
                        ("list open deals over 5k sorted by amount first 10", "records"),
                        ("average amount of won deals by manager", "any aggregate of any field"),
                        ("explain winrate", "what a metric means, with your numbers"),
                        ("show rep Anna Snelling", "all that is known of one record"),
                        ("list metrics", "what can be measured"),
                        ("list dimensions", "what it can be measured by"),
                        ("describe", "the data: `describe import`, `describe doubts`, `describe problems`"),
                    ])),
                .text("Topics: " + topics.map { "help \($0.name)" }.joined(separator: " · ")),
            ], sentence: "help")
    }

    private static let topics: [Topic] = [
        Topic(
            name: "questions", summary: "What a sentence may begin with.",
            lines: [
                ("top 5 reps by winrate", "the best; `bottom 3 products by revenue` the worst"),
                ("revenue, winrate by region", "measures; `and` or a comma between them"),
                ("count open deals by stage", "numbers of records"),
                ("average amount of won deals", "sum average median p10 … p99 min max stdev distinct"),
                ("list won deals over 5k", "records; `showing rep, amount` picks the columns"),
                ("list reps without won deals this year", "those that no such deal names"),
                ("show deal 60UOBOEM", "all that is known of one record; also of a rep, account, product"),
                ("how many deals were won last month", "a count"),
            ]),
        Topic(
            name: "periods",
            summary: "When. Without a period, all time; a stock such as pipeline is as of today.",
            lines: [
                ("this quarter, last month, next year", "the running one, the one before, the one after"),
                ("last 3 months", "the three complete ones before this month"),
                ("past 90 days", "up to and with today"),
                ("Q3, Q3 2017, H1 2017, march 2017, 2017", "named ones; without a year the latest begun"),
                ("from 2017-01-01 to 2017-03-31", "both ends included; `since`, `until`, `before`, `after`"),
                ("ytd, qtd, mtd", "from the beginning to today"),
                ("created last quarter", "says which date: created, closed, won, lost, closing"),
                ("set today 2017-12-31", "pins the day that counts as today; `set today clock` lets it go"),
            ]),
        Topic(
            name: "filters", summary: "Which records.",
            lines: [
                ("for West", "a value; `for West or Central`, `for rep Anna Snelling`, `in West`"),
                ("excluding Alpha", "all but these; records without a value stay"),
                (
                    "where amount > 10k and stage is Won",
                    "conditions: = != < > is, is one of, between, contains, in"
                ),
                ("where winrate > 50%", "a condition on a measure keeps or drops whole groups"),
                ("over 5k", "the amount of the deal; under, at least, at most"),
            ]),
        Topic(
            name: "shapes", summary: "How the answer looks.",
            lines: [
                ("for each region", "a ranking inside each"),
                ("vs last quarter", "base, difference and change beside each; `vs same quarter last year`"),
                ("sorted by difference", "a comparison by what it gained or lost; `sorted by change` by %"),
                ("with totals, share, counts, range", "more columns and rows"),
                ("sorted by amount first 10", "order and length"),
                ("as csv, json, markdown, bars, table", "the form"),
                ("into \"file.csv\"", "written whole or not at all; the form by the ending"),
                ("show as csv", "the last answer again"),
            ]),
        Topic(
            name: "corrections", summary: "When the data were taken wrongly. Kept in company.topline.",
            lines: [
                ("import \"deals.csv\" as deals with rep = owner", "what a file and its columns are"),
                ("treat product \"GTXPro\" as \"GTX Pro\"", "two spellings of one value"),
                ("treat stage \"On hold\" as lost", "what a stage means: open, won, lost"),
                ("set currency EUR", "the currency of all amounts"),
                ("set date order day first", "how 03/04/2017 is read"),
                ("describe doubts", "what was decided and could have been decided otherwise"),
            ]),
    ]
}
