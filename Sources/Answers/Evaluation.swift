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
    /// What `across` adds, now and in the period compared with.
    var pivot: PivotTables?
    var basePivot: PivotTables?
    var leaves: [LeafRule]

    /// Everything the question is about, as a row of totals shows it.
    var total: RowKey {
        .united(
            UnitedRow(table: whole, row: 0, columns: pivot?.columns),
            base: baseWhole.map { UnitedRow(table: $0, row: 0, columns: basePivot?.columns) })
    }
}

/// The numbers of a pivot beside those of its rows.
struct PivotTables: Sendable {
    /// By the keys of the rows and then those of the columns.
    var cells: GroupTable
    /// Everything in each column.
    var columns: KeyedTable
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
        var groupings = [question.dimensions, []]
        if !question.across.isEmpty { groupings += [question.dimensions + question.across, question.across] }
        func plans(_ period: BoundPeriod?) -> [QueryPlan] {
            groupings.map {
                builder.plan(leaves: leaves, dimensions: $0, filters: question.filters, period: period)
            }
        }
        var all = plans(question.comparison?.current ?? question.period)
        if let comparison = question.comparison { all += plans(comparison.base) }
        let tables = try engine.run(all, context).map { GroupTable(leaves: leaves, batch: $0) }
        return evaluation(tables, groupings.count, leaves)
    }

    /// The results of a question's groupings, those of the period compared with behind its own.
    private func evaluation(_ tables: [GroupTable], _ count: Int, _ leaves: [LeafRule]) -> Evaluation {
        var evaluation = Evaluation(groups: tables[0], whole: tables[1], leaves: leaves)
        func pivot(_ first: Int) -> PivotTables? {
            count < 4 ? nil : PivotTables(cells: tables[first + 2], columns: KeyedTable(tables[first + 3]))
        }
        evaluation.pivot = pivot(0)
        if tables.count > count {
            (evaluation.baseGroups, evaluation.baseWhole) = (tables[count], tables[count + 1])
            evaluation.basePivot = pivot(count)
        }
        return evaluation
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
        try engine.countRecords(fact: fact, predicates: predicates, context)
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
