import Binding
import Model

@testable import Engine

/// A key of a group in plain values; nil texts and units are the missing.
enum SlowKey: Hashable {
    case text(String?)
    case unit(Day?)
    case number(Int?)

    /// Texts by bytes, units by day, missing last.
    func precedes(_ other: SlowKey) -> Bool {
        switch (self, other) {
        case (.text(let left?), .text(let right?)):
            Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
        case (.unit(let left?), .unit(let right?)): left < right
        case (.number(let left?), .number(let right?)): left < right
        case (.number(let left), .number(let right)): left != nil && right == nil
        case (.text(let left), .text(let right)): left != nil && right == nil
        case (.unit(let left), .unit(let right)): left != nil && right == nil
        default: false
        }
    }
}

/// One group's value of one leaf.
struct SlowCell {
    var value: Fraction?
    var recordCount = 0
    var valueCount = 0
}

/// One group of a result.
struct SlowRow {
    var keys: [SlowKey]
    var cells: [SlowCell]
}

/// Evaluates plans record by record: slow, and plainly what the plan's documentation says.
struct SlowEvaluator {
    let records: SlowRecords

    init(_ data: TestDatabase) { records = SlowRecords(data) }

    /// The records as a leaf sees them: it says in which spell of the roster each is.
    private func records(of leaf: Leaf, _ plan: QueryPlan, on day: Day? = nil) -> SlowRecords {
        var records = records
        records.today = plan.today
        if let day = day ?? (leaf.axis == nil ? leaf.day : nil) { records.place = .day(day) }
        if day == nil, let axis = leaf.axis { records.place = .axis(axis) }
        return records
    }

    func run(_ plan: QueryPlan) throws -> [SlowRow] {
        var values: [[SlowKey]: [[TestValue?]]] = [:]
        if plan.groups.isEmpty { values[[]] = plan.leaves.map { _ in [] } }
        for row in 0..<records.data.table(plan.fact).rowCount {
            for (place, leaf) in plan.leaves.enumerated() where leaf.state != nil {
                try addDays(leaf, plan, row) { keys, value in
                    values[keys, default: plan.leaves.map { _ in [] }][place].append(value)
                }
            }
            for (place, leaf) in plan.leaves.enumerated()
            where try leaf.state == nil && takes(leaf, plan, row) {
                let records = records(of: leaf, plan)
                let keys = try plan.groups.map { try key($0, leaf, row, records) }
                let value = try leaf.aggregate.scalar.map { try records.value($0, row) } ?? .number(.one)
                values[keys, default: plan.leaves.map { _ in [] }][place].append(value)
            }
        }
        return try values.map { keys, values in
            SlowRow(
                keys: keys,
                cells: try zip(plan.leaves, values).map {
                    try meanOfDays($0, plan, keys, try cell($0.aggregate, $1))
                })
        }.sorted { left, right in
            for (first, second) in zip(left.keys, right.keys) where first != second {
                return first.precedes(second)
            }
            return false
        }
    }

    /// A record once for each day on which it was open, with its value on that day.
    private func addDays(
        _ leaf: Leaf, _ plan: QueryPlan, _ row: Int, _ add: ([SlowKey], TestValue?) -> Void
    ) throws {
        guard let state = leaf.state else { return }
        for day in state.days {
            let records = records(of: leaf, plan, on: day)
            guard try records.holds(state.predicate(on: day), row), try records.holds(plan.filter, row),
                try records.holds(leaf.records, row)
            else { continue }
            let keys = try plan.groups.map { group in
                if case .calendar(let grain) = group {
                    return SlowKey.unit(grain.range(containing: day).first!)
                }
                return try key(group, leaf, row, records)
            }
            let aggregate = leaf.aggregate.asOf(day)
            add(keys, try aggregate.scalar.map { try records.value($0, row) } ?? .number(.one))
        }
    }

    /// Counts and sums of a state are divided by the number of days in the group's units.
    private func meanOfDays(_ leaf: Leaf, _ plan: QueryPlan, _ keys: [SlowKey], _ cell: SlowCell) throws
        -> SlowCell
    {
        guard let state = leaf.state, let value = cell.value else { return cell }
        switch leaf.aggregate {
        case .count, .countPresent, .sum: break
        default: return cell
        }
        let days = state.days.filter { day in
            zip(plan.groups, keys).allSatisfy { group, key in
                guard case .calendar(let grain) = group else { return true }
                return key == .unit(grain.range(containing: day).first!)
            }
        }
        guard !days.isEmpty else { return cell }
        guard let mean = value.divided(by: Fraction(days.count)) else { throw EngineError.tooLarge }
        return SlowCell(value: mean, recordCount: cell.recordCount, valueCount: cell.valueCount)
    }

    private func takes(_ leaf: Leaf, _ plan: QueryPlan, _ row: Int) throws -> Bool {
        let records = records(of: leaf, plan)
        guard try records.holds(plan.filter, row), try records.holds(leaf.records, row) else { return false }
        guard let axis = leaf.axis, leaf.days != .allTime else { return true }
        return records.day(axis, row).map(leaf.days.contains) ?? false
    }

    private func key(_ key: GroupKey, _ leaf: Leaf, _ row: Int, _ records: SlowRecords) throws -> SlowKey {
        switch key {
        case .field(let path): .text(records.text(path, row))
        case .calendar(let grain):
            .unit(leaf.axis.flatMap { records.day($0, row) }.map { grain.range(containing: $0).first! })
        case .part(let part, of: let path):
            .number((path ?? leaf.axis).flatMap { records.day($0, row) }.map(part.number))
        case .band(let value, let limits):
            .number(try records.number(value, row).map { value in limits.count { $0 <= value } })
        }
    }

    private func cell(_ aggregate: Aggregate, _ values: [TestValue?]) throws -> SlowCell {
        let present = values.compactMap { $0 }
        let value: Fraction?
        switch aggregate {
        case .count, .countPresent: value = Fraction(present.count)
        case .distinct: value = Fraction(Set(present).count)
        default: value = try SlowAggregate(present.map(\.number)).value(aggregate)
        }
        return SlowCell(value: value, recordCount: values.count, valueCount: present.count)
    }

    /// The rows of a record plan in order, and how many match.
    func run(_ plan: RecordPlan) throws -> (rows: [Int], matchCount: Int) {
        var records = records
        records.today = plan.today
        let rows = try (0..<records.data.table(plan.table).rowCount).filter {
            try records.holds(plan.filter, $0)
        }
        let keys = try rows.map { row in
            (
                row: row, values: try plan.order.map { try records.value($0.value, row) },
                tieBreak: plan.tieBreak.map { SlowKey.text(records.text($0, row)) }
            )
        }
        let sorted = keys.sorted { left, right in
            for (place, key) in plan.order.enumerated() where left.values[place] != right.values[place] {
                guard let first = left.values[place], let second = right.values[place] else {
                    return left.values[place] != nil
                }
                return first.precedes(second) != key.descending
            }
            if let first = left.tieBreak, let second = right.tieBreak, first != second {
                return first.precedes(second)
            }
            return left.row < right.row
        }.map(\.row)
        return (Array(sorted.prefix(plan.limit ?? sorted.count)), rows.count)
    }
}

extension TestValue {
    /// Days are numbers; texts are told apart and counted, never calculated with.
    var number: Fraction {
        switch self {
        case .text: .zero
        case .day(let day): Fraction(Int(day.number))
        case .number(let number): number
        }
    }

    func precedes(_ other: TestValue) -> Bool {
        if case .text(let left) = self, case .text(let right) = other {
            return SlowKey.text(left).precedes(.text(right))
        }
        return number < other.number
    }
}
