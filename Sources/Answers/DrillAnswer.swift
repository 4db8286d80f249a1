import Binding
import Language
import Model
import Reports

extension Answerer {
    /// `drill 2`, `drill West`: the records behind a row of the last answer. They keep every filter of the question,
    /// and without conditions of their own they add up to the row.
    package func drill(
        _ row: AnswerRow, in last: AnsweredQuestion, _ clauses: [Clause], _ binder: Binder, sentence: String
    ) throws -> Report {
        if let other = seen(from: last.question.fact), let table = last.question.fact,
            let view = binder.seen(from: table)
        {
            return try other.drill(row, in: last, clauses, view, sentence: sentence)
        }
        if let day = last.question.asOf, asOfDay == nil {
            return try seen(at: day).drill(row, in: last, clauses, binder, sentence: sentence)
        }
        let place = try last.place(row)
        let restricted = last.restricted(to: place)
        let alone = restricted.question
        let records = Filter(
            words: recordWords(alone), predicate: recordsBehind(restricted), range: SourceRange(0, 0))
        let listing = try binder.bindRecords(
            behind: alone.filters + [records], clauses, sentence: sentence)
        var report = try answer(listing)
        report.title = "\(factPlural.capitalizedFirst) behind \(place.words)"
        let named = place.keys.map { KeyWords.text($0.value, $0.dimension) }
        report.context.removeAll { named.contains($0) }
        if clauses.allSatisfy({ !$0.narrows }) {
            report.blocks.append(.text("Together: \(try values(restricted).joined(separator: " · "))."))
        }
        return report
    }

    /// Every record that takes part in a measure of the question.
    private func recordsBehind(_ restricted: RestrictedQuestion) -> Predicate {
        let question = restricted.question
        var parts: [Predicate] = []
        for rule in question.measures.flatMap(\.leaves) {
            let leaf = evaluator.builder.leaf(rule, period: question.period)
            var conditions = [leaf.records]
            if rule.isMeanOfDays, let days = evaluator.builder.stateLeaf(rule, [], question.period)?.state {
                conditions = [days.spanPredicate, rule.records.fullCondition]
            }
            conditions.append(restricted.narrowing(leaf.axis))
            if let axis = leaf.axis, leaf.days != .allTime { conditions.append(.dayIn(axis, leaf.days)) }
            let part = Predicate.all(conditions)
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    /// `won or lost, closed in Q4 2017`
    private func recordWords(_ question: BoundQuestion) -> String {
        let states = question.measures.flatMap(\.leaves).map(\.records.adjective).uniqued()
        let widest = states.contains("decided") ? states.filter { !["won", "lost"].contains($0) } : states
        let state = widest.contains("") ? "all \(factPlural)" : widest.joined(separator: " or ")
        let axes = header.axisNames(question)
        return axes.isEmpty ? state : "\(state), \(header.periodWords(question.period, axes: axes))"
    }

    /// `revenue 989,861 USD`
    private func values(_ restricted: RestrictedQuestion) throws -> [String] {
        let whole = try evaluator.evaluate(restricted.question, narrowed: restricted.narrowing).whole
        return try restricted.question.measures.map { measure in
            let value = try whole.value(measure, 0)
            let words = value.map { CellWords.text($0, content: columns.content(measure.unit)) }
            return "\(measure.name) \(words ?? "missing")"
        }
    }
}

extension Clause {
    /// Whether fewer records are left with it.
    fileprivate var narrows: Bool {
        switch kind {
        case .sorted, .first, .showing, .form, .into: false
        default: true
        }
    }
}
