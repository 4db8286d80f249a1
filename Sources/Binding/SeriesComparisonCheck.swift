import Language
import Model

/// A series against another period pairs its units by position, so both have to have equally many.
struct SeriesComparisonCheck {
    let bound: BoundQuestion
    let question: Question

    func check() throws(DiagnosticError) {
        guard let axis = SeriesAxis(bound), let comparison = bound.comparison,
            comparison.narrowing == nil,
            let count = unitCount(comparison.current, axis.grain),
            let other = unitCount(comparison.base, axis.grain),
            (count - other).magnitude > axis.unit.unevenness
        else { return }
        let (now, base) = (comparison.current.words, comparison.base.words)
        let clause = question.clauses.first { if case .versus = $0.node { true } else { false } }
        let range = clause?.range ?? question.range
        throw DiagnosticError(
            Diagnostic(
                .comparisonWithout(
                    base: base,
                    needed:
                        "equally many \(axis.unit.rawValue)s on both sides: \(now) has \(count), \(base) \(other)"
                ),
                at: range, fixes: clause.map { [Fix(replacing: $0.range, with: "with change")] } ?? []))
    }

    /// How many units the whole period has, whether or not it was cut to date.
    private func unitCount(_ period: BoundPeriod, _ grain: CalendarGrain) -> Int? {
        guard let first = period.days.first, let last = period.days.last else { return nil }
        let end = max(period.unit?.range(containing: first).last ?? last, last)
        return grain.index(containing: end) - grain.index(containing: first) + 1
    }
}

extension CalendarUnit {
    /// By how many of these two months, quarters or years differ.
    fileprivate var unevenness: Int {
        switch self {
        case .day: 3
        case .week: 2
        case .month, .quarter, .half, .year: 0
        }
    }
}
