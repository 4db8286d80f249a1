import Language
import Model

/// Binds the segments of a company, each after those that it is made from.
struct SegmentBinder {
    let catalogue: Catalogue
    let library: MetricLibrary
    let today: Day
    let periods: PeriodResolver
    private let written: [String: WrittenDefinition]
    private(set) var names = DefinedNames()
    /// Names on the way to the segment that is being bound, for cycles.
    private var path: [String] = []

    init(
        _ definitions: [WrittenDefinition], catalogue: Catalogue, library: MetricLibrary, today: Day,
        periods: PeriodResolver
    ) {
        self.catalogue = catalogue
        self.library = library
        self.today = today
        self.periods = periods
        var written: [String: WrittenDefinition] = [:]
        for definition in definitions {
            if case .segment = definition.definition { written[NameKey.fold(definition.name)] = definition }
        }
        self.written = written
        names.dimensions = library.defined.dimensions
    }

    mutating func bindAll() -> DefinedNames {
        for key in written.keys.sorted() { bind(key) }
        return names
    }

    private mutating func bind(_ key: String) {
        guard names.segments[key] == nil, let written = written[key],
            case .segment(let definition) = written.definition
        else { return }
        path.append(key)
        defer { path.removeLast() }
        var segment = Segment(written: written, condition: .always, state: .all, problems: [])
        for other in used(by: definition) {
            guard let start = path.firstIndex(of: other.key) else {
                bind(other.key)
                continue
            }
            let cycle = (path[start...] + [other.key]).map { self.written[$0]?.name ?? $0 }
            segment.problems.append(Diagnostic(.definitionCycle(cycle), at: other.range))
        }
        if segment.problems.isEmpty { fill(&segment, definition) }
        names.segments[key] = segment
    }

    private func fill(_ segment: inout Segment, _ definition: SegmentDefinition) {
        let index = NameIndex(catalogue, today: today, defined: names)
        do throws(DiagnosticError) {
            let records = try self.records(definition.kind, index)
            segment.state = records.state
            segment.condition = records.condition
        } catch { segment.problems += error.diagnostics }
        do throws(DiagnosticError) {
            let conditions = ConditionBinder(index: index, library: library, periods: periods, today: today)
            for part in conditions.conjuncts(of: definition.condition) where conditions.mentionsMeasure(part)
            {
                throw DiagnosticError(
                    Diagnostic(.metricInSegment(Formatter().format(part)), at: part.range))
            }
            segment.condition = .all([
                segment.condition, try conditions.recordPredicate(definition.condition),
            ])
        } catch { segment.problems += error.diagnostics }
        segment.problems.sort { $0.range.start < $1.range.start }
    }

    /// `deals`, `won deals`, another segment.
    private func records(_ kind: Phrase, _ index: NameIndex) throws(DiagnosticError) -> RecordSet {
        let measures = MeasureBinder(index: index, library: library, today: today)
        if let found = try measures.recordSet(named: kind.text, at: kind.range) {
            guard found.set.state.moment == nil else {
                throw DiagnosticError(Diagnostic(.notYet("segments of \(kind.text)"), at: kind.range))
            }
            return found.set
        }
        if let other = index.kind(named: kind.text) {
            let fact = catalogue.kinds.first { $0.table == catalogue.fact }?.plural ?? catalogue.fact
            throw DiagnosticError(
                Diagnostic(
                    .notYet(
                        "segments of \(other.plural); `as \(fact) where \(other.singular) …` holds their \(fact)"
                    ),
                    at: kind.range))
        }
        let near = Nearest.names(to: kind.text, among: measures.recordNames)
        throw DiagnosticError(
            Diagnostic(
                .unknownKind(kind.text, near: near), at: kind.range,
                fixes: near.prefix(1).map { Fix(replacing: kind.range, with: $0) }))
    }

    // MARK: What it is made from

    private func used(by definition: SegmentDefinition) -> [(key: String, range: SourceRange)] {
        ([definition.kind] + ConditionBinder.segmentNames(in: definition.condition)).flatMap { phrase in
            candidates(phrase.text).compactMap { key in
                written[key] == nil ? nil : (key: key, range: phrase.range)
            }
        }
    }

    /// The name itself, and what is left of it without the word of a state: `won big deals`.
    private func candidates(_ name: String) -> [String] {
        let words = name.split(separator: " ").map(String.init)
        return ([name] + [words.dropFirst(), words.dropLast()].map { $0.joined(separator: " ") })
            .compactMap { name in NameIndex.keys(of: name).first { written[$0] != nil } }
    }
}
