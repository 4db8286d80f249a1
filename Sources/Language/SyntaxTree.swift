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
