import Language
import Model

extension MeasureBinder {
    /// `average pipeline`: a stock as the mean of the days of a period. `sum of pipeline` is refused, since a stock
    /// does not add up over time. Nil when the words name no stock, or another aggregate stands before it.
    func stock(
        named name: String, _ kind: AggregateWord.Kind, _ phrase: Phrase
    ) throws(DiagnosticError) -> Measure? {
        guard kind == .average || kind == .sum, let measure = try measure(named: name, phrase),
            case .leaf(var rule) = measure.tree, rule.records.isStock, measure.isAdditive
        else { return nil }
        guard kind == .average else {
            throw DiagnosticError(
                Diagnostic(
                    .stockOverTime(measure.name), at: phrase.range,
                    fixes: [name, "average \(name)"].map { Fix(replacing: phrase.range, with: $0) }))
        }
        rule.isMeanOfDays = true
        return Measure(
            name: "average \(measure.name)", tree: .leaf(rule),
            unit: AggregateWord.Kind.average.unit(of: measure.unit.fieldType))
    }

    private func measure(named name: String, _ phrase: Phrase) throws(DiagnosticError) -> Measure? {
        if let entry = library.entry(named: name) { return try measure(of: entry, phrase) }
        return try recordSet(named: name).map { count($0.set, of: $0.fact, named: name.lowercased()) }
    }
}
