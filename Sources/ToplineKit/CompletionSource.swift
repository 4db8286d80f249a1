import Binding
import Language
import Model

/// What may stand at the cursor: the parser's expectations filled with this company's names and values.
struct CompletionSource {
    let state: SessionState

    /// At most this many are offered.
    private static let limit = 60

    func completions(for text: String, at cursor: Int) -> [Completion] {
        let expected = expectations(in: text, at: cursor)
        let bytes = Array(text.utf8)
        if expected.isQuoteOpen { return quoted(expected, bytes) }
        var found: [Completion] = []
        var seen: Set<String> = []
        for item in expected.items.filter(\.isValue) + expected.items.filter({ !$0.isValue }) {
            let start = min(item.range.start, cursor)
            let typed = String(decoding: bytes[start..<min(cursor, bytes.count)], as: UTF8.self)
            if item.isValue {
                for value in valuesOfNamedField(typed) where seen.insert(value.text).inserted {
                    let place = cursor - value.typed.utf8.count
                    found.append(Completion(text: value.text, start: place, detail: value.detail))
                }
            }
            for candidate in candidates(item, typed: typed) where seen.insert(candidate.text).inserted {
                found.append(Completion(text: candidate.text, start: start, detail: candidate.detail))
            }
        }
        return Array(found.prefix(CompletionSource.limit))
    }

    /// Within an open quote: names that begin with its words, in quotes of their own.
    private func quoted(_ expected: Language.Expectations, _ bytes: [UInt8]) -> [Completion] {
        let quote = expected.partialWord.start
        var found: [Completion] = []
        var seen: Set<String> = []
        for item in expected.items {
            let before = String(decoding: bytes[min(item.range.start, quote)..<quote], as: UTF8.self)
            var names: [(text: String, detail: String)] = []
            if item.isValue {
                names = valuesOfNamedField(before + expected.partialText).map { ($0.text, $0.detail) }
            }
            if before.isEmpty, case .slot = item.item {
                names += candidates(item, typed: expected.partialText)
            }
            for name in names where seen.insert(name.text).inserted {
                found.append(Completion(text: Quotes.around(name.text), start: quote, detail: name.detail))
            }
        }
        return Array(found.prefix(CompletionSource.limit))
    }

    /// Behind the name of a field (`rep An`), its values that begin so, most frequent first.
    private func valuesOfNamedField(_ typed: String) -> [(text: String, typed: String, detail: String)] {
        let words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for count in stride(from: words.count - 1, through: 1, by: -1) {
            let name = words[..<count].joined(separator: " ")
            guard let field = state.binder.field(named: name), field.type == .text else { continue }
            let begun = words[count...].joined(separator: " ")
            return matching(values(of: name), begun).map { ($0.text, begun, $0.detail) }
        }
        return []
    }

    private typealias Candidate = (text: String, detail: String)

    private func candidates(_ item: Expectation, typed: String) -> [Candidate] {
        switch item.item {
        case .keyword(let word): return matching([(word, "")], typed)
        case .slot(let slot): return matching(names(slot), typed)
        }
    }

    /// Those that begin with what is typed first, then those in which a later word does.
    private func matching(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
        let key = NameKey.fold(typed)
        guard !key.isEmpty else { return candidates }
        let starting = candidates.filter { NameKey.fold($0.text).hasPrefix(key) }
        let inside = candidates.filter { candidate in
            !NameKey.fold(candidate.text).hasPrefix(key)
                && candidate.text.lowercased().split(separator: " ").contains {
                    NameKey.fold($0).hasPrefix(key)
                }
        }
        return starting + inside
    }

    // MARK: Names

    private var catalogue: Catalogue { state.version.catalogue }

    private func names(_ slot: Expectation.Slot) -> [Candidate] {
        switch slot {
        case .measure: metrics
        case .dimension: definedDimensions + dimensions + units
        case .kind: kinds
        case .value(let field): (field == nil ? segments : []) + values(of: field)
        case .field: state.binder.fields.map { ($0.name, $0.type.inWords) } + metrics
        case .topic: metrics + definitions + kinds
        case .period: CompletionSource.periods
        case .number, .integer, .year, .day, .text, .file, .newName: []
        }
    }

    private var metrics: [Candidate] {
        state.library.listedEntries.filter { $0.measure != nil }.map { ($0.name, $0.means) }
    }

    private var dimensions: [Candidate] {
        state.binder.fields.filter { $0.type == .text && $0.entry?.role != .id }.map { field in
            (field.name, field.entry?.distinctCount.map { "\(NumberWords.grouped($0)) values" } ?? "")
        }
    }

    private var definedDimensions: [Candidate] {
        state.library.defined.dimensions.values.filter(\.problems.isEmpty).map { dimension in
            (dimension.name, dimension.written.definition.means ?? "dimension")
        }.sorted { $0.0 < $1.0 }
    }

    private var units: [Candidate] {
        CalendarUnit.allCases.map { ($0.rawValue, "calendar") }
            + DatePart.allCases.map { ($0.name, "part of a date") }
    }

    private var kinds: [Candidate] {
        let fact = catalogue.kinds.first { $0.table == catalogue.fact }?.plural ?? "deals"
        let states = ["won", "lost", "open"].map { ("\($0) \(fact)", "") }
        return catalogue.kinds.map { ($0.plural, "\(NumberWords.grouped($0.rowCount)) records") } + states
            + segments + dimensions.map { (NameKey.plural(of: $0.text), $0.detail) }
    }

    private var segments: [Candidate] {
        state.library.defined.segments.values.filter(\.problems.isEmpty).map { segment in
            (segment.name, segment.written.definition.means ?? "segment")
        }.sorted { $0.0 < $1.0 }
    }

    private var definitions: [Candidate] {
        state.definitions.map { ($0.name, $0.definition.means ?? $0.definition.kindWord) }
    }

    private func values(of field: String?) -> [Candidate] {
        let path = field.flatMap { state.binder.field(named: $0)?.entry?.path.listed }
        var found: [ValueEntry] = []
        for entries in catalogue.values.values {
            found += entries.filter { path == nil ? $0.path.links.count <= 1 : $0.path == path }
        }
        found.sort { ($1.recordCount, $0.text) < ($0.recordCount, $1.text) }
        return found.prefix(2000).map { value in
            let name = catalogue.fields.first { $0.path == value.path }?.names[0] ?? ""
            return (value.text, "\(name), \(NumberWords.grouped(value.recordCount)) \(catalogue.fact)")
        }
    }

    private static let periods: [Candidate] = [
        "this quarter", "last quarter", "this month", "last month", "this year", "last year", "this week",
        "last week", "today", "yesterday", "past 90 days", "ytd", "qtd", "mtd",
    ].map { ($0, "period") }
}

extension Expectation {
    /// Whether any value may stand here.
    fileprivate var isValue: Bool { item == .slot(.value(of: nil)) }
}
