import Language
import Model

extension Binder {
    /// A question with `as of D` is bound with D for today, and remembers it; nil for any other.
    func boundAsOf(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement? {
        for (place, clause) in question.clauses.enumerated() {
            guard case .asOf(let period) = clause.node else { continue }
            let day = try asOfDay(period, at: clause.range)
            var rest = question
            rest.clauses.remove(at: place)
            switch try at(day).bind(rest, sentence: sentence) {
            case .question(var bound):
                bound.asOf = day
                return .question(bound)
            case .listing(var bound):
                bound.asOf = day
                return .listing(bound)
            case .trend(var bound):
                bound.series.asOf = day
                return .trend(bound)
            case .comparison(var bound):
                bound.question.asOf = day
                return .comparison(bound)
            case .reconciliation(var bound):
                bound.question.asOf = day
                return .reconciliation(bound)
            case .funnel(var bound):
                bound.question.asOf = day
                return .funnel(bound)
            case let other: return other
            }
        }
        return nil
    }

    /// The day, or the last of a longer period; today of one that still runs.
    private func asOfDay(_ period: Period, at range: SourceRange) throws(DiagnosticError) -> Day {
        let days = try resolver.resolve(period).days
        guard let last = days.last else {
            throw DiagnosticError(
                Diagnostic(.unexpected(found: "a period without an end", expected: ["a day"]), at: range))
        }
        if last <= today { return last }
        if let first = days.first, first <= today, first < last { return today }
        throw DiagnosticError(
            Diagnostic(
                .asOfFuture(last.description, today: today.description), at: range,
                fixes: [Fix(replacing: range, with: "as of today")]))
    }
}
