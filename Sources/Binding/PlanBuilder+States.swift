import Language
import Model

extension PlanBuilder {
    /// The days over which a stock is followed: the period's, as far as there are data, and never after today.
    package func stateSpan(_ period: BoundPeriod?) -> DayRange {
        let asked = period?.days ?? .allTime
        return asked.intersection(DayRange(first: catalogue.dataDays.first, last: today))
    }

    /// The days at which a stock is counted: every day for a mean, else the last of each unit within the span.
    package func stateDays(_ rule: LeafRule, _ grains: [CalendarGrain], _ period: BoundPeriod?) -> [Day] {
        let span = stateSpan(period)
        guard let first = span.first, let last = span.last, first <= last else { return [] }
        if rule.isMeanOfDays { return (0...last.days(since: first)).map { first + $0 } }
        var days: [Day] = []
        var day = first
        while day <= last {
            let next = grains.map { $0.start(after: 1, from: day) }.min() ?? last + 1
            days.append(min(next - 1, last))
            day = next
        }
        return days
    }

    /// A stock over time; nil where the data have no outcome to tell it by.
    package func stateLeaf(_ rule: LeafRule, _ grains: [CalendarGrain], _ period: BoundPeriod?) -> Leaf? {
        guard let outcome = catalogue.field(.outcome)?.path else { return nil }
        var parts = [rule.records.fullCondition]
        if let state = period?.state { parts.append(PlanBuilder.statePredicate(state, catalogue, at: nil)) }
        var state = StateDays(
            days: stateDays(rule, grains, period), created: catalogue.field(.created)?.path,
            closed: catalogue.field(.closed)?.path, outcome: outcome,
            due: rule.records.state == .overdue ? catalogue.field(.expectedClose)?.path : nil)
        if !rule.isMeanOfDays { follow(&state) }
        return Leaf(
            aggregate: rule.aggregate, records: .all(parts), axis: nil, days: .allTime, state: state)
    }

    /// A stock at the end of a period that has gone by, where the history of the records tells it.
    func pastLeaf(_ rule: LeafRule, _ period: BoundPeriod?) -> Leaf? {
        guard rule.records.isStock, stockDay(period) < today, followsHistory,
            rule.records.state.moment == nil,
            let leaf = stateLeaf(rule, [], BoundPeriod(asOf: stockDay(period), period))
        else { return nil }
        return leaf.state?.past == nil ? nil : leaf
    }

    /// More days than these are answered by dates: each takes the data as they stood on it.
    private static let followedDays = 400

    private func follow(_ state: inout StateDays) {
        guard state.days.count <= PlanBuilder.followedDays, let last = state.days.last, followsHistory else {
            return
        }
        state.past = PastState(day: last, catalogue: catalogue)
        // A series and the drill into it add up at one rate for each record.
        state.past?.rates = .asNow(today)
    }
}

extension BoundPeriod {
    /// One day, with the state that the period of a question asks for.
    fileprivate init(asOf day: Day, _ period: BoundPeriod?) {
        self.init(
            days: DayRange(first: day, last: day), words: "", unit: nil, state: period?.state,
            range: period?.range ?? SourceRange(0, 0))
    }
}
