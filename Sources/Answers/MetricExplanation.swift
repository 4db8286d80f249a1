import Binding
import Language
import Model
import Reports

/// `explain winrate`: what a metric means, with its formula and the user's own numbers put in.
extension Answerer {
    package func explain(_ entry: MetricEntry, _ binder: Binder) throws -> Report {
        var lines: [(term: String, text: String)] = []
        lines.append(
            (entry.name.capitalizedFirst, entry.means.isEmpty ? entry.rule : "\(entry.means)\n\(entry.rule)"))
        if entry.measure == nil {
            lines.append(("Not here", "Cannot be worked out: \(entry.trouble ?? "")."))
        } else if let measure = entry.measure {
            lines.append(try numbers(measure, in: recentPeriod(binder)))
            // What is as of a day is the same of all time.
            let isOfPeriod = measure.leaves.contains { $0.records.state.moment == .due }
            let whole = isOfPeriod ? lines[lines.count - 1] : try numbers(measure, in: nil)
            if whole != lines[lines.count - 1] { lines.append(whole) }
            if let left = try leftOut(measure) { lines.append(("Left out", left)) }
        }
        let kin = kin(of: entry)
        if !kin.isEmpty { lines.append(("Close kin", kin)) }
        if !entry.synonyms.isEmpty { lines.append(("Also called", entry.synonyms.joined(separator: ", "))) }
        lines += DefinitionLines(entry.written, overridden: entry.overridden, start: entry.start).lines
        return Report(
            title: "Explain \(entry.name)", blocks: [.definitions(lines)], sentence: "explain \(entry.name)",
            provenance: provenance(entry.measure.map { [$0] } ?? []))
    }

    /// The running quarter.
    private func recentPeriod(_ binder: Binder) -> BoundPeriod? {
        let quarter = CalendarGrain(.quarter, catalogue.calendar)
        let days = quarter.range(containing: context.today)
        return BoundPeriod(
            days: days, words: quarter.name(startingAt: days.first!), unit: quarter,
            range: SourceRange(0, 0))
    }

    /// `In Q4 2017   1,196 won / 1,985 decided = 60.3 %`
    private func numbers(_ measure: Measure, in period: BoundPeriod?) throws -> (term: String, text: String) {
        let asked = BoundQuestion(measure, period: period, today: context.today)
        let evaluator = try seen(momentsOf: asked)?.evaluator ?? evaluator
        let table = try evaluator.table(GroupRequest(leaves: measure.leaves, period: period))
        let isOfDay = measure.leaves.allSatisfy(\.records.isStock)
        let term =
            isOfDay
            ? "As of \(evaluator.builder.stockDay(period))" : (period.map { "In \($0.words)" } ?? "All time")
        let mixed = MixedCurrencies(evaluator.currencies(of: measure.leaves, in: table))
        guard !table.knowsCurrencies || mixed.names.count < 2 else {
            return (term, "missing: amounts in \(mixed.words) are not put together")
        }
        return (term, try measureWords.derivation(measure, table))
    }

    var measureWords: MeasureWords { MeasureWords(columns: columns) }

    /// Open deals, for what is made of decided ones.
    private func leftOut(_ measure: Measure) throws -> String? {
        guard measure.proportion?.whole.records.state == .decided,
            let outcome = catalogue.field(.outcome)?.path
        else {
            return nil
        }
        let open = try evaluator.counts(catalogue.fact, [.isOneOf(outcome, ["open"])])[0]
        return open == 0 ? nil : "\(counted(open, "open \(factPlural)")): they are not decided yet"
    }

    /// Metrics whose names share a word with this one.
    private func kin(of entry: MetricEntry) -> String {
        let words = Set(entry.name.split(separator: " ").map(String.init)).subtracting([
            "deals", "deal", "of",
        ])
        let near = library.entries.filter { other in
            other.name != entry.name
                && !words.isDisjoint(with: other.name.split(separator: " ").map(String.init))
        }
        return near.prefix(4).map(\.name).joined(separator: " · ")
    }
}
