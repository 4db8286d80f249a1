import Model

/// Turns bound measures and periods into plans for the engine.
package struct PlanBuilder: Sendable {
    package let catalogue: Catalogue
    /// The day that counts as today: of an `as of`, its day.
    package let today: Day
    /// The day the data are seen at, for an `as of`.
    package let past: PastState?
    /// Whether the history of the records tells more of past days than their dates do; asked where it matters.
    private let isPastTold: @Sendable (_ fact: String) -> Bool

    package init(
        catalogue: Catalogue, today: Day, past: PastState? = nil,
        isPastTold: @escaping @Sendable (_ fact: String) -> Bool = { _ in false }
    ) {
        self.isPastTold = isPastTold
        self.catalogue = catalogue
        self.today = today
        self.past = past
    }

    /// One plan: these leaves in these groups over these days.
    package func plan(
        leaves: [LeafRule], dimensions: [Dimension], filters: [Filter], period: BoundPeriod?
    ) -> QueryPlan {
        let grains = dimensions.compactMap(\.calendarGrain)
        var plan = QueryPlan(
            fact: catalogue.fact, filter: filter(filters, of: leaves, period: period),
            groups: dimensions.map { $0.key.asOf(stockDay(period)) },
            leaves: leaves.filter { !$0.isBeside }.map { rule in
                let isState = rule.records.isStock && (rule.isMeanOfDays || !grains.isEmpty)
                let state = isState ? stateLeaf(rule, grains, period) : pastLeaf(rule, period)
                return state ?? leaf(rule, period: period)
            }, past: past, today: today)
        if leaves.contains(where: \.isBeside) {
            plan.beside = beside(leaves, dimensions: dimensions, filters: filters, period: period)
        }
        return plan
    }

    /// What the records of a question fulfil. Ages of stocks are those of their day.
    package func filter(_ question: BoundQuestion) -> Predicate {
        filter(
            question.filters, of: question.measures.flatMap(\.leaves).filter { !$0.isBeside },
            period: question.currentPeriod)
    }

    private func filter(_ filters: [Filter], of leaves: [LeafRule], period: BoundPeriod?) -> Predicate {
        let filter = Predicate.all(filters.map(\.predicate))
        let areStocks = !leaves.isEmpty && leaves.allSatisfy(\.records.isStock)
        return areStocks ? filter.asOf(stockDay(period)) : filter
    }

    /// Whether past days are answered from the history of the records.
    var followsHistory: Bool { past == nil && isPastTold(catalogue.fact) }

    /// The same as seen from another kind of records.
    package func seen(from view: Catalogue) -> PlanBuilder {
        var other = past.map { PastState(day: $0.day, catalogue: view) }
        if let past { other?.rates = past.rates }
        return PlanBuilder(catalogue: view, today: today, past: other, isPastTold: isPastTold)
    }

    /// The leaf in a period. A stock is as of the period's end, but never after today.
    package func leaf(_ rule: LeafRule, period: BoundPeriod?) -> Leaf {
        let records = rule.records
        var parts: [Predicate] = []
        if records.isStock {
            parts.append(PlanBuilder.statePredicate(records.state, catalogue, at: stockDay(period)))
        } else if records.state != .all {
            parts.append(PlanBuilder.statePredicate(records.state, catalogue, at: nil))
        }
        if records.fullCondition != .always { parts.append(records.fullCondition) }
        if let state = period?.state, state != .all {
            parts.append(PlanBuilder.statePredicate(state, catalogue, at: nil))
        }
        let axis = records.isStock ? nil : (period?.axis ?? records.axis)
        return Leaf(
            aggregate: records.isStock ? rule.aggregate.asOf(stockDay(period)) : rule.aggregate,
            records: .all(parts), axis: axis,
            days: records.isStock ? .allTime : (period?.days ?? .allTime),
            day: records.isStock ? stockDay(period) : nil,
            until: axis == nil || axis != catalogue.field(.start)?.path ? nil : goalEnd)
    }

    /// The last day of a goal, where the rows are goals.
    private var goalEnd: FieldPath? {
        catalogue.goalSpans[catalogue.fact] == nil ? nil : catalogue.field(.end)?.path
    }

    /// The day a stock is as of.
    package func stockDay(_ period: BoundPeriod?) -> Day {
        guard let last = period?.days.last else { return today }
        return min(last, today)
    }

    /// What holds of the deals of a state. `day` matters to open deals before the data's end only.
    package static func statePredicate(_ state: RecordSet.State, _ catalogue: Catalogue, at day: Day?)
        -> Predicate
    {
        guard let outcome = catalogue.field(.outcome)?.path else { return state == .all ? .always : .never }
        switch state {
        case .all: return .always
        case .won: return .isOneOf(outcome, ["won"])
        case .lost: return .isOneOf(outcome, ["lost"])
        case .decided: return .isOneOf(outcome, ["won", "lost"])
        case .open:
            guard let day, let newest = catalogue.dataDays.last, day < newest else {
                return .isOneOf(outcome, ["open"])
            }
            return .openAt(
                day, created: catalogue.field(.created)?.path, closed: catalogue.field(.closed)?.path,
                outcome: outcome)
        case .overdue:
            guard let due = catalogue.field(.expectedClose)?.path, let day else {
                return .isOneOf(outcome, ["open"])
            }
            return .and([
                statePredicate(.open, catalogue, at: day), .dayIn(due, DayRange(first: nil, last: day - 1)),
            ])
        case .due, .slipped, .pushes, .pushed, .entries, .passed:
            return state.momentPredicate(catalogue.fact)
        }
    }
}

extension Predicate {
    /// The field that it holds of no value of, so that records without a value stay: of `reason is not Price`.
    var keepsMissing: FieldPath? {
        if case .not(.isOneOf(let path, _)) = self { path } else { nil }
    }

    /// All of these, without needless nesting.
    package static func all(_ parts: [Predicate]) -> Predicate {
        let needed = parts.filter { $0 != .always }
        switch needed.count {
        case 0: return .always
        case 1: return needed[0]
        default: return .and(needed)
        }
    }
}

extension GroupKey {
    /// Bands of spans up to today end on the day that the stock is as of.
    package func asOf(_ day: Day) -> GroupKey {
        guard case .band(let value, let limits) = self else { return self }
        return .band(value.asOf(day), limits: limits)
    }
}
