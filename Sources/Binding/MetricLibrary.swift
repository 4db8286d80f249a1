import Language
import Model

/// One metric as defined, bound to this company's data or with the reason why it cannot be.
package struct MetricEntry: Sendable {
    /// As written: `win rate`.
    package var name: String
    /// Other names for it.
    package var synonyms: [String]
    /// Its rule as the definition has it: `won deals / decided deals`.
    package var rule: String
    package var means: String
    /// Line of the definition in its source, counted from 1.
    package var line: Int
    package var measure: Measure?
    /// What the data have not that the metric needs, in words: `expected close date`.
    package var lack: String?
}

/// All metrics of a company: the prelude's, bound once for its data.
package struct MetricLibrary: Sendable {
    /// In the order of the prelude.
    package private(set) var entries: [MetricEntry] = []
    private var positions: [String: Int] = [:]

    package init(catalogue: Catalogue, today: Day) {
        let text = MetricLibrary.preludeText
        let (statements, _) = parseScript(text)
        let lines = LineStarts(text)
        let index = NameIndex(catalogue, today: today)
        for statement in statements {
            guard case .definition(.metric(let definition)) = statement.body else { continue }
            add(
                definition, sourceText: text, line: lines.line(at: statement.range.start), index: index,
                today: today)
        }
    }

    /// The prelude's text, as shipped.
    package static var preludeText: String {
        String(decoding: PackageResources.Prelude_topline, as: UTF8.self)
    }

    package func entry(named name: String) -> MetricEntry? {
        NameIndex.keys(of: name).lazy.compactMap { positions[$0] }.first.map { entries[$0] }
    }

    /// The names that a word could be the beginning of or be in another number, where it is none itself: `win` could be
    /// `win rate` or `wins`. Empty where the word says clearly enough what it names.
    func doubtfulMeanings(of word: String) -> [String] {
        let key = NameKey.fold(word)
        guard positions[key] == nil, let other = entry(named: word) else { return [] }
        let longer = entries.map(\.name).filter { $0.hasPrefix(word.lowercased() + " ") }
        return longer.isEmpty ? [] : longer + [other.name]
    }

    /// Whether a word names a metric only if its last word is one record instead of several: `largest deals` asks for
    /// deals, not for the metric `largest deal`.
    func asksForRecords(_ word: String, _ kinds: [RecordKind]) -> Bool {
        let last = word.lowercased().split(separator: " ").last.map(String.init) ?? ""
        return positions[NameKey.fold(word)] == nil && word.contains(" ") && entry(named: word) != nil
            && kinds.contains { $0.plural == last }
    }

    /// Names and synonyms, for completion and did-you-mean.
    package var allNames: [String] { entries.flatMap { [$0.name] + $0.synonyms } }

    private mutating func add(
        _ definition: MetricDefinition, sourceText: String, line: Int, index: NameIndex, today: Day
    ) {
        if case .phrase(let other) = definition.rule.node, let position = positions[NameKey.fold(other.text)]
        {
            entries[position].synonyms.append(definition.name.text)
            positions[NameKey.fold(definition.name.text)] = position
            return
        }
        var entry = MetricEntry(
            name: definition.name.text, synonyms: [],
            rule: MetricLibrary.ruleText(definition, in: sourceText), means: definition.means ?? "",
            line: line)
        do {
            let binder = MeasureBinder(index: index, library: self, today: today)
            var measure = try binder.bind(definition)
            measure.name = definition.name.text
            measure.metric = definition.name.text
            entry.measure = measure
        } catch {
            entry.lack = error.diagnostics.first.map { MetricLibrary.lackWords($0.problem) } ?? ""
        }
        positions[NameKey.fold(entry.name)] = entries.count
        entries.append(entry)
    }

    private static func ruleText(_ definition: MetricDefinition, in text: String) -> String {
        let bytes = Array(text.utf8)
        var range = definition.rule.range
        if let axis = definition.axis { range = range.union(axis.range) }
        let words = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func lackWords(_ problem: Problem) -> String {
        switch problem {
        case .noSuchRole(let role, _): role
        case .unknownField(let name, _), .unknownMeasure(let name, _), .unknownName(let name, _):
            name
        default: "facts that it needs"
        }
    }
}

/// Finds the line of a byte offset.
struct LineStarts {
    private let starts: [Int]

    init(_ text: String) {
        var starts = [0]
        for (offset, byte) in text.utf8.enumerated() where byte == 10 { starts.append(offset + 1) }
        self.starts = starts
    }

    /// Counted from 1.
    func line(at offset: Int) -> Int { starts.partitioningCount { $0 <= offset } }
}

extension Array {
    /// How many leading elements satisfy a test that is true of a prefix only.
    fileprivate func partitioningCount(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
