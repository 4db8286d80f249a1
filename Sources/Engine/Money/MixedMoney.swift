import Binding
import Model
import Store

/// Sees to it that no number is made of amounts in several currencies of a table whose amounts are not converted.
struct MixedMoney {
    private let columns: Set<String>
    private let currency: FieldPath
    private let fact: String
    private let data: SeenDatabase

    /// Nil for a table whose amounts are all in one currency.
    init?(in table: String, _ data: SeenDatabase) {
        guard let mixed = data.database.money?.mixed(in: table) else { return nil }
        columns = mixed.columns
        currency = FieldPath(table: table, column: mixed.currency)
        fact = table
        self.data = data
    }

    /// Takes out the values that amounts of several currencies went into.
    ///
    /// Throws `MixedCurrencies` where a condition or a band on amounts would hold for several.
    func blank(_ batch: inout ResultBatch, _ plan: QueryPlan, _ context: RunContext) throws {
        if plan.groups.contains(.field(currency)) { return }
        try checkConditions(of: plan, context)
        let places = plan.leaves.indices.filter { isOfMoney(plan.leaves[$0].aggregate) }
        guard !places.isEmpty else { return }
        var split = plan
        split.leaves = places.map { plan.leaves[$0] }
        split.groups.append(.field(currency))
        let parts = try QueryRunner(try CompiledQuery(split, data), context).run()
        let rows = Dictionary(
            (0..<batch.rowCount).map { (batch.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Int: [Set<String>]] = [:]
        for row in 0..<parts.rowCount {
            guard case .text(let codes)? = parts.keys.last,
                let own = rows[Array(parts.key(row).dropLast())]
            else { continue }
            for (place, leaf) in parts.leaves.enumerated() where leaf.valueCounts[row] > 0 {
                found[own, default: Array(repeating: [], count: places.count)][place]
                    .insert(codes[row] ?? MixedCurrencies.none)
            }
        }
        var mixed: Set<String> = []
        for (row, sets) in found {
            for (place, names) in sets.enumerated() {
                batch.leafCurrencies[places[place], default: []].formUnion(names)
                guard names.count > 1 else { continue }
                batch.leaves[places[place]].values[row] = nil
                mixed.formUnion(names)
            }
        }
        batch.mixedCurrencies = MixedCurrencies(mixed).names
    }

    /// Throws `MixedCurrencies` where the records would be chosen or put in order by amounts of several currencies.
    func check(_ plan: RecordPlan, _ context: RunContext) throws {
        let byCurrency = plan.order.firstIndex { $0.value == .field(currency) }
        let byMoney = plan.order.firstIndex { isMoney($0.value) }
        let isOrdered = byMoney.map { byCurrency ?? .max > $0 } ?? false
        guard isOrdered || comparesMoney(plan.filter) else { return }
        try check([plan.filter], plan.today, context)
    }

    // MARK: Conditions

    private func checkConditions(of plan: QueryPlan, _ context: RunContext) throws {
        let conditions = plan.leaves.map { Predicate.and([plan.filter, $0.records]) }
        let hasBands = plan.groups.contains {
            if case .band(let value, _) = $0 { isMoney(value) } else { false }
        }
        let doubtful = hasBands ? conditions : conditions.filter(comparesMoney)
        guard !doubtful.isEmpty else { return }
        try check(doubtful, plan.today, context)
    }

    /// Each condition may hold for records of one currency only. Their parts about money are left out, so that the
    /// answer does not depend on which amounts there happen to be.
    private func check(_ conditions: [Predicate], _ today: Day?, _ context: RunContext) throws {
        let leaves = conditions.map { condition in
            Leaf(
                aggregate: .count, records: .and([withoutMoney(condition), hasAmount]), axis: nil,
                days: .allTime)
        }
        let plan = QueryPlan(
            fact: fact, filter: .always, groups: [.field(currency)], leaves: leaves, today: today)
        let batch = try QueryRunner(try CompiledQuery(plan, data), context).run()
        guard case .text(let codes)? = batch.keys.first else { return }
        for leaf in batch.leaves {
            let names = (0..<batch.rowCount).filter { leaf.recordCounts[$0] > 0 }
                .map { codes[$0] ?? MixedCurrencies.none }
            guard names.count > 1 else { continue }
            var mixed = MixedCurrencies(names)
            mixed.isComparison = true
            throw mixed
        }
    }

    private var hasAmount: Predicate {
        .or(columns.sorted().map { .not(.isMissing(FieldPath(table: fact, column: $0))) })
    }

    private func comparesMoney(_ predicate: Predicate) -> Bool { withoutMoney(predicate) != predicate }

    private func withoutMoney(_ predicate: Predicate) -> Predicate {
        switch predicate {
        case .and(let parts): .and(parts.map(withoutMoney))
        case .or(let parts): parts.contains(where: comparesMoney) ? .always : predicate
        case .not(let part): comparesMoney(part) ? .always : predicate
        case .compare(let left, _, let right): isOfMixed(left, right) ? .always : predicate
        case .always, .never, .isOneOf, .matches, .dayIn, .isMissing, .openAt: predicate
        }
    }

    /// Two amounts of one record are in its own currency, and nothing is nothing in each.
    private func isOfMixed(_ left: Scalar, _ right: Scalar) -> Bool {
        if isMoney(left) { return !isMoney(right) && right != .constant(.zero) }
        return isMoney(right) && left != .constant(.zero)
    }

    // MARK: Money

    private func isOfMoney(_ aggregate: Aggregate) -> Bool {
        switch aggregate {
        case .sum(let value), .average(let value), .percentile(let value, _), .minimum(let value),
            .maximum(let value), .standardDeviation(let value):
            isMoney(value)
        case .count, .countPresent, .distinct: false
        }
    }

    private func isMoney(_ value: Scalar) -> Bool {
        value.fields.contains {
            $0.table == fact && $0.links.isEmpty && $0.currency == nil && columns.contains($0.column)
        }
    }
}
