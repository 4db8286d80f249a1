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

    /// What a count is of: a product, in a store where the counts name one. What the sales name, too, comes first.
    private func entity(_ stock: Catalogue, beside sales: Catalogue?) -> (roles: [Role], sharedCount: Int) {
        let own = stock.fields.filter { $0.path.links.isEmpty }.compactMap(\.role)
        let roles: [Role] = [.product, .store].filter { own.contains($0) }
        let shared = roles.filter { sales?.field($0) != nil }
        return (shared + roles.filter { !shared.contains($0) }, shared.count)
    }

    private func dimensions(_ roles: some Sequence<Role>, in catalogue: Catalogue) -> [Dimension] {
        roles.compactMap { catalogue.field($0) }.map(Dimension.field)
    }

    var part: FactPart {
        guard let stock, let level = leaves.lazy.compactMap({ $0.records.coverage?.level }).first else {
            return FactPart(leaves: [], plans: []) { _ in ResultBatch(rowCount: 0, keys: [], leaves: []) }
        }
        let days = Dimension.calendar(CalendarGrain(.day, stock.calendar))
        let counts = leaves.filter { $0.fact == Catalogue.stockCounts }
        let sales = leaves.filter { $0.fact != Catalogue.stockCounts }
        let fact = sales.first?.fact ?? Catalogue.salesLines
        let own = planner.builder.catalogue
        let view = fact == own.fact ? own : own.seen(from: fact)
        let entity = entity(stock, beside: view)
        var plans = [
            planner.plan(
                [known(level, stock)] + counts, of: Catalogue.stockCounts, request,
                beside: dimensions(entity.roles, in: stock) + [days])
        ]
        if !sales.isEmpty, let view {
            let keys = dimensions(entity.roles.prefix(entity.sharedCount), in: view)
            plans.append(planner.plan(sales, of: fact, request, beside: keys))
        }
        let fold = StockFold(
            keyCount: request.dimensions.count, sharedCount: entity.sharedCount, counts: counts, sales: sales)
        return FactPart(leaves: counts + sales, plans: plans) { try fold.folded($0) }
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
    /// How many of the others the sales have, too.
    let sharedCount: Int
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
        var order: [[ResultKey]] = []
        var entities: [[ResultKey]: Entity] = [:]
        try collectCounts(batches[0].rowKeys, batches[0], &entities, &order)
        let known = entities.filter(\.value.isKnown)
        let counted = Set(known.keys.map { Array($0.prefix(keyCount + sharedCount)) })
        var groups = GroupSums(count: counts.count + sales.count)
        for key in order {
            guard let entity = known[key] else { continue }
            try groups.add(entity.sums, at: 0, to: Array(key.prefix(keyCount)))
        }
        if batches.count > 1 {
            for (row, key) in batches[1].rowKeys.enumerated() {
                // What was sold and never counted has a row, and no value.
                let sums = !counted.contains(key) ? [] : batches[1].leaves.map { Sum($0, row) }
                try groups.add(sums, at: counts.count, to: Array(key.prefix(keyCount)))
            }
        }
        return batch(groups)
    }

    /// The sums of each group, in the order in which they came.
    private struct GroupSums {
        let count: Int
        private(set) var rows: [[ResultKey]] = []
        private(set) var sums: [[ResultKey]: [Sum]] = [:]

        init(count: Int) { self.count = count }

        mutating func add(_ more: [Sum], at offset: Int, to group: [ResultKey]) throws {
            if sums[group] == nil {
                sums[group] = Array(repeating: Sum(), count: count)
                rows.append(group)
            }
            for (place, sum) in more.enumerated() {
                try sums[group]![offset + place].add(sum.value, records: sum.records, present: sum.present)
            }
        }
    }

    private func collectCounts(
        _ keys: [[ResultKey]], _ batch: ResultBatch, _ entities: inout [[ResultKey]: Entity],
        _ order: inout [[ResultKey]]
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
    private func take(_ leaf: LeafRule, _ sum: Sum, on day: Day?, _ place: Int, _ entity: inout Entity) throws
    {
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

    private func batch(_ groups: GroupSums) -> ResultBatch {
        // Without groups there is one row, even where nothing was counted.
        let rows = groups.rows.isEmpty && keyCount == 0 ? [[]] : groups.rows
        let nothing = [Sum](repeating: Sum(), count: groups.count)
        let leaves = (0..<groups.count).map { place in
            let sums = rows.map { (groups.sums[$0] ?? nothing)[place] }
            return LeafColumn(
                values: sums.map(\.value), recordCounts: sums.map(\.records), valueCounts: sums.map(\.present)
            )
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
