// The syntax tree. Each case is documented by the text it stands for. Two trees are equal when they mean
// the same text apart from spacing; ranges take part in neither equality nor hashing (see `Ranged`).

/// A source range that never makes two trees differ.
package struct Ranged: Hashable, Sendable {
    package var range: SourceRange
    package init(_ range: SourceRange) { self.range = range }
    package static func == (left: Ranged, right: Ranged) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

/// One statement of a script, with its place in the text.
package struct Statement: Hashable, Sendable {
    package enum Body: Hashable, Sendable {
        case question(Question)
        case definition(Definition)
        case command(Command)
    }
    package var body: Body
    package var source: Ranged

    package init(body: Body, range: SourceRange) {
        self.body = body
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

/// A run of words that names something: `win rate`, `Anna Snelling`, `"GTX Pro"`.
package struct Phrase: Hashable, Sendable {
    /// The words joined by single blanks, quotes taken off and doubled quotes undone.
    package var text: String
    /// Written in quotes as a whole: never split, never looked up in parts.
    package var isQuoted: Bool
    /// Slots stand among the words, as `{team}`: `rep {who}`.
    package var hasSlots: Bool
    package var source: Ranged

    package init(text: String, isQuoted: Bool = false, hasSlots: Bool = false, range: SourceRange) {
        self.text = text
        self.isQuoted = isQuoted
        self.hasSlots = hasSlots
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

/// `top 5 reps by winrate for West this quarter`
package struct Question: Hashable, Sendable {
    package var subject: Subject
    /// In the order written; the formatter has its own.
    package var clauses: [Clause]
    package var source: Ranged

    package init(subject: Subject, clauses: [Clause], range: SourceRange) {
        self.subject = subject
        self.clauses = clauses
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum Subject: Hashable, Sendable {
    /// `top 5 reps by winrate, revenue` · `bottom 3 products by revenue`
    case ranking(Ranking)
    /// `list open deals` · `list metrics`
    case listing(Phrase)
    /// `how many deals were won`: the kind and the word after `are`/`were`
    case howMany(Phrase, state: Phrase?)
    /// `revenue, winrate` · `count open deals` · `average amount of won deals`
    case measures([Expression])
    /// `trend of winrate`
    case trend([Expression])
    /// `compare West with East`
    case comparison(ComparedSide, ComparedSide)
    /// `again by team`: the last question with these clauses instead of its own
    case again
    /// `funnel by region created last quarter`
    case funnel
    /// `changes in pipeline since monday`
    case changes(Phrase)
    /// `drill 2`, `drill West`: the records behind a row of the last answer
    case drill(AnswerRow)
    /// `reconcile revenue with 412,000`: the number that another program shows for it
    case reconciliation(Expression, Quantity)
}

/// One of the two sides of `compare … with …`.
package enum ComparedSide: Hashable, Sendable {
    case period(Period)
    case value(Phrase)
}

/// A row of the last answer.
package enum AnswerRow: Hashable, Sendable {
    /// `drill 2`, counted from 1 as shown
    case number(Int, Ranged)
    /// `drill West`
    case name(Phrase)

    package var range: SourceRange {
        switch self {
        case .number(_, let source): source.range
        case .name(let phrase): phrase.range
        }
    }
}

package struct Ranking: Hashable, Sendable {
    package enum Direction: String, Sendable { case top, bottom }
    package var direction: Direction
    package var count: Int
    package var countSource: Ranged
    package var kind: Phrase
    package var measures: [Expression]

    package init(
        direction: Direction, count: Int, countRange: SourceRange, kind: Phrase, measures: [Expression]
    ) {
        self.direction = direction
        self.count = count
        countSource = Ranged(countRange)
        self.kind = kind
        self.measures = measures
    }
}

/// `revenue / won deals`, `average amount of won deals`, `2 * pipeline`, `median (closed - created) of won deals`
package struct Expression: Hashable, Sendable {
    package indirect enum Node: Hashable, Sendable {
        /// A name, to be split by the binder: `average amount of won deals`, `win rate`
        case phrase(Phrase)
        /// `50k`, `45%`, `$50k`, `90 days`
        case quantity(Quantity)
        /// `median (closed - created) of won deals`: words before the bracket, the sum in it, the records
        case call(Phrase, Expression, of: Phrase?)
        case binary(BinaryOperator, Expression, Expression)
        /// `( … )`, kept so that the formatter prints what was meant
        case group(Expression)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum BinaryOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    /// `/` and `per`
    case divided = "/"
    /// Written `per`: a record kind may stand on its right side.
    case per
}

/// A number with its unit, exact: `mantissa / 10^scale`. `50k` is 50,000; `1.5m` 1,500,000; `45%` is 45 with unit percent.
package struct Quantity: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
        case none, percent
        /// `$50k`, `50k EUR`: the sign or the three capitals as written
        case money(String)
        /// `90 days`
        case span(TimeUnit)
    }
    package var mantissa: Int64
    package var scale: Int
    package var unit: Unit
    package var source: Ranged
    package var suffix = NumberSuffix(power: 0)

    package init(mantissa: Int64, scale: Int, unit: Unit, range: SourceRange) {
        self.mantissa = mantissa
        self.scale = scale
        self.unit = unit
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

/// The suffix that a number was written with, as its power of ten; it does not tell numbers apart.
package struct NumberSuffix: Hashable, Sendable {
    package var power: Int
    package init(power: Int) { self.power = power }
    package static func == (left: NumberSuffix, right: NumberSuffix) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

package enum TimeUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, half, year
}

package struct Clause: Hashable, Sendable {
    package enum Node: Hashable, Sendable {
        /// `by region and product`
        case by([Phrase])
        /// `across quarter`: the columns of a pivot
        case across([Phrase])
        /// `for each region`
        case forEach([Phrase])
        /// `for West or Central`, `for rep Anna Snelling`: the values and the word between them
        case filter([Phrase], Joiner)
        /// `in West`
        case inValues([Phrase], Joiner)
        /// `excluding Alpha, Beta`
        case excluding([Phrase], Joiner)
        /// `over 50k`, `at least 5k`
        case bound(BoundOperator, Quantity)
        /// `this quarter`, `created last month`
        case period(DatedPeriod)
        /// `where amount > 10k and stage is Won`
        case condition(Condition)
        /// `as of 2017-06-30`
        case asOf(Period)
        /// `vs last quarter`, `vs West`
        case versus(Versus)
        /// `on revenue, winrate`: what a comparison of two sides is about
        case measures([Expression])
        /// `with totals, share`
        case with([WithOption])
        /// `sorted by amount descending`
        case sorted([SortKey])
        /// `first 10`
        case first(Int)
        /// `showing rep, amount`
        case showing([Phrase])
        /// `as csv`
        case form(OutputForm)
        /// `into "file.csv"`
        case into(String)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

/// The word between the values of a `for`. A list mixing them keeps the one that unites: `or`.
package enum Joiner: String, Sendable {
    case and, or, comma
}

package enum BoundOperator: String, Sendable {
    case over, under
    case atLeast = "at least"
    case atMost = "at most"
}

package enum WithOption: Hashable, Sendable {
    case totals, share, rank, others, change, range, counts, empty
    /// `running total`
    case runningTotal
    /// `rolling 3 month average`
    case rolling(Int, TimeUnit)
}

package enum OutputForm: String, CaseIterable, Sendable {
    case table, bars, line, sparklines, heatmap, histogram, funnel, chart
    case csv, json, jsonl, markdown, html, svg, xlsx

    /// The form that a word names, in the singular or the plural where people say both: `lines`, `sparkline`, `bar`.
    package init?(spelling: String) {
        let word = spelling.lowercased()
        let inOtherNumber = ["lines": Self.line, "sparkline": .sparklines, "bar": .bars]
        guard let form = Self(rawValue: word) ?? inOtherNumber[word] else { return nil }
        self = form
    }
}

package struct SortKey: Hashable, Sendable {
    package enum Direction: String, Sendable { case ascending, descending }
    package var name: Phrase
    package var direction: Direction?

    package init(name: Phrase, direction: Direction?) {
        self.name = name
        self.direction = direction
    }
}

/// A period with the date it is about, if said: `created last quarter`, `this year`.
package struct DatedPeriod: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable { case created, closed, won, lost, closing }
    package var role: Role?
    package var period: Period

    package init(role: Role?, period: Period) {
        self.role = role
        self.period = period
    }
}

package struct Period: Hashable, Sendable {
    package indirect enum Node: Hashable, Sendable {
        /// `today`, `yesterday`, `tomorrow`
        case today, yesterday, tomorrow
        /// `all time`
        case allTime
        /// `this quarter`, `last month`, `next year`
        case relative(Which, TimeUnit)
        /// `last 3 months` (complete ones), `next 2 quarters`
        case count(Which, Int, TimeUnit)
        /// `past 90 days`, rolling, today included; `past year` is `past 1 year`
        case past(Int, TimeUnit)
        /// `last monday`, `next friday`
        case relativeWeekday(Which, Weekday)
        /// `last march`
        case relativeMonth(Which, Month)
        /// `Q3`, `Q3 2017`, `Q3 last year`
        case quarter(Int, WhichYear?)
        /// `H1 2017`
        case half(Int, WhichYear?)
        /// `march 2017`, `in march`
        case month(Month, WhichYear?)
        /// `week 12 2017`
        case week(Int, WhichYear?)
        /// `2017`: the company's year of that number
        case year(Int)
        /// `calendar year 2017`
        case calendarYear(Int)
        /// `FY2018`, `FY18`
        case fiscalYear(Int)
        /// `P3 FY2018`: the third month of a fiscal year
        case fiscalMonth(Int, Int)
        /// `2017-03-31`, `31 mar 2017`
        case day(year: Int, month: Int, day: Int)
        /// `03/04/2017` as written: refused by the binder while the date order is not set
        case numericDate(first: Int, second: Int, year: Int)
        /// `31 mar`, the latest one not in the future
        case shortDay(day: Int, Month)
        /// `since monday`
        case weekday(Weekday)
        /// `ytd`, `quarter to date`
        case toDate(TimeUnit)
        /// `from march 2017 to may 2017`, `between … and …`: both ends included
        case range(Period, Period)
        /// `since X`
        case since(Period)
        /// `until X`, the last day of X included
        case until(Period)
        /// `before X`, ends the day before X begins
        case before(Period)
        /// `after X`, begins the day after X ends
        case after(Period)
        /// `{period}`
        case slot(String)
    }
    package enum Which: String, Sendable { case this, last, next }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum WhichYear: Hashable, Sendable {
    case year(Int)
    /// `FY2018`
    case fiscal(Int)
    case relative(Period.Which)
}

package enum Month: Int, CaseIterable, Sendable {
    case january = 1, february, march, april, may, june, july, august, september, october, november
    case december
}

package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

package struct Versus: Hashable, Sendable {
    package enum Node: Hashable, Sendable {
        /// `vs last quarter`, `vs closing next quarter`
        case period(DatedPeriod)
        /// `vs all of last quarter`
        case allOf(Period)
        /// `vs same quarter last year`; nil is `vs same period last year`
        case sameLastYear(TimeUnit?)
        /// `vs West`, `vs average`
        case value(Phrase)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

/// What must hold of records, or of groups when it names a metric.
package struct Condition: Hashable, Sendable {
    package indirect enum Node: Hashable, Sendable {
        case and([Condition])
        case or([Condition])
        case not(Condition)
        /// `( … )`
        case group(Condition)
        /// `amount > 10k`, `stage is Won or Lost`
        case test(Expression, Comparator)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package struct Comparator: Hashable, Sendable {
    package enum Node: Hashable, Sendable {
        /// `> 10k`, `<= list price`, `>= 2017-01-01`
        case order(OrderOperator, Operand)
        /// `= Won`, `is Won or Lost`, `is one of Won, Lost`, `is 5000`
        case isOneOf([Operand])
        /// `!= Won`, `is not Won`, `is not one of Won, Lost`
        case isNotOneOf([Operand])
        /// `is missing`
        case isMissing
        /// `is not missing`
        case isNotMissing
        /// `over 50k`
        case bound(BoundOperator, Quantity)
        /// `between 10k and 50k`, `between march and may`
        case between(Operand, Operand)
        /// `contains "corp"`
        case contains(Phrase)
        case startsWith(Phrase)
        case endsWith(Phrase)
        /// `in Q3`
        case inPeriod(Period)
        /// `before march`, `after …`, `since …`, `until …`: a `Period` of that node
        case dated(Period)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum OrderOperator: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

package enum Operand: Hashable, Sendable {
    case expression(Expression)
    case period(Period)
}

/// Definitions as the prelude and, later, company files write them.
package enum Definition: Hashable, Sendable {
    /// `define metric win rate as won deals / decided deals shown as percent means "…"`
    case metric(MetricDefinition)
    /// `define segment big deals as deals where amount >= 50k`
    case segment(SegmentDefinition)
    /// `define dimension size as deals banded by amount at 1k, 5k, 20k`
    case dimension(DimensionDefinition)
    /// `define query team review(team, period) as revenue by rep for {team} in {period}`
    case query(QueryDefinition)

    package var name: Phrase {
        switch self {
        case .metric(let metric): metric.name
        case .segment(let segment): segment.name
        case .dimension(let dimension): dimension.name
        case .query(let query): query.name
        }
    }
}

package struct MetricDefinition: Hashable, Sendable {
    package var name: Phrase
    /// Each factor may carry its records: `sum of amount for won deals` is `sum of amount of won deals`.
    package var rule: Expression
    /// `where amount >= 50k`
    package var condition: Condition?
    /// `on closed`
    package var axis: Phrase?
    /// `shown as percent`
    package var shownAs: Phrase?
    /// `means "…"`
    package var means: String?
    /// `from 2018-01-01`: the first day on which it holds
    package var start: Period?

    package init(
        name: Phrase, rule: Expression, condition: Condition?, axis: Phrase?, shownAs: Phrase? = nil,
        means: String? = nil, start: Period? = nil
    ) {
        self.name = name
        self.rule = rule
        self.condition = condition
        self.axis = axis
        self.shownAs = shownAs
        self.means = means
        self.start = start
    }
}

package enum Command: Hashable, Sendable {
    /// `explain winrate`, `explain TL203`
    case explain(Phrase)
    /// `explain 2`: how a row of the last answer came about
    case explainRow(Int)
    /// `explain revenue for West this quarter`
    case explainQuestion(Question)
    /// `describe`, `describe deals`, `describe problems`, `describe import`
    case describe(Phrase?)
    case help(Phrase?)
    case set(Setting)
    /// `open "folder"`
    case open(String)
    /// `import "file.csv" as deals with rep = sales_agent, amount = close_value`
    case importFile(String, as: Phrase, with: [ImportItem])
    /// `treat product "GTXPro" as "GTX Pro"`, `treat stage "On hold" as lost`
    case treat(Phrase, String, as: Phrase)
    case refresh
    /// `show`, `show as csv`, `show into "x.csv"`: the last answer again
    case show(OutputForm?, into: String?)
    case timing(Bool)
    /// Runs the fix that the last error offered.
    case fix
    /// `expect winrate for West this quarter >= 50%`
    case expect(Check)
    /// `param team = West`
    case param(String, Argument.Value?)
    /// `include "metrics.topline"`
    case include(String)
    /// `run "team review" with West, this quarter`
    case run(String, [Argument])
    /// `title "Monday review"`
    case title(String)
    /// `text "Open deals first."`
    case text(String)
    /// `transcript on`, `transcript on "monday.topline"`, `transcript off`
    case transcript(isOn: Bool, file: String?)
    /// `save as "monday review"`: the last question under a name
    case save(String)
    /// `note on deal "1C1I7A6R" "waiting for legal"`, `note on rep Anna Snelling "great quarter"`: the kind, with the name
    /// where that is not quoted
    case note(Phrase, name: String?, text: String)
    /// Takes the last definition, correction or setting of this session back.
    case undo
    case quit
}

package enum Setting: Hashable, Sendable {
    /// `set today 2017-12-31`
    case today(Period)
    /// `set today clock`: the clock again
    case todayClock
    /// `set small sample 5`
    case smallSample(Int)
    /// `set currency EUR`
    case currency(Phrase)
    /// `set date order day first`
    case dateOrder(dayFirst: Bool)
    /// `set revenue from sales lines`: which kind of sales it is taken from
    case source(of: Phrase, Phrase)
    /// `set fiscal year starts february`, `set working days monday to friday`
    case calendar(CalendarSetting)
}
