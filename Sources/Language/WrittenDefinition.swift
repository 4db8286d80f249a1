/// A definition with its text and where it stands.
package struct WrittenDefinition: Hashable, Sendable {
    package var definition: Definition
    /// The whole sentence as the formatter writes it.
    package var text: String
    package var origin: DefinitionOrigin

    package init(definition: Definition, text: String, origin: DefinitionOrigin) {
        self.definition = definition
        self.text = text
        self.origin = origin
    }

    package var name: String { definition.name.text }
}

/// Where a definition stands; lines are counted from 1.
package enum DefinitionOrigin: Hashable, Sendable {
    case prelude(line: Int)
    /// A file that the company keeps: `company.topline`.
    case company(file: String, line: Int)
    /// A script, in force until it ends.
    case script

    /// `company.topline, line 3`
    package var inWords: String {
        switch self {
        case .prelude(let line): "the prelude, line \(line)"
        case .company(let file, let line): "\(file), line \(line)"
        case .script: "this script"
        }
    }
}

extension Definition {
    /// `metric`, `segment`, `dimension`, `query`
    package var kindWord: String {
        switch self {
        case .metric: "metric"
        case .segment: "segment"
        case .dimension: "dimension"
        case .query: "query"
        }
    }

    package var means: String? {
        switch self {
        case .metric(let metric): metric.means
        case .segment(let segment): segment.means
        case .dimension(let dimension): dimension.means
        case .query(let query): query.means
        }
    }
}

/// What tells definitions apart: one of the same key takes the place of another.
package struct DefinitionKey: Hashable, Sendable {
    package var kind: String
    /// In lower case without blanks, `_` and `-`.
    package var name: String
    /// The day from which a metric holds, as written: definitions from different days stand side by side.
    package var start: Period?
}

extension Definition {
    package var key: DefinitionKey {
        var start: Period?
        if case .metric(let metric) = self { start = metric.start }
        return DefinitionKey(
            kind: kindWord,
            name: name.text.lowercased().filter { !$0.isWhitespace && !"_-\u{2011}".contains($0) },
            start: start)
    }
}
