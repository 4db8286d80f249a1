import Binding
import Engine
import Model

/// Groups to work out, with the leaves of one or several kinds of records.
struct GroupRequest: Sendable {
    var leaves: [LeafRule]
    var dimensions: [Dimension] = []
    var filters: [Filter] = []
    var period: BoundPeriod?
    /// The time that the rows are about, where a measure needs its working days.
    var workingDays: WorkingDays?
}

extension Evaluator {
    /// The tables of several requests; all their plans go to the engine in one batch. `narrowed` holds beside the
    /// filters, for the records of a leaf that this axis places in time.
    func tables(_ requests: [GroupRequest], narrowed: ((FieldPath?) -> Predicate)? = nil) throws
        -> [GroupTable]
    {
        let planner = FactPlanner(builder: builder, narrowed: narrowed)
        let parts = requests.map(planner.parts)
        var batches = try engine.run(parts.flatMap { $0.flatMap(\.plans) }, context)[...]
        return try zip(requests, parts).map { request, parts in
            let found = try parts.map { part in
                defer { batches = batches.dropFirst(part.plans.count) }
                return try part.united(Array(batches.prefix(part.plans.count)))
            }
            return GroupTable(
                parts: zip(parts, found).map { ($0.leaves, $1) }, dimensions: request.dimensions,
                workingDays: request.workingDays, period: request.period, today: builder.today)
        }
    }

    /// One table of a request.
    func table(_ request: GroupRequest) throws -> GroupTable { try tables([request])[0] }
}

/// The plans of some leaves, and how their results become one with a column for each.
struct FactPart {
    var leaves: [LeafRule]
    var plans: [QueryPlan]
    var united: ([ResultBatch]) throws -> ResultBatch
}

/// Makes the plans of a request: one for each kind of records, grouped and filtered by what it knows of the same.
struct FactPlanner {
    let builder: PlanBuilder
    let narrowed: ((FieldPath?) -> Predicate)?

    func parts(_ request: GroupRequest) -> [FactPart] {
        let own = builder.catalogue.fact
        let plain = request.leaves.filter { $0.records.coverage?.level == nil }
        // Goals are worked out beside the question's own records.
        func fact(of leaf: LeafRule) -> String { leaf.isBeside ? own : leaf.fact }
        let facts = plain.map(fact).uniqued()
        // The question's own records come first; without any leaf there is still one row.
        let ordered = facts.filter { $0 == own } + facts.filter { $0 != own }
        var parts = ordered.map { kind in part(plain.filter { fact(of: $0) == kind }, of: kind, request) }
        let levels = request.leaves.filter { $0.records.coverage?.level != nil }
        if !levels.isEmpty { parts.append(StockPart(planner: self, request: request, leaves: levels).part) }
        return parts.isEmpty ? [part([], of: own, request)] : parts
    }

    private func part(_ leaves: [LeafRule], of fact: String, _ request: GroupRequest) -> FactPart {
        let plan = plan(leaves, of: fact, request, beside: [])
        return FactPart(leaves: leaves, plans: [plan]) { $0[0] }
    }

    /// A plan over a kind of records; `keys` are groups of it beside those of the request.
    func plan(_ leaves: [LeafRule], of fact: String, _ request: GroupRequest, beside keys: [Dimension])
        -> QueryPlan
    {
        guard fact != builder.catalogue.fact, let view = builder.catalogue.seen(from: fact) else {
            return narrow(
                builder.plan(
                    leaves: leaves, dimensions: request.dimensions + keys, filters: request.filters,
                    period: request.period))
        }
        // What has no counterpart was refused when the question was bound.
        let counterparts = Counterparts(builder.catalogue, view)
        let plan = builder.seen(from: view).plan(
            leaves: leaves, dimensions: request.dimensions.compactMap(counterparts.dimension) + keys,
            filters: request.filters.compactMap(counterparts.filter),
            period: counterparts.period(request.period) ?? nil)
        return narrow(plan, counterparts)
    }

    private func narrow(_ plan: QueryPlan, _ counterparts: Counterparts? = nil) -> QueryPlan {
        guard let narrowed else { return plan }
        var plan = plan
        for place in plan.leaves.indices {
            let more = narrowed(plan.leaves[place].axis)
            plan.leaves[place].records = .all([
                plan.leaves[place].records, counterparts.map { $0.predicate(more) ?? .never } ?? more,
            ])
        }
        if counterparts == nil { builder.narrowGoals(of: &plan, narrowed) }
        return plan
    }
}
