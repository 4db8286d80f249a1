import Language

/// Whether the question gives the options of `with` something to work on.
struct OptionCheck {
    let bound: BoundQuestion
    let question: Question

    func check() throws(DiagnosticError) {
        for clause in question.clauses {
            guard case .with(let options) = clause.node else { continue }
            for option in options {
                if let needed = needed(by: option) {
                    throw DiagnosticError(
                        Diagnostic(
                            .optionWithout(option: option.words, needed: needed), at: clause.range,
                            fixes: fixes(option, at: clause.range)))
                }
                try checkAdding(option, at: clause.range)
            }
        }
    }

    private var axis: SeriesAxis? { SeriesAxis(bound) }

    /// What is missing, in words; nil where the option has all it needs.
    private func needed(by option: WithOption) -> String? {
        switch option {
        case .counts, .range: nil
        case .totals, .share, .rank, .empty:
            bound.dimensions.isEmpty && bound.across.isEmpty ? "groups, such as `by region`" : nil
        case .others: isRanking || bound.first != nil ? nil : "a ranking, such as `top 5 reps by revenue`"
        case .change:
            axis != nil || bound.comparison != nil || bound.against != nil
                ? nil : "rows by month, or a period that has one before it"
        case .runningTotal: axis == nil ? "rows by day, week, month, quarter or year" : nil
        case .rolling(let count, let unit):
            axis?.steps(count, unit) == nil ? "rows by \(unit.rawValue)" : nil
        }
    }

    private var isRanking: Bool {
        if case .ranking = bound.shape { return true }
        return false
    }

    /// The units that a series needs, where the question has none.
    private func fixes(_ option: WithOption, at range: SourceRange) -> [Fix] {
        guard axis == nil, !isRanking else { return [] }
        let place = SourceRange(range.start, range.start)
        switch option {
        case .runningTotal: return [Fix(replacing: place, with: "by month ")]
        case .rolling(_, let unit): return [Fix(replacing: place, with: "by \(unit.rawValue) ")]
        default: return []
        }
    }

    /// Some measure has to add up over time for a running total, and to be made of sums for a rolling average.
    private func checkAdding(_ option: WithOption, at range: SourceRange) throws(DiagnosticError) {
        let measures = bound.measures
        switch option {
        case .runningTotal where !measures.contains(where: \.isLinear),
            .rolling where !measures.contains(where: \.canRoll):
            let reason = measures[0].reasonNotToAdd ?? ""
            throw DiagnosticError(
                Diagnostic(
                    .doesNotAddUp(measure: measures[0].name, option: option.words, reason: reason), at: range)
            )
        default: break
        }
    }
}
