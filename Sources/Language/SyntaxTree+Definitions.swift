// What a company defines.

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

/// `define segment big deals as deals where amount >= 50k means "…"`
package struct SegmentDefinition: Hashable, Sendable {
    package var name: Phrase
    package var kind: Phrase
    package var condition: Condition
    package var means: String?

    package init(name: Phrase, kind: Phrase, condition: Condition, means: String? = nil) {
        self.name = name
        self.kind = kind
        self.condition = condition
        self.means = means
    }
}

/// `define dimension size as deals banded by amount at 1k, 5k, 20k`, `define dimension close day as weekday of closed`
package struct DimensionDefinition: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        /// The kind of record, the field that is cut, and where: the limits belong to the upper band.
        case banded(Phrase, by: Phrase, at: [Quantity])
        /// Another name, or a part of a date: `weekday of closed`
        case name(Phrase)
    }
    package var name: Phrase
    package var source: Source
    package var means: String?

    package init(name: Phrase, source: Source, means: String? = nil) {
        self.name = name
        self.source = source
        self.means = means
    }
}

/// `define query team review(team, period) as` and questions in which `{team}` stands for an argument
package struct QueryDefinition: Hashable, Sendable {
    package var name: Phrase
    package var parameters: [String]
    package var questions: [Question]
    package var means: String?

    package init(name: Phrase, parameters: [String], questions: [Question], means: String? = nil) {
        self.name = name
        self.parameters = parameters
        self.questions = questions
        self.means = means
    }
}
