import Binding
import Engine
import Model

/// A question's numbers: its groups and the whole, now and in the period compared with.
struct Evaluation: Sendable {
    var groups: GroupTable
    /// One row: everything the question is about.
    var whole: GroupTable
    var baseGroups: GroupTable?
    var baseWhole: GroupTable?
    var leaves: [LeafRule]
}

/// Runs bound questions on one version of the data.
struct Evaluator: Sendable {
    let engine: QueryEngine
    let builder: PlanBuilder
    let context: RunContext

    /// All plans of a question go to the engine in one batch.
    func evaluate(_ question: BoundQuestion) throws -> Evaluation {
        var leaves: [LeafRule] = []
        let measures = question.measures + question.groupConditions.map(\.measure)
        for leaf in measures.flatMap(\.leaves) + question.groupConditions.flatMap(\.limit.leaves)
        where !leaves.contains(leaf) {
            leaves.append(leaf)
        }
        func plan(_ dimensions: [Dimension], _ period: BoundPeriod?) -> QueryPlan {
            builder.plan(leaves: leaves, dimensions: dimensions, filters: question.filters, period: period)
        }
        let current = question.comparison?.current ?? question.period
        var plans = [plan(question.dimensions, current), plan([], current)]
        if let comparison = question.comparison {
            plans += [plan(question.dimensions, comparison.base), plan([], comparison.base)]
        }
        let batches = try engine.run(plans, context)
        let tables = batches.map { GroupTable(leaves: leaves, batch: $0) }
        return Evaluation(
            groups: tables[0], whole: tables[1], baseGroups: tables.count > 2 ? tables[2] : nil,
            baseWhole: tables.count > 2 ? tables[3] : nil, leaves: leaves)
    }

    /// The measure by calendar unit over some days, for sparklines.
    func series(_ measure: Measure, by unit: CalendarUnit, _ question: BoundQuestion) throws -> GroupTable {
        let plan = builder.plan(
            leaves: measure.leaves, dimensions: [.calendar(unit)], filters: question.filters,
            period: question.period)
        return GroupTable(leaves: measure.leaves, batch: try engine.run([plan], context)[0])
    }

    /// How many records each predicate keeps.
    func counts(_ fact: String, _ predicates: [Predicate]) throws -> [Int] {
        try engine.countRecords(fact: fact, predicates: predicates, past: builder.past, context)
    }

    /// First and last day on a leaf's axis of the records it could count, whatever the period.
    func span(_ leaf: LeafRule, _ question: BoundQuestion) throws -> DayRange? {
        guard let axis = question.period?.axis ?? leaf.records.axis else { return nil }
        let days = [Aggregate.minimum(.field(axis)), .maximum(.field(axis))].map {
            LeafRule(fact: leaf.fact, aggregate: $0, records: leaf.records)
        }
        let plan = builder.plan(leaves: days, dimensions: [], filters: question.filters, period: nil)
        let table = GroupTable(leaves: days, batch: try engine.run([plan], context)[0])
        func day(_ leaf: LeafRule) -> Day? {
            table.value(leaf, 0)?.rounded(toDigits: 0).map { Day(number: Int32(truncatingIfNeeded: $0)) }
        }
        guard let first = day(days[0]), let last = day(days[1]) else { return nil }
        return DayRange(first: first, last: last)
    }
}
