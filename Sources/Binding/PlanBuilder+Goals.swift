import Model

/// Goals beside the sales of a question.
///
/// A goal counts in a period, and in a unit of the calendar, that all of its days lie in: half a quota is none that
/// anybody set. Without a period those count that have begun.
extension PlanBuilder {
    /// The plans of the leaves that stand beside those of the fact, one for each table.
    func beside(
        _ leaves: [LeafRule], dimensions: [Dimension], filters: [Filter], period: BoundPeriod?
    ) -> [SidePlan] {
        let tables = leaves.filter(\.isBeside).map(\.fact)
        return Set(tables).sorted().map { table in
            let places = leaves.indices.filter { leaves[$0].isBeside && leaves[$0].fact == table }
            return SidePlan(
                plan: plan(of: table, places.map { leaves[$0] }, dimensions, filters, period), places: places)
        }
    }

    private func plan(
        of table: String, _ leaves: [LeafRule], _ dimensions: [Dimension], _ filters: [Filter],
        _ period: BoundPeriod?
    ) -> QueryPlan {
        let translation = GoalTranslation(from: catalogue, to: table)
        let groups = dimensions.map { translation?.key($0.key) }
        let filter = translation?.predicate(.all(filters.map(\.predicate)))
        let isKnown = filter != nil && groups.allSatisfy { $0 != nil }
        let grains = dimensions.compactMap(\.calendarGrain)
        let whole = translation.map { self.whole($0, grains, period) } ?? Predicate.never
        return QueryPlan(
            fact: table, filter: filter ?? .never, groups: groups.compactMap { $0 },
            leaves: leaves.map { rule in
                Leaf(
                    aggregate: rule.aggregate,
                    records: isKnown ? .all([rule.records.fullCondition, whole]) : .never,
                    axis: rule.records.axis, days: days(period), until: translation?.end)
            }, today: today)
    }

    /// The days in which a goal may begin.
    private func days(_ period: BoundPeriod?) -> DayRange {
        guard let period, period.days != .allTime else { return DayRange(first: nil, last: today) }
        return period.days
    }

    /// Holds of the goals that end in the period and lie in one unit of each grain.
    private func whole(_ translation: GoalTranslation, _ grains: [CalendarGrain], _ period: BoundPeriod?)
        -> Predicate
    {
        guard let start = translation.start, let end = translation.end else { return .never }
        var parts: [Predicate] = []
        if let period, period.days != .allTime { parts.append(.dayIn(end, period.days)) }
        let spans = catalogue.goalSpans[translation.goals.fact] ?? []
        let cut = spans.filter { span in grains.contains { $0.cuts(span) } }
        if !cut.isEmpty {
            parts.append(.not(.or(cut.map { .and([.holds($0.first, start), .holds($0.last, end)]) })))
        }
        return .all(parts)
    }

    /// Holds the goals of a plan to what holds beside the filters, as its own leaves are.
    package func narrowGoals(of plan: inout QueryPlan, _ narrowed: (FieldPath?) -> Predicate) {
        for side in plan.beside.indices {
            let translation = GoalTranslation(from: catalogue, to: plan.beside[side].plan.fact)
            for place in plan.beside[side].plan.leaves.indices {
                let leaf = plan.beside[side].plan.leaves[place]
                plan.beside[side].plan.leaves[place].records = .all([
                    leaf.records, translation?.predicate(narrowed(leaf.axis)) ?? .never,
                ])
            }
        }
    }

    /// The goals that begin or end in the period, and those that go beyond a unit of the grains: what is left out.
    package func cutGoals(_ table: String, dimensions: [Dimension], period: BoundPeriod?) -> [DayRange] {
        let days = period?.days ?? .allTime
        let grains = dimensions.compactMap(\.calendarGrain)
        return (catalogue.goalSpans[table] ?? []).filter { span in
            guard let first = span.first, let last = span.last else { return false }
            let meets = (days.first.map { $0 <= last } ?? true) && (days.last.map { first <= $0 } ?? true)
            let isWhole = days.contains(first) && days.contains(last)
            return meets && (!isWhole || grains.contains { $0.cuts(span) })
        }
    }
}

extension CalendarGrain {
    /// Whether the days lie in more than one unit.
    fileprivate func cuts(_ span: DayRange) -> Bool {
        guard let first = span.first, let last = span.last else { return true }
        return index(containing: first) != index(containing: last)
    }
}

extension Predicate {
    fileprivate static func holds(_ day: Day?, _ path: FieldPath) -> Predicate {
        .dayIn(path, DayRange(first: day, last: day))
    }
}
