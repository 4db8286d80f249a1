import Language
import Reports

/// `help` and its topics, each with sentences that run.
enum Help {
    private struct Topic {
        var name: String
        var summary: String
        var lines: [(term: String, text: String)]
    }

    /// `ofShop` shows what can be asked of sales lines first, where there are no deals.
    static func report(_ phrase: Phrase?, ofShop isShop: Bool = false) throws(DiagnosticError) -> Report {
        guard let phrase else { return overview(isShop ? shopExamples : examples) }
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
            ], rows: lines.map { Row(cells: [.text($0.term), .text($0.text)]) }, isProse: true)
    }

    private static let examples: [(term: String, text: String)] = [
        ("top 5 reps by winrate this quarter", "a ranking"),
        ("revenue by month this year", "a series"),
        ("revenue, winrate by region and product Q2 2017", "several measures and dimensions"),
        ("winrate for West vs last quarter", "a comparison, to date against to date"),
        ("list open deals over 5k sorted by amount first 10", "records"),
        ("average amount of won deals by manager", "any aggregate of any field"),
        ("explain winrate", "what a metric means, with your numbers"),
        ("show rep Anna Snelling", "all that is known of one record"),
    ]

    private static let shopExamples: [(term: String, text: String)] = [
        ("top 10 products by units this month", "a ranking"),
        ("revenue by week this quarter", "a series"),
        ("revenue, average ticket, return rate by store", "several measures"),
        ("average ticket by hour vs last month", "a comparison, to date against to date"),
        ("revenue by weekday across store", "a pivot"),
        ("sales per hour by employee this month", "by the hours worked, with a table of hours"),
        ("bottom 5 products by sell-through this month", "by what was on hand, with a table of stock"),
        ("list sales lines where quantity >= 5", "records"),
        ("explain return rate", "what a metric means, with your numbers"),
    ]

    private static func overview(_ examples: [(term: String, text: String)]) -> Report {
        let rest: [(term: String, text: String)] = [
            ("list metrics", "what can be measured"), ("list dimensions", "what it can be measured by"),
            ("describe", "the data: `describe import`, `describe doubts`, `describe problems`"),
        ]
        return Report(
            title: "Help",
            blocks: [
                .text("A sentence is a question: what to measure, by what, for whom, when. Some to try:"),
                .table(table(examples + rest)),
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
                ("list reps where region is North", "other records, by their own columns"),
                (
                    "average employees by industry",
                    "of other records, each once; `count accounts by industry`"
                ),
                ("attainment by rep this quarter", "revenue ÷ quota; `quota by team, quarter this year`"),
                ("revenue per rep by region", "divided by the reps with decided deals"),
                ("revenue per working day by month", "by the working days of `help calendars`, up to today"),
                ("show deal 60UOBOEM", "all that is known of one record; also of a rep, account, product"),
                ("how many deals were won last month", "a count"),
                ("note on deal \"60UOBOEM\" \"waiting for legal\"", "kept with the company; `list notes`"),
                ("reconcile revenue with 412k in Q3", "why another program shows another number"),
            ]),
        Topic(
            name: "shops",
            summary: "Lines of orders and receipts: docs/sales-lines.md says all that can be asked.",
            lines: [
                (
                    "units, orders, average ticket by store",
                    "also revenue, items per ticket, return rate, discount"
                ),
                ("revenue by hour", "by hour of the day and weekday, where the lines have times"),
                ("sales per hour by employee", "with a table of hours: date, store or employee, hours"),
                (
                    "units per hour, tickets per hour by weekday",
                    "sales on which no hours are known are left out"
                ),
                (
                    "sell-through by product this month",
                    "with a table of stock: date, store, product, on hand"
                ),
                ("closing stock by store", "as of the last count of each product, never added up over time"),
                ("show receipt R1042", "the lines of one order or receipt"),
                ("winrate, units by rep", "deals and sales lines side by side, by what both have"),
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
                ("FY2018, Q1 FY2018, week 12 2017", "fiscal years where `help calendars` has set one"),
                ("created last quarter", "says which date: created, closed, won, lost, closing"),
                ("pipeline by month this year", "a stock: as of the end of each month"),
                ("average pipeline by month", "the mean of the days of each month"),
                ("as of 2017-06-30", "the data as they stood on that day"),
                ("set today 2017-12-31", "pins the day that counts as today; `set today clock` lets it go"),
            ]),
        Topic(
            name: "history",
            summary: """
                What the deals were, from the readings that are kept in deals.history each time the files change, and from \
                files that tell changes.
                """,
            lines: [
                ("pipeline by rep as of 2017-06-30", "what was open on that day, as it was then"),
                ("changes in pipeline since monday", "what was created, won, lost, pushed since"),
                ("slippage by quarter", "of what was due when it began, what was neither won nor lost in it"),
                ("list slipped deals last quarter", "those deals; `due amount`, `slip rate` beside it"),
                ("pushes by rep this quarter", "closes moved into a later month; `pushed deals`"),
                ("list open deals where push count >= 2", "how often each was; `push days`, `stage days`"),
                ("stage conversion by stage last quarter", "of those that entered, the share that went on"),
                ("stage time by stage", "days that stages lasted, in the median"),
                ("funnel created last quarter", "how far the deals created have come, stage by stage"),
            ]),
        Topic(
            name: "calendars",
            summary: """
                The company's years, weeks and working days, kept in company.topline. Years of 52 and 53 weeks: \
                `set calendar 4-4-5 ending last saturday of january`; 4-5-4 and 5-4-4 too, and retailers count \
                by `set calendar 4-5-4 ending saturday nearest end of january`.
                """,
            lines: [
                ("set fiscal year starts february", "moves quarters, halves and years"),
                ("set fiscal year named by start", "`by end`, FY2018 ends in 2018"),
                ("set calendar gregorian", "calendar months and years"),
                ("set week starts sunday", "where weeks begin"),
                ("set working days monday to friday", "or `monday, wednesday`"),
                ("set holiday 25 dec \"Christmas\"", "in every year; 2017-12-26 once"),
                ("set holidays none", "forgets them"),
            ]),
        Topic(
            name: "filters", summary: "Which records.",
            lines: [
                ("for West", "a value; `for West or Central`, `for rep Anna Snelling`, `in West`"),
                ("for West now, by team now", "of a roster: where the rep is today, not on the deal's date"),
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
                ("by region across quarter", "a pivot: a column for each quarter, totals where they add"),
                ("closing this quarter vs next quarter", "what is due in either, both whole"),
                (
                    "changes in pipeline closing Q4 2025 this quarter",
                    "what was created, grew, slipped, was won and lost"
                ),
                ("vs last quarter", "base, difference and change beside each; `vs same quarter last year`"),
                ("sorted by difference", "a comparison by what it gained or lost; `sorted by change` by %"),
                ("vs West, vs average, vs team", "base and change against a value, the groups, the others"),
                ("with totals, share, counts, range", "more columns and rows"),
                ("with rank, others, empty", "places, the rest of a ranking, groups with nothing"),
                ("with change, running total", "along months, or against the period before"),
                ("with rolling 3 month average", "of rates the rate of three months together"),
                ("sorted by amount first 10", "order and length"),
                ("as line, bars, heatmap, funnel", "drawn; `as chart` picks what fits"),
                ("as sparklines, histogram", "small lines; how values are spread"),
                ("as csv, json, jsonl, xlsx", "for programs and spreadsheets"),
                ("as markdown, html, svg", "to read and to pass on"),
                ("into \"file.csv\"", "written whole or not at all; the form by the ending"),
                ("show as csv", "the last answer again"),
            ]),
        Topic(
            name: "scripts", summary: "Sentences in a file: topline review.topline --with team=West.",
            lines: [
                ("param team = West", "a parameter and its default; `{team}` stands for it"),
                ("include \"metrics.topline\"", "the sentences of another file, once"),
                ("title \"Review of {team}\"", "a heading; `text \"…\"` a paragraph"),
                ("expect winrate this quarter >= 50%", "a check; a failed one shows both sides, exit code 1"),
                ("expect revenue = 10m within 1%", "with a tolerance"),
                ("expect won deals gives \"Won deals\" \"...\"", "the rows as CSV; `...` stands for any"),
                ("expect error TL202 from \"revenue by moon\"", "a sentence that has to be refused"),
                ("transcript on \"monday.topline\"", "keeps what is asked as a script that can be checked"),
            ]),
        Topic(
            name: "definitions",
            summary:
                "Words of your own. At the prompt and with -c they are kept in company.topline; in a script they end with it.",
            lines: [
                (
                    "define segment big deals as deals where amount >= 50k",
                    "then `for big deals`, `list big deals`"
                ),
                (
                    "define segment big wins as won big deals where region is West",
                    "made from another segment"
                ),
                ("define metric yield as won deals / new deals shown as percent", "then `yield by rep`"),
                ("define metric revenue as … from 2026-01-01", "another definition from a day on"),
                (
                    "define dimension size as deals banded by amount at 1k, 5k, 20k",
                    "then `by size`, `for size \"1k – 5k\"`"
                ),
                (
                    "define dimension close day as weekday of closed",
                    "also `by weekday`, `by month of year` as they are"
                ),
                ("define query review(team) as revenue by rep for {team}", "a question with a name"),
                ("save as \"monday\"", "the last question under a name"),
                ("list segments, list queries, explain big deals", "what there is, and where it is defined"),
                ("undo", "takes back the last definition, correction or setting; again for the one before"),
            ]),
        Topic(
            name: "corrections", summary: "When the data were taken wrongly. Kept in company.topline.",
            lines: [
                ("import \"deals.csv\" as deals with rep = owner", "what a file and its columns are"),
                (
                    "import \"q.csv\" as quotas with quota = column 6, quota in thousands",
                    "of a file without a header; `no header`, `quota each month`, `dates moved by 30 days`"
                ),
                ("import \"rates.csv\" as columns of reps", "a file that says more of the reps of another"),
                ("import \"july.csv\" as nothing", "that a file is left out"),
                ("treat product \"GTXPro\" as \"GTX Pro\"", "two spellings of one value"),
                ("treat stage \"On hold\" as lost", "what a stage means: open, won, lost"),
                ("set currency EUR", "all amounts in one currency, by a file of rates (describe rates)"),
                ("set revenue from sales lines", "of deals and sales lines, which is revenue"),
                ("set date order day first", "how 03/04/2017 is read"),
                ("set decimal comma", "1.200 is one thousand two hundred; `set decimal point` is the other"),
                ("refresh", "takes the files as they are, also such as were kept out"),
                ("open \"other folder\"", "goes on with another company"),
                ("describe doubts", "what was decided and could have been decided otherwise"),
            ]),
    ]
}
