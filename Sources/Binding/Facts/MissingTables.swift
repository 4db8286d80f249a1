import Language
import Model

/// Kinds of records that people ask for and that no file holds.
extension NameIndex {
    /// `open deals` where there are only sales lines, `shifts` where nobody counts hours; nil for all other words.
    func missingTable(named name: String) -> NeededTable? {
        let words = name.lowercased().split(separator: " ").map(String.init)
        guard let last = words.last else { return nil }
        let hasFact = catalogue.kinds.contains { $0.table == catalogue.fact }
        let known: [(Set<String>, String, NeededTable)] = [
            (["deal", "deals", "opportunity", "opportunities"], Catalogue.deals, .deals(beside: hasFact)),
            (["shift", "shifts", "timesheet", "timesheets"], Catalogue.shifts, .shifts),
        ]
        for (names, table, needed) in known where names.contains(last) && !has(table) { return needed }
        if ["credit", "credits"].contains(last), catalogue.lacksCredits { return .creditsInOneCurrency }
        let whole = words.suffix(2).joined(separator: " ")
        if ["sales line", "sales lines"].contains(whole), !has(Catalogue.salesLines) {
            return .salesLines(beside: hasFact)
        }
        if ["stock count", "stock counts"].contains(whole), !has(Catalogue.stockCounts) {
            return .stockCounts
        }
        return nil
    }

    private func has(_ table: String) -> Bool { catalogue.kinds.contains { $0.table == table } }
}

extension MetricLibrary {
    /// A metric of another kind of sales that the company has.
    func otherMeasure(named name: String) -> Measure? { otherEntry(named: name)?.measure }

    /// The same with its definition.
    package func otherEntry(named name: String) -> MetricEntry? {
        others.sorted { $0.key < $1.key }.lazy.compactMap { $0.value.entry(named: name) }.first
    }
}

extension Binder {
    /// Whether another kind of sales that the company has can be grouped by it.
    func isKnownOfOthers(_ name: String) -> Bool {
        library.others.keys.contains { fact in
            seen(from: fact)?.index.fields(named: name).contains { $0.type == .text } ?? false
        }
    }
}
