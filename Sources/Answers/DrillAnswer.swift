import Binding
import Language
import Model
import Reports

extension Answerer {
    /// `drill 2`, `drill West`: the records behind a row of the last answer. They keep every filter of the question,
    /// and without conditions of their own they add up to the row. What was open on a day is shown as it was then.
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
        if let moments = try seen(momentsOf: last.question) {
            return try moments.drill(row, in: last, clauses, binder, sentence: sentence)
        }
        if !last.readings.isEmpty {
            return try drill(reading: row, in: last, clauses, binder, sentence: sentence)
        }
        let place = try last.place(row)
        let (periods, rest) = try ownPeriods(clauses, last.question, binder)
        let restricted = try self.restricted(to: place, in: last, periods)
        if let goals = try goals(behind: restricted, of: place, rest, binder, sentence: sentence) {
            return goals
        }
        if let day = dayOpen(restricted.question) {
            return try seen(at: day, rates: .asNow(context.today)).records(
                restricted, of: place, periods, rest, binder, asOf: day, sentence: sentence)
        }
        return try records(
            restricted, of: place, periods, rest, binder, asOf: last.question.asOf, sentence: sentence)
    }

    /// The question about a place alone, in these parts of its days.
    func restricted(
        to place: AnsweredQuestion.Place, in last: AnsweredQuestion, _ periods: [BoundPeriod]
    ) throws -> RestrictedQuestion {
        var restricted = last.restricted(to: place)
        if place.isOthers {
            let groups = try evaluator.evaluate(last.question)
            let shown = last.shownKeys()
            let part = place.keys.map(\.value)
            let kept = try GroupFilter(answerer: self).keptRows(last.question, groups).map(groups.groups.key)
            restricted.unite(
                kept.filter { !shown.contains($0) && Array($0.prefix(part.count)) == part },
                of: last.question.dimensions)
        }
        for period in periods { restricted.narrow(to: period) }
        return restricted
    }

    /// A period without a role is of the question's own dates, as the columns of a pivot are; the other clauses are
    /// of the list.
    private func ownPeriods(_ clauses: [Clause], _ question: BoundQuestion, _ binder: Binder) throws -> (
        [BoundPeriod], [Clause]
    ) {
        var periods: [BoundPeriod] = []
        var rest: [Clause] = []
        for clause in clauses {
            if case .period(let dated) = clause.node, dated.role == nil {
                periods.append(try binder.period(dated))
            } else {
                rest.append(clause)
            }
        }
        return (periods, rest)
    }

    /// The past day that everything asked was open on; nil where it is today, or where something else is asked.
    private func dayOpen(_ question: BoundQuestion) -> Day? {
        guard question.asOf == nil, evaluator.builder.past == nil,
            question.goalLeaves.isEmpty,
            question.measures.flatMap(\.leaves).allSatisfy({ $0.records.isStock && !$0.isMeanOfDays })
        else { return nil }
        let day = evaluator.builder.stockDay(question.period)
        return day < context.today ? day : nil
    }

    private func records(
        _ restricted: RestrictedQuestion, of place: AnsweredQuestion.Place, _ periods: [BoundPeriod],
        _ clauses: [Clause], _ binder: Binder, asOf day: Day?, sentence: String
    ) throws -> Report {
        let alone = restricted.question
        guard !ownLeaves(alone).isEmpty || alone.measures.flatMap(\.leaves).isEmpty else {
            throw DiagnosticError(Diagnostic(.noRowsBehind, at: SourceRange(0, 0)))
        }
        let records = Filter(
            words: recordWords(alone), predicate: recordsBehind(restricted), range: SourceRange(0, 0))
        var listing = try binder.bindRecords(
            behind: alone.filters.map(\.withoutPlaces) + [records], clauses, sentence: sentence)
        listing.asOf = day
        let spells = ownLeaves(alone).map {
            evaluator.builder.leaf($0, period: alone.period).spell
        }
        if spells.uniqued().count == 1 { listing.spell = spells[0] }
        var report = try answer(listing)
        let narrower = periods.map(\.words).filter { $0 != place.words }
        report.title =
            "\(factPlural.capitalizedFirst) behind \(([place.words] + narrower).joined(separator: ", "))"
        let named = place.keys.map { KeyWords.text($0.value, $0.dimension) }
        report.context.removeAll { named.contains($0) }
        if clauses.allSatisfy({ !$0.narrows }) {
            report.blocks.append(.text("Together: \(try values(restricted).joined(separator: " · "))."))
        }
        return report
    }

    /// The leaves over the question's own records; those of other kinds stand beside.
    private func ownLeaves(_ question: BoundQuestion) -> [LeafRule] {
        question.measures.flatMap(\.leaves).filter { $0.fact == catalogue.fact }
    }

    /// Every record that takes part in a measure of the question.
    func recordsBehind(_ restricted: RestrictedQuestion) -> Predicate {
        let question = restricted.question
        let places = question.filters.map(\.predicate).filter(\.isPlaced)
        var parts: [Predicate] = []
        for rule in ownLeaves(question) {
            let leaf = evaluator.builder.leaf(rule, period: question.period)
            var conditions = [leaf.records]
            if rule.isMeanOfDays, let days = evaluator.builder.stateLeaf(rule, [], question.period)?.state {
                conditions = [days.spanPredicate, rule.records.fullCondition]
            }
            conditions.append(restricted.narrowing(leaf.axis))
            if let axis = leaf.axis, leaf.days != .allTime { conditions.append(.dayIn(axis, leaf.days)) }
            let part = Predicate.all(conditions + places).placed(leaf.spell)
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    /// `won or lost, closed in Q4 2017`
    private func recordWords(_ question: BoundQuestion) -> String {
        let states = ownLeaves(question).map(\.records.adjective).uniqued()
        let widest = states.contains("decided") ? states.filter { !["won", "lost"].contains($0) } : states
        let state = widest.contains("") ? "all \(factPlural)" : widest.joined(separator: " or ")
        let axes = header.axisNames(question)
        let isAllTime = question.period.map { $0.days == .allTime } ?? true
        return axes.isEmpty || isAllTime
            ? state : "\(state), \(header.periodWords(question.period, axes: axes))"
    }

    /// `revenue 989,861 USD`
    func values(_ restricted: RestrictedQuestion) throws -> [String] {
        let whole = try evaluator.evaluate(restricted.question, narrowed: restricted.narrowing).whole
        return try restricted.question.measures.map { measure in
            let value = try whole.value(measure, 0)
            let words = value.map { CellWords.text($0, content: columns.content(measure)) }
            return "\(measure.name) \(words ?? "missing")"
        }
    }
}

extension Filter {
    /// Where the filter is about a place in a roster, its words alone: each measure's records have it by their own date.
    fileprivate var withoutPlaces: Filter {
        guard predicate.isPlaced else { return self }
        var filter = self
        filter.predicate = .always
        return filter
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
