import Language
import Model

/// The metrics of a company that has two kinds of sales. Those of the kind that revenue is taken from have their plain
/// names; where the other kind has a metric of the same name, it is said with its kind: `line revenue`, `deal discount`.
extension MetricLibrary {
    /// All that has its plain name: with the metrics of credits, where there are splits.
    package var listedEntries: [MetricEntry] { entries + (others[Catalogue.credits]?.entries ?? []) }

    /// Binds the metrics of the other kinds of sales. What the company has defined is of the first kind.
    mutating func addOthers(_ catalogue: Catalogue, today: Day, _ periods: PeriodResolver) {
        guard !catalogue.isView else { return }
        let credits = catalogue.kinds.map(\.table).filter { $0 == Catalogue.credits }
        for fact in catalogue.facts + credits where fact != catalogue.fact {
            guard let view = catalogue.seen(from: fact) else { continue }
            let builder = LibraryBuilder(
                catalogue: view, today: today, periods: periods, book: DefinitionBook())
            let other = builder.library(on: today)
            others[fact] = other.qualified(by: MetricLibrary.word(for: fact), besides: self)
            addQualified(by: MetricLibrary.word(for: catalogue.fact), besides: other)
        }
    }

    /// `deal`, `line`: what stands before a name that both kinds have.
    private static func word(for fact: String) -> String {
        let last = fact.split(separator: " ").last.map(String.init) ?? fact
        return NameKey.singulars(of: last).first ?? last
    }

    /// With the names that another library has too behind a word.
    private func qualified(by word: String, besides other: MetricLibrary) -> MetricLibrary {
        var library = self
        library.positions = [:]
        for place in entries.indices {
            func own(_ name: String) -> String { other.has(name) ? "\(word) \(name)" : name }
            library.entries[place].rename(to: own(entries[place].name))
            library.entries[place].synonyms = entries[place].synonyms.map(own)
            for name in [library.entries[place].name] + library.entries[place].synonyms {
                library.positions[NameKey.fold(name)] = place
            }
        }
        return library
    }

    /// Such names with their kind are understood, too.
    private mutating func addQualified(by word: String, besides other: MetricLibrary) {
        for place in entries.indices {
            for name in [entries[place].name] + entries[place].synonyms where other.has(name) {
                let qualified = "\(word) \(name)"
                guard positions[NameKey.fold(qualified)] == nil else { continue }
                entries[place].synonyms.append(qualified)
                positions[NameKey.fold(qualified)] = place
            }
        }
    }

    private func has(_ name: String) -> Bool { positions[NameKey.fold(name)] != nil }
}

extension MetricEntry {
    /// Its measure and its definition go by the new name, too.
    fileprivate mutating func rename(to name: String) {
        guard name != self.name, case .metric(var definition) = written.definition else { return }
        definition.name = Phrase(text: name, range: definition.name.range)
        written.definition = .metric(definition)
        measure?.name = name
        measure?.metric = name
    }
}
