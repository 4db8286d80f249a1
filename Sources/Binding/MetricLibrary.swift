import Language
import Model

/// One metric as defined, bound to this company's data or with the reason why it cannot be.
package struct MetricEntry: Sendable {
    package var written: WrittenDefinition
    /// The definition whose place this one takes: the prelude's, or one that held until this one's first day.
    package var overridden: WrittenDefinition?
    /// Other names for it.
    package var synonyms: [String] = []
    /// The first day on which it holds; nil for one that always did.
    package var start: Day?
    package var measure: Measure?
    /// What the data have not that a metric of the prelude needs, in words: `expected close date`.
    package var lack: String?
    /// What is wrong with the definition itself, with places in its own text.
    package var problems: [Diagnostic] = []

    /// As written: `win rate`.
    package var name: String { written.name }
    package var means: String { written.definition.means ?? "" }

    /// Its rule as the definition has it: `won deals / decided deals`.
    package var rule: String {
        guard case .metric(let definition) = written.definition else { return "" }
        return definition.ruleText
    }

    /// Why it cannot be worked out, in words.
    package var trouble: String? {
        lack.map { "the data have no \($0)" } ?? problems.first?.problem.words.title
    }

    /// True for one that the company has written.
    package var isOwn: Bool {
        if case .prelude = written.origin { return false }
        return true
    }
}

/// All metrics of a company, the prelude's and its own, with its segments; bound once for its data and today.
package struct MetricLibrary: Sendable {
    /// In the order of the prelude, then as the company has written them.
    package internal(set) var entries: [MetricEntry] = []
    var positions: [String: Int] = [:]
    /// Segments of the company.
    package internal(set) var defined = DefinedNames()
    /// What the company has written, the queries included.
    package internal(set) var book = DefinitionBook()
    /// The metrics of the other kinds of sales that the company has, by their table.
    package internal(set) var others: [String: MetricLibrary] = [:]
    /// The library of each span of days in which the same definitions hold, where that is not always one.
    var eras: [(start: Day?, library: MetricLibrary)] = []

    /// Binds the prelude and what the company has written. `dayFirst` reads dates such as 03/04/2017.
    package init(
        catalogue: Catalogue, today: Day, definitions: [WrittenDefinition] = [], dayFirst: Bool? = nil
    ) {
        let builder = LibraryBuilder(
            catalogue: catalogue, today: today,
            periods: PeriodResolver(today: today, dayFirst: dayFirst, calendar: catalogue.calendar),
            book: DefinitionBook(definitions))
        let starts = builder.starts
        self = builder.library(on: today)
        if !starts.isEmpty {
            let all: [Day?] = [nil] + starts.map { $0 }
            eras = all.map { (start: $0, library: builder.library(on: $0)) }
        }
        addOthers(catalogue, today: today, builder.periods)
        for place in eras.indices { eras[place].library.addOthers(catalogue, today: today, builder.periods) }
    }

    /// Nothing bound: what there is for records that are no deals.
    package init() {}

    /// The text of the prelude of a kind of sales, as shipped.
    package static func preludeText(of fact: String = Catalogue.deals) -> String {
        let bytes =
            switch fact {
            case Catalogue.salesLines: PackageResources.SalesPrelude_topline
            case Catalogue.credits: PackageResources.CreditPrelude_topline
            default: PackageResources.Prelude_topline
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of the prelude of goals, which stand beside every kind of sales.
    package static var goalPreludeText: String {
        String(decoding: PackageResources.GoalPrelude_topline, as: UTF8.self)
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

    /// The company's own definitions that cannot be used, with the first thing that is wrong.
    package var brokenDefinitions: [(WrittenDefinition, Diagnostic)] {
        let all = (eras.isEmpty ? [self] : eras.map(\.library))
        let metrics = all.flatMap(\.entries).filter { $0.isOwn && $0.measure == nil }.compactMap { entry in
            entry.problems.first.map { (entry.written, $0) }
        }
        let segments = defined.segments.values.compactMap { segment in
            segment.problems.first.map { (segment.written, $0) }
        }
        let dimensions = defined.dimensions.values.compactMap { dimension in
            dimension.problems.first.map { (dimension.written, $0) }
        }
        var seen: Set<WrittenDefinition> = []
        return (metrics + segments + dimensions).filter { seen.insert($0.0).inserted }.sorted {
            $0.0.text < $1.0.text
        }
    }

    // MARK: Definitions that hold from a day

    /// The definitions in force on a day.
    package func inForce(on day: Day) -> MetricLibrary {
        eras.last { $0.start.map { $0 <= day } ?? true }?.library ?? self
    }

    /// The days after the first and up to the last on which some definition began to hold.
    package func changes(after first: Day?, through last: Day) -> [Day] {
        eras.compactMap(\.start).filter { start in (first.map { $0 < start } ?? true) && start <= last }
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
