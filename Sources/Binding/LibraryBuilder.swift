import Language
import Model

/// Binds definitions to a company's data, each after those that it is made from.
struct LibraryBuilder {
    let catalogue: Catalogue
    let today: Day
    let periods: PeriodResolver
    let book: DefinitionBook

    private static let preludes = Dictionary(
        uniqueKeysWithValues: [Catalogue.deals, Catalogue.salesLines, Catalogue.credits].map {
            ($0, prelude(of: $0))
        })

    /// The prelude's definitions, with their lines, and then those of goals.
    private static func prelude(of fact: String) -> [WrittenDefinition] {
        let goals = fact == Catalogue.credits ? [] : prelude(MetricLibrary.goalPreludeText)
        return prelude(MetricLibrary.preludeText(of: fact)) + goals
    }

    private static func prelude(_ text: String) -> [WrittenDefinition] {
        let lines = LineStarts(text)
        return parseScript(text).statements.compactMap { statement in
            guard case .definition(let definition) = statement.body else { return nil }
            return WrittenDefinition(
                definition: definition, text: Formatter().format(statement),
                origin: .prelude(line: lines.line(at: statement.range.start)))
        }
    }

    /// The kinds of sales that have a metric of that name.
    static func facts(withMetric name: String) -> [String] {
        let keys = NameIndex.keys(of: name)
        return preludes.keys.sorted().filter { fact in
            preludes[fact, default: []].contains { keys.contains(NameKey.fold($0.name)) }
        }
    }

    /// What a metric of sales lines needs beside them.
    static func companion(ofMetric name: String) -> NeededTable.Companion? {
        let keys = NameIndex.keys(of: name)
        let written = preludes[Catalogue.salesLines, default: []].first {
            keys.contains(NameKey.fold($0.name))
        }
        guard case .metric(let definition)? = written?.definition else { return nil }
        let rule = definition.ruleText
        if rule.contains("hour") || rule.contains(Catalogue.shifts) { return .shifts }
        return rule.contains("stock") || rule.contains("sell-through") ? .stockCounts : nil
    }

    /// The days on which a definition begins to hold, ascending.
    var starts: [Day] {
        Set(book.definitions.compactMap { start($0) }).sorted()
    }

    private func start(_ written: WrittenDefinition) -> Day? {
        guard case .metric(let metric) = written.definition, let period = metric.start else { return nil }
        return (try? periods.resolve(period))?.days.first
    }

    /// Everything as it holds on a day; nil is before the first change.
    func library(on day: Day?) -> MetricLibrary {
        var library = MetricLibrary()
        library.book = book
        var metrics: [Candidate] = []
        let prelude =
            LibraryBuilder.preludes[catalogue.fact] ?? LibraryBuilder.preludes[Catalogue.deals, default: []]
        for written in fitting(prelude) + book.definitions { place(written, on: day, in: &metrics) }
        for metric in metrics {
            library.positions[NameKey.fold(metric.written.name)] = library.entries.count
            library.entries.append(
                MetricEntry(written: metric.written, overridden: metric.overridden, start: metric.start))
        }
        library.defined.dimensions = DimensionBinder(
            catalogue: catalogue, index: NameIndex(catalogue, today: today, defined: library.defined),
            today: today
        ).bindAll(book.definitions)
        var segments = SegmentBinder(
            book.definitions, catalogue: catalogue, library: library, today: today, periods: periods)
        library.defined.segments = segments.bindAll().segments
        var binder = MetricsBinder(
            library: library, index: NameIndex(catalogue, today: today, defined: library.defined),
            today: today, periods: periods)
        return binder.bindAll()
    }

    private struct Candidate {
        var written: WrittenDefinition
        var start: Day?
        var overridden: WrittenDefinition?
    }

    /// Puts a metric that holds on the day in its place; the latest to begin holds.
    private func place(_ written: WrittenDefinition, on day: Day?, in metrics: inout [Candidate]) {
        guard case .metric = written.definition else { return }
        let start = start(written)
        if let start { guard let day, start <= day else { return } }
        let key = NameKey.fold(written.name)
        guard let place = metrics.firstIndex(where: { NameKey.fold($0.written.name) == key }) else {
            metrics.append(Candidate(written: written, start: start))
            return
        }
        let old = metrics[place]
        if let oldStart = old.start, oldStart > (start ?? oldStart - 1) { return }
        metrics[place] = Candidate(written: written, start: start, overridden: old.written)
    }
}

extension MetricDefinition {
    /// Rule, condition and axis as the formatter writes them: `won deals / decided deals`.
    package var ruleText: String {
        let formatter = Formatter()
        return [
            formatter.format(rule), condition.map { "where \(formatter.format($0))" },
            axis.map { "on \($0.text)" },
        ].compactMap { $0 }.joined(separator: " ")
    }
}
