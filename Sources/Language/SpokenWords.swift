/// Words that people use for words of the language. The one table: what is certain among them is understood (metrics
/// in the prelude, records in the catalogue); the rest is offered.
package enum SpokenWords {
    package struct Entry: Sendable {
        package var spoken: [String]
        /// What may be meant, likeliest first.
        package var written: [[String]]

        init(_ spoken: String, _ written: String...) {
            self.spoken = spoken.split(separator: " ").map(String.init)
            self.written = written.map { $0.split(separator: " ").map(String.init) }
        }
    }

    package static let entries: [Entry] = measures + records + periods + clauses + programs

    /// The longest entry, in words.
    package static let longest = entries.map(\.spoken.count).max() ?? 0

    private static let measures: [Entry] = [
        Entry("turnover", "revenue"), Entry("income", "revenue"), Entry("sales volume", "revenue"),
        Entry("bookings", "revenue"), Entry("sold", "revenue"), Entry("closed won revenue", "revenue"),
        Entry("won revenue", "revenue"), Entry("lost revenue", "lost amount"), Entry("won amount", "revenue"),
        Entry("average deal size", "average deal"), Entry("mean deal size", "average deal"),
        Entry("median deal size", "median amount of won deals", "median deal"),
        Entry("sales funnel", "funnel"),
        Entry("conversion", "win rate"),
        Entry("winning percentage", "win rate"), Entry("win percentage", "win rate"),
        Entry("success rate", "win rate"),
        Entry("batting average", "win rate"),

        Entry("days to win", "sales cycle"),
        Entry("cycle time", "sales cycle"), Entry("cycle", "sales cycle"),
        Entry("speed", "sales cycle"), Entry("deal size", "average deal", "deal amount"),
        Entry("ticket size", "average deal"), Entry("acv", "average deal"), Entry("aov", "average deal"),
        Entry("mean deal", "average deal"), Entry("avg deal", "average deal"),
        Entry("open amount", "pipeline"), Entry("funnel", "pipeline"), Entry("backlog", "pipeline"),
        Entry("closed won", "won deals", "won"), Entry("closed lost", "lost deals", "lost"),
        Entry("successful deals", "won deals"), Entry("losses", "lost deals"), Entry("wins", "won deals"),
        Entry("orders", "won deals"), Entry("avg", "average"), Entry("average of", "average"),
        Entry("mean of", "average"),
        Entry("number of different", "distinct"), Entry("how much", "revenue"),
        Entry("highest", "max", "top 5"), Entry("lowest", "min", "bottom 5"),
    ]

    private static let records: [Entry] = [
        Entry("salespeople", "reps"), Entry("salesperson", "rep"), Entry("salesmen", "reps"),
        Entry("sellers", "reps"), Entry("seller", "rep"), Entry("agents", "reps"), Entry("agent", "rep"),
        Entry("sales reps", "reps"), Entry("sales rep", "rep"), Entry("people", "reps"),
        Entry("person", "rep"), Entry("account executives", "reps"), Entry("aes", "reps"),
        Entry("customers", "accounts"), Entry("customer", "account"), Entry("clients", "accounts"),
        Entry("client", "account"), Entry("companies", "accounts"), Entry("company", "account"),
        Entry("industry", "sector"), Entry("vertical", "sector"), Entry("vertical", "industry"),
        Entry("territory", "region"), Entry("territories", "regions"), Entry("country", "region"),
        Entry("lead source", "source"), Entry("lead sources", "sources"), Entry("day of the week", "weekday"),
        Entry("day of week", "weekday"), Entry("weekdays", "weekday"),
        Entry("items", "products"), Entry("item", "product"), Entry("boss", "manager"),
        Entry("opportunities", "deals"), Entry("opps", "deals"), Entry("orders", "deals"),
    ]

    private static let periods: [Entry] = [
        Entry("previous", "last"), Entry("prior", "last"), Entry("current", "this"), Entry("coming", "next"),
        Entry("first half", "H1"), Entry("second half", "H2"), Entry("over the last", "last"),
        Entry("over the past", "past"), Entry("over last", "last"), Entry("over past", "past"),
        Entry("in the last", "last"), Entry("in the past", "past"), Entry("within the last", "last"),
        Entry("first quarter", "Q1"), Entry("second quarter", "Q2"), Entry("third quarter", "Q3"),
        Entry("fourth quarter", "Q4"), Entry("qtr", "quarter"), Entry("qtrs", "quarters"),
        Entry("yr", "year"), Entry("mth", "month"),
        Entry("wk", "week"), Entry("quarterly", "by quarter"), Entry("monthly", "by month"),
        Entry("weekly", "by week"), Entry("yearly", "by year"), Entry("annual", "by year"),
        Entry("daily", "by day"), Entry("so far this year", "ytd"),
        Entry("qoq", "this quarter vs last quarter", "vs last quarter"),
        Entry("mom", "this month vs last month", "vs last month"),
        Entry("yoy", "this year vs last year", "vs same quarter last year", "vs last year"),
        Entry("wow", "this week vs last week", "vs last week"), Entry("per month", "by month"),
        Entry("per quarter", "by quarter"), Entry("per year", "by year"), Entry("now", "this quarter"),
        Entry("ever", "all time"), Entry("during", "in"), Entry("lately", "past 90 days"),
    ]

    private static let clauses: [Entry] = [
        Entry("best", "top"), Entry("worst", "bottom"), Entry("highest", "top"), Entry("lowest", "bottom"),
        Entry("most", "top"), Entry("slowest", "bottom"), Entry("fastest", "top"), Entry("leading", "top"),
        Entry("best", "top 5"), Entry("worst", "bottom 5"), Entry("largest", "top 5"),
        Entry("biggest", "top 5"), Entry("smallest", "bottom 5"), Entry("within each", "for each"),
        Entry("in each", "for each"), Entry("per", "by", "for each"), Entry("for each", "by"),
        Entry("for every", "by"), Entry("split by", "by"), Entry("grouped by", "by"),
        Entry("broken down by", "by"),
        Entry("broken out by", "by"), Entry("breakdown by", "by"), Entry("ranked by", "by"),
        Entry("according to", "by"), Entry("versus", "vs"), Entry("against", "vs"),
        Entry("compared to", "vs"),
        Entry("compared with", "vs"), Entry("relative to", "vs"), Entry("above", "over"),
        Entry("more than", "over"), Entry("greater than", "over"), Entry("larger than", "over"),
        Entry("bigger than", "over"), Entry("below", "under"), Entry("less than", "under"),
        Entry("fewer than", "under"), Entry("smaller than", "under"), Entry("except", "excluding"),
        Entry("except for", "excluding"), Entry("without", "excluding"), Entry("exclude", "excluding"),
        Entry("not in", "excluding"),
        Entry("not for", "excluding"), Entry("for not", "excluding"), Entry("in not", "excluding"),
        Entry("but not", "excluding"), Entry("not", "excluding"), Entry("outside of", "excluding"),
        Entry("outside", "excluding"), Entry("apart from", "excluding"), Entry("omitting", "excluding"),
        Entry("leaving out", "excluding"), Entry("v", "vs"), Entry("n", "and"),
        Entry("ignoring", "excluding"),
        Entry("not counting", "excluding"), Entry("other than", "excluding"), Entry("only", "for"),
        Entry("at", "for"), Entry("from", "for"), Entry("within", "in"), Entry("of", "for"),
        Entry("for deals over", "over"), Entry("for deals under", "under"), Entry("for deals where", "where"),
        Entry("of deals over", "over"), Entry("for deals created", "created"), Entry("for deals", ""),
        Entry("with % of totals", "with share"), Entry("% of total", "share"), Entry("% of totals", "share"),
        Entry("with percent of total", "with share"), Entry("percent of total", "share"),
        Entry("percentage of total", "share"), Entry("without amount", "where amount is missing"),
        Entry("with amount greater than", "where amount over"),
        Entry("with amount over", "where amount over"),
        Entry("with amount above", "where amount over"), Entry("with amount under", "where amount under"),
        Entry("with amount below", "where amount under"),
        Entry("with amount less than", "where amount under"),
        Entry("in every", "for each"),
        Entry("ordered by", "sorted by"), Entry("sort by", "sorted by"), Entry("subtotals", "totals"),
        Entry("total", "totals"), Entry("sum", "totals"), Entry("shares", "share"),
        Entry("percentage", "share"),
        Entry("percent", "share"), Entry("numbers", "counts"), Entry("with columns", "showing"),
        Entry("show", "showing"), Entry("displaying", "showing"), Entry("is empty", "is missing"),
        Entry("is blank", "is missing"), Entry("is unknown", "is missing"), Entry("unfilled", "missing"),
        Entry("is equal to", "is"), Entry("equals", "is"), Entry("like", "contains"),
        Entry("that are", "where stage is"), Entry("who", "where"), Entry("which", "where"),
        Entry("if", "where"),
        Entry("find", "list"), Entry("display", "list"), Entry("get", "list"), Entry("all", "list"),
        Entry("chart", "bars"), Entry("graph", "bars"), Entry("bar chart", "bars"),
        Entry("line chart", "line"),
        Entry("line graph", "line"), Entry("csv file", "csv"), Entry("pie", "bars"),
        Entry("pie chart", "bars"), Entry("excel", "csv"),
        Entry("spreadsheet", "csv"), Entry("first", "top"), Entry("share of", "with share"),
    ]

    /// From SQL and spreadsheets. Whole `select` statements are rewritten by the parser.
    private static let programs: [Entry] = [
        Entry("group by", "by"), Entry("order by", "sorted by"), Entry("partition by", "for each"),
        Entry("limit", "first"), Entry("desc", "descending"), Entry("asc", "ascending"),
        Entry("is null", "is missing"), Entry("is not null", "is not missing"), Entry("having", "where"),
        Entry("sumif", "sum of"), Entry("countif", "count"), Entry("< >", "!="), Entry("= =", "="),
    ]
}
