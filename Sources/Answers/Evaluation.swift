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
    /// Places among the keys of rows and columns that the base has not: it is about one value of them.
    var baseDropped: [Int] = []
    var leaves: [LeafRule]
    /// The currencies that keep a question about each of them from having a whole.
    var mixedCurrencies: [String] = []

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

    /// All plans of a question go to the engine in one batch. `narrowed` holds beside the filters, for the records of
    /// a leaf that this axis places in time.
    func evaluate(_ question: BoundQuestion, narrowed: ((FieldPath?) -> Predicate)? = nil) throws
        -> Evaluation
    {
        let leaves = leaves(question)
        var asked = [question.askedNow]
        if let base = baseQuestion(question) { asked.append(base) }
        asked = asked.map(upToToday)
        let groupings = asked.map(groupings)
        let requests = zip(asked, groupings).flatMap { asked, groupings in
            groupings.map { dimensions in
                GroupRequest(
                    leaves: leaves, dimensions: dimensions, filters: asked.filters, period: asked.period,
                    workingDays: workingDays(asked))
            }
        }
        let tables = try self.tables(requests, narrowed: narrowed)
        let mixed = MixedCurrencies(Set(tables.flatMap(\.mixedCurrencies)))
        guard mixed.names.isEmpty || question.isByCurrency else { throw mixed }
        for table in tables where !question.isByCurrency { try checkMeasures(question, table) }
        var evaluation = Evaluation(groups: tables[0], whole: tables[1], leaves: leaves)
        evaluation.mixedCurrencies = mixed.names
        evaluation.pivot = pivot(tables[..<groupings[0].count])
        if asked.count > 1 {
            let base = tables[groupings[0].count...]
            (evaluation.baseGroups, evaluation.baseWhole) = (base[base.startIndex], base[base.startIndex + 1])
            evaluation.basePivot = pivot(base)
            let kept = asked[1].dimensions + asked[1].across
            let all = question.dimensions + question.across
            evaluation.baseDropped = all.indices.filter { !kept.contains(all[$0]) }
        }
        return evaluation
    }

    /// A measure made of several sums is about one currency, too: `won amount for EUR + won amount for USD` is not.
    private func checkMeasures(_ question: BoundQuestion, _ table: GroupTable) throws {
        guard table.knowsCurrencies else { return }
        for measured in question.allMeasured {
            let names = currencies(of: measured.leaves, in: table)
            if names.count > 1 { throw MixedCurrencies(names) }
        }
    }

    /// The currencies that the sums of a measure are in.
    func currencies(of leaves: [LeafRule], in table: GroupTable) -> Set<String> {
        let catalogue = builder.catalogue
        return leaves.reduce(into: []) { names, leaf in
            names.formUnion(table.currencies(of: leaf))
            if leaf.aggregate.fields.contains(where: { catalogue.conversion?.isConverted($0) == true }),
                let currency = catalogue.currency(of: leaf.aggregate.fields)
            {
                names.insert(currency)
            }
        }
    }

    /// The same; nil where amounts of several currencies would be put together.
    func evaluateUnlessMixed(_ question: BoundQuestion) throws -> Evaluation? {
        do { return try evaluate(question) } catch is MixedCurrencies { return nil }
    }

    /// The leaves of the measures and of the conditions on groups, each once.
    private func leaves(_ question: BoundQuestion) -> [LeafRule] {
        let tests = question.groupConditions.flatMap { [$0] + $0.alternatives }
        let measures = question.measures + tests.map(\.measure)
        return (measures.flatMap(\.leaves) + tests.flatMap(\.limit.leaves)).uniqued()
    }

    /// The question that gives what this one is compared with, if that takes another one.
    private func baseQuestion(_ question: BoundQuestion) -> BoundQuestion? {
        if case .value(let filter, let field) = question.against {
            return question.asked(for: filter, insteadOf: field)
        }
        return question.askedOfBase
    }

    /// The days that a measure of the question divides by; nil where none does.
    private func workingDays(_ question: BoundQuestion) -> WorkingDays? {
        let tests = question.groupConditions.flatMap { [$0] + $0.alternatives }
        guard (question.measures + tests.map(\.measure)).contains(where: \.usesWorkingDays) else {
            return nil
        }
        return WorkingDays(question.period, builder.catalogue, today: builder.today)
    }

    /// What is divided by the working days gone by is what came about on them.
    private func upToToday(_ question: BoundQuestion) -> BoundQuestion {
        var question = question
        if let last = question.period?.days.last, workingDays(question) != nil {
            question.period?.days.last = min(last, builder.today)
        }
        return question
    }

    /// The rows, the whole, and in a pivot its cells and columns.
    private func groupings(_ question: BoundQuestion) -> [[Dimension]] {
        let rows = [question.dimensions, []]
        return question.across.isEmpty
            ? rows : rows + [question.dimensions + question.across, question.across]
    }

    private func pivot(_ tables: ArraySlice<GroupTable>) -> PivotTables? {
        guard tables.count == 4 else { return nil }
        let cells = tables.startIndex + 2
        return PivotTables(cells: tables[cells], columns: KeyedTable(tables[cells + 1]))
    }

    /// The measure by calendar unit over some days, for sparklines.
    func series(_ measure: Measure, by grain: CalendarGrain, _ asked: BoundQuestion) throws -> GroupTable {
        let question = upToToday(asked)
        return try table(
            GroupRequest(
                leaves: measure.leaves, dimensions: [.calendar(grain)], filters: question.filters,
                period: question.period, workingDays: workingDays(question)))
    }

    /// How many records each predicate keeps.
    func counts(_ fact: String, _ predicates: [Predicate]) throws -> [Int] {
        try engine.countRecords(fact: fact, predicates: predicates, past: builder.past, context)
    }

    /// First and last day on a leaf's axis of the records it could count, whatever the period.
    func span(_ leaf: LeafRule, _ question: BoundQuestion) throws -> DayRange? {
        guard let axis = question.period?.axis ?? leaf.records.axis else { return nil }
        var records = leaf.records
        // Which products are counted depends on the groups, and says nothing of days.
        records.coverage = nil
        let days = [Aggregate.minimum(.field(axis)), .maximum(.field(axis))].map { aggregate in
            var rule = LeafRule(fact: leaf.fact, aggregate: aggregate, records: records)
            rule.isBeside = leaf.isBeside
            return rule
        }
        let table = try table(GroupRequest(leaves: days, filters: question.filters))
        func day(_ leaf: LeafRule) -> Day? {
            table.value(leaf, 0)?.rounded(toDigits: 0).map { Day(number: Int32(truncatingIfNeeded: $0)) }
        }
        guard let first = day(days[0]), let last = day(days[1]) else { return nil }
        return DayRange(first: first, last: last)
    }
}

extension BoundQuestion {
    /// Whether each of its numbers is about one currency.
    fileprivate var isByCurrency: Bool {
        (dimensions + across).contains { dimension in
            if case .field(let entry) = dimension {
                entry.role == .currency && entry.path.links.isEmpty
            } else {
                false
            }
        }
    }
}
