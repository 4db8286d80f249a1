import Binding
import Model
import Store

/// Computes plans over one immutable version of a company's data.
package struct QueryEngine: Sendable {
    package var database: Database { data.database }
    /// With all amounts as the files have them.
    var original: Database { data.original }
    /// The courses of the version's records.
    var courses: KnownCourses { data.courses }
    private let data: SeenDatabase
    private let pasts = PastDatabases()

    /// Amounts of several currencies are those of the company's reporting currency, of open records by the rates of
    /// `today`.
    package init(database: Database, today: Day? = nil) {
        self.init(database: database, rates: today.map { .ofRecords(openOn: $0) })
    }

    /// The same with the rates that are given; nil leaves amounts as they are.
    package init(database: Database, rates: RateRule?) {
        let rule = rates ?? .ofRecords(openOn: Day(number: 0))
        let shown = rates == nil ? database : database.converted(rule)
        data = SeenDatabase(
            database: shown, original: database, rule: rule, courses: KnownCourses(database))
    }

    /// The groups and values of each plan, in the order of the plans.
    ///
    /// Throws `EngineError`, and `Cancelled` within the time that one row group takes.
    package func run(_ plans: [QueryPlan], _ context: RunContext) throws -> [ResultBatch] {
        try plans.map { try run($0, context) }
    }

    func run(_ plan: QueryPlan, _ context: RunContext) throws -> ResultBatch {
        if !plan.beside.isEmpty { return try runBeside(plan, context) }
        let isFollowing = plan.leaves.contains { $0.followed != nil }
        return try isFollowing ? runFollowing(plan, context) : runAtOnce(plan, context)
    }

    func runAtOnce(_ plan: QueryPlan, _ context: RunContext) throws -> ResultBatch {
        try context.checkCancellation()
        let data = pasts.database(data, at: plan.past)
        let plan = plan.withExistence
        var batch = try QueryRunner(try CompiledQuery(plan, data), context).run()
        if let mixed = MixedMoney(in: plan.fact, data) { try mixed.blank(&batch, plan, context) }
        return batch
    }

    /// The records of a plan, in its order. Throws as `run` of query plans does.
    package func run(_ plan: RecordPlan, _ context: RunContext) throws -> RecordBatch {
        try context.checkCancellation()
        let data = pasts.database(data, at: plan.past)
        let plan = plan.withExistence
        if let mixed = MixedMoney(in: plan.table, data) { try mixed.check(plan, context) }
        return try RecordLister(plan, data).run(context)
    }

    /// How many records of the table each condition keeps on its own, of those that existed at the day of `past`.
    package func countRecords(
        fact: String, predicates: [Predicate], past: PastState? = nil, _ context: RunContext
    ) throws -> [Int] {
        let resolver = try FieldResolver(
            pasts.database(data, at: past), fact: fact, today: past?.day ?? context.today)
        var program = MaskProgram(resolver: resolver)
        let numbers = try predicates.map { try program.add(past?.existing($0, in: fact) ?? $0) }
        let masks = MaskEvaluator(program)
        var counts = Array(repeating: 0, count: predicates.count)
        for group in 0..<resolver.fact.rowGroupCount {
            try context.checkCancellation()
            masks.enter(group: group)
            for rows in RowChunk.chunks(ofGroup: group, rowCount: resolver.fact.rowCount) {
                masks.enter(rows)
                for (place, number) in numbers.enumerated() {
                    counts[place] += try masks.selection(number).population(of: rows)
                }
            }
        }
        return counts
    }
}

extension PastState {
    /// The predicate, of those records of the table that existed.
    fileprivate func existing(_ predicate: Predicate, in table: String) -> Predicate {
        table == self.table ? .and([exists, predicate]) : predicate
    }
}

extension QueryPlan {
    fileprivate var withExistence: QueryPlan {
        var plan = self
        if let past { plan.filter = past.existing(filter, in: fact) }
        return plan
    }
}

extension RecordPlan {
    fileprivate var withExistence: RecordPlan {
        var plan = self
        if let past { plan.filter = past.existing(filter, in: table) }
        return plan
    }
}
