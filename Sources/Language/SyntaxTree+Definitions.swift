// Definitions other than metrics.

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
