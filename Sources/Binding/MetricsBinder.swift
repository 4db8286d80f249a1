import Language
import Model

/// Binds the metrics of a library, each after those that it is made from.
struct MetricsBinder {
    private(set) var library: MetricLibrary
    let index: NameIndex
    let today: Day
    let periods: PeriodResolver
    private var isBound: [Bool]
    /// Entries on the way to the one that is being bound, for cycles.
    private var path: [Int] = []

    init(library: MetricLibrary, index: NameIndex, today: Day, periods: PeriodResolver) {
        self.library = library
        self.index = index
        self.today = today
        self.periods = periods
        isBound = library.entries.map { _ in false }
    }

    mutating func bindAll() -> MetricLibrary {
        for position in library.entries.indices { bind(position) }
        joinSynonyms()
        return library
    }

    private mutating func bind(_ position: Int) {
        guard !isBound[position], case .metric(let definition) = library.entries[position].written.definition
        else { return }
        path.append(position)
        defer {
            path.removeLast()
            isBound[position] = true
        }
        for phrase in definition.rule.names {
            guard let other = self.position(of: phrase.text) else { continue }
            if let start = path.firstIndex(of: other) {
                let cycle = (path[start...] + [other]).map { library.entries[$0].name }
                library.entries[position].problems.append(
                    Diagnostic(.definitionCycle(cycle), at: phrase.range))
            } else {
                bind(other)
            }
        }
        if library.entries[position].problems.isEmpty { fill(position, definition) }
    }

    private func position(of name: String) -> Int? {
        NameIndex.keys(of: name).lazy.compactMap { library.positions[$0] }.first
    }

    private mutating func fill(_ position: Int, _ definition: MetricDefinition) {
        do {
            var binder = MeasureBinder(index: index, library: library, today: today)
            binder.periods = periods
            var measure = try binder.bind(definition)
            measure.name = definition.name.text
            measure.metric = definition.name.text
            library.entries[position].measure = measure
        } catch {
            library.entries[position].problems = error.diagnostics
            if !library.entries[position].isOwn {
                library.entries[position].lack = error.diagnostics.first.flatMap {
                    MetricsBinder.lackWords($0.problem)
                }
            }
        }
    }

    /// A metric of the prelude that is made of one other metric's name is another name for it.
    private mutating func joinSynonyms() {
        var isSynonym = library.entries.map { _ in false }
        for (position, entry) in library.entries.enumerated() {
            guard !entry.isOwn, case .metric(let definition) = entry.written.definition,
                case .phrase(let other) = definition.rule.node, definition.condition == nil,
                let target = self.position(of: other.text), target != position
            else { continue }
            isSynonym[position] = true
            library.entries[target].synonyms.append(entry.name)
        }
        dropSynonyms(isSynonym)
    }

    /// Their names lead to the metric that they mean.
    private mutating func dropSynonyms(_ isSynonym: [Bool]) {
        let all = library.entries
        library.entries = []
        library.positions = [:]
        for (entry, isDropped) in zip(all, isSynonym) where !isDropped {
            for name in [entry.name] + entry.synonyms {
                library.positions[NameKey.fold(name)] = library.entries.count
            }
            library.entries.append(entry)
        }
    }

    private static func lackWords(_ problem: Problem) -> String? {
        switch problem {
        case .noSuchRole(let role, _): role
        case .needsTable(let table, _): table.words
        case .unknownField(let name, _), .unknownMeasure(let name, _), .unknownName(let name, _): name
        default: nil
        }
    }
}

extension Expression {
    /// The names that stand in it whole.
    var names: [Phrase] {
        switch node {
        case .phrase(let phrase): [phrase]
        case .quantity, .call: []
        case .binary(_, let left, let right): left.names + right.names
        case .group(let inner): inner.names
        }
    }
}
