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
