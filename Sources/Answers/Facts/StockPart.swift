import Binding
import Engine
import Model

/// Leaves that rest on counts of stock. In each group every product and store has its own first and last count; what it
/// had then adds up over products and stores, and sales of what was never counted in the group take no part.
struct StockPart {
    let planner: FactPlanner
    let request: GroupRequest
    let leaves: [LeafRule]

    private var stock: Catalogue? {
        let own = planner.builder.catalogue
        return own.fact == Catalogue.stockCounts ? own : own.seen(from: Catalogue.stockCounts)
    }

    /// What a count is of: a product, in a store where the counts name one.
    private func entity(in catalogue: Catalogue) -> [Dimension] {
        guard let stock else { return [] }
        let own = stock.fields.filter { $0.path.links.isEmpty }.compactMap(\.role)
        let roles: [Role] = [.product, .store].filter { own.contains($0) }
        return roles.compactMap { catalogue.field($0) }.map(Dimension.field)
    }

    var part: FactPart {
        guard let stock, let level = leaves.lazy.compactMap({ $0.records.coverage?.level }).first else {
            return FactPart(leaves: [], plans: []) { _ in ResultBatch(rowCount: 0, keys: [], leaves: []) }
        }
        let days = Dimension.calendar(CalendarGrain(.day, stock.calendar))
        let counts = leaves.filter { $0.fact == Catalogue.stockCounts }
        let sales = leaves.filter { $0.fact != Catalogue.stockCounts }
        var plans = [
            planner.plan(
                [known(level, stock)] + counts, of: Catalogue.stockCounts, request,
                beside: entity(in: stock) + [days])
        ]
        let fact = sales.first?.fact ?? Catalogue.salesLines
        let own = planner.builder.catalogue
        let view = fact == own.fact ? own : own.seen(from: fact)
        if !sales.isEmpty, let view {
            plans.append(planner.plan(sales, of: fact, request, beside: entity(in: view)))
        }
        return FactPart(leaves: counts + sales, plans: plans) { batches in
            try StockFold(keyCount: request.dimensions.count, counts: counts, sales: sales).folded(batches)
        }
    }

    /// Counts in which the level is known.
    private func known(_ level: FieldPath, _ stock: Catalogue) -> LeafRule {
        let date = stock.startField
        return LeafRule(
            fact: Catalogue.stockCounts, aggregate: .countPresent(.field(level)),
            records: RecordSet(
                state: .all, condition: .always, axis: date?.path, axisName: date?.role?.rawValue ?? ""))
    }
}

/// Folds results by product, store and day into those of the groups asked for.
struct StockFold {
    /// How many of the keys are those asked for; the others are the product, the store, and of counts the day.
    let keyCount: Int
    let counts: [LeafRule]
    let sales: [LeafRule]

    /// The sum of one leaf in a group.
    fileprivate struct Sum {
        var value: Fraction?
        var records = 0
        var present = 0

        mutating func add(_ more: Fraction?, records: Int, present: Int) throws {
            self.records += records
            self.present += present
            guard let more else { return }
            guard let sum = (value ?? .zero).adding(more) else { throw MeasureOverflow() }
            value = sum
        }
    }

    /// What is known of one product and store in a group: of each leaf the value, and the day it is of.
    private struct Entity {
        var isKnown = false
        var sums: [Sum]
        var days: [Day?]
    }

    func folded(_ batches: [ResultBatch]) throws -> ResultBatch {
        var order: [[KeyValue]] = []
        var entities: [[KeyValue]: Entity] = [:]
        try collectCounts(GroupTable.keys(of: batches[0]), batches[0], &entities, &order)
        let known = entities.filter(\.value.isKnown)
        var groups: [[KeyValue]: [Sum]] = [:]
        var rows: [[KeyValue]] = []
        func add(_ sums: ArraySlice<Sum>, at offset: Int, to group: [KeyValue]) throws {
            if groups[group] == nil {
                groups[group] = (counts + sales).map { _ in Sum() }
                rows.append(group)
            }
            for (place, sum) in sums.enumerated() {
                try groups[group]![offset + place].add(
                    sum.value, records: sum.records, present: sum.present)
            }
        }
        for key in order {
            guard let entity = known[key] else { continue }
            try add(entity.sums[...], at: 0, to: Array(key.prefix(keyCount)))
        }
        if batches.count > 1 {
            let keys = GroupTable.keys(of: batches[1])
            for (row, key) in keys.enumerated() where known[key] != nil {
                let sums = batches[1].leaves.map { Sum($0, row) }
                try add(sums[...], at: counts.count, to: Array(key.prefix(keyCount)))
            }
        }
        return batch(rows, groups)
    }

    private func collectCounts(
        _ keys: [[KeyValue]], _ batch: ResultBatch, _ entities: inout [[KeyValue]: Entity],
        _ order: inout [[KeyValue]]
    ) throws {
        for (row, key) in keys.enumerated() {
            guard case .unit(let day) = key.last else { continue }
            let name = Array(key.dropLast())
            var entity = entities[name]
            if entity == nil {
                order.append(name)
                entity = Entity(sums: counts.map { _ in Sum() }, days: counts.map { _ in nil })
            }
            guard var entity else { continue }
            if batch.leaves[0].valueCounts[row] > 0 { entity.isKnown = true }
            for (place, leaf) in counts.enumerated() {
                try take(leaf, Sum(batch.leaves[place + 1], row), on: day, place, &entity)
            }
            entities[name] = entity
        }
    }

    /// Flows add up; of levels the last count stands, or the first.
    private func take(_ leaf: LeafRule, _ sum: Sum, on day: Day?, _ place: Int, _ entity: inout Entity) throws {
        switch leaf.records.coverage {
        case .ending?:
            guard sum.value != nil, let day, entity.days[place].map({ $0 < day }) ?? true else { return }
            (entity.sums[place], entity.days[place]) = (sum, day)
        case .beginning?:
            guard sum.value != nil, let day, entity.days[place].map({ day < $0 }) ?? true else { return }
            (entity.sums[place], entity.days[place]) = (sum, day)
        case .hours, .counted, nil:
            try entity.sums[place].add(sum.value, records: sum.records, present: sum.present)
        }
    }

    private func batch(_ rows: [[KeyValue]], _ groups: [[KeyValue]: [Sum]]) -> ResultBatch {
        // Without groups there is one row, even where nothing was counted.
        let rows = rows.isEmpty && keyCount == 0 ? [[]] : rows
        let nothing = (counts + sales).map { _ in Sum() }
        let leaves = (counts + sales).indices.map { place in
            let sums = rows.map { (groups[$0] ?? nothing)[place] }
            return LeafColumn(
                values: sums.map(\.value), recordCounts: sums.map(\.records), valueCounts: sums.map(\.present))
        }
        return ResultBatch(
            rowCount: rows.count, keys: (0..<keyCount).map { place in KeyColumn(rows.map { $0[place] }) },
            leaves: leaves)
    }
}

extension StockFold.Sum {
    fileprivate init(_ column: LeafColumn, _ row: Int) {
        self.init(
            value: column.values[row], records: column.recordCounts[row], present: column.valueCounts[row])
    }
}
