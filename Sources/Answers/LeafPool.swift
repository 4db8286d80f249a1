import Binding
import Model

/// Several rows of results taken together: sums of their sums, and quotients of those sums.
struct LeafPool {
    let rows: [(table: GroupTable, row: Int)]

    /// The measure over all the rows' records; missing for what cannot be put together from rows (`isPoolable`).
    func value(_ measure: Measure) throws -> Fraction? {
        var values: [LeafRule: Fraction] = [:]
        for leaf in measure.leaves { values[leaf] = try value(leaf) }
        return try measure.tree.value { values[$0] }
    }

    /// How many records of the leaf are in the rows.
    func recordCount(_ leaf: LeafRule) -> Int { rows.reduce(0) { $0 + $1.table.recordCount(leaf, $1.row) } }

    private func value(_ leaf: LeafRule) throws -> Fraction? {
        // Stock of several groups adds up only where these are of one time.
        if leaf.isLevel, rows.contains(where: { $0.table.isOverTime }) { return nil }
        switch leaf.aggregate {
        case .count, .countPresent: return try sum(of: leaf) ?? .zero
        case .sum: return try sum(of: leaf) ?? (recordCount(leaf) == 0 && !leaf.needsRecords ? .zero : nil)
        case .average: return try mean(of: leaf)
        default: return nil
        }
    }

    private func sum(of leaf: LeafRule) throws -> Fraction? {
        var sum: Fraction?
        for row in rows {
            guard let value = row.table.value(leaf, row.row) else { continue }
            guard let next = (sum ?? .zero).adding(value) else { throw MeasureOverflow() }
            sum = next
        }
        return sum
    }

    /// Each row's mean with the weight of the values it is made of.
    private func mean(of leaf: LeafRule) throws -> Fraction? {
        var (sum, count) = (Fraction.zero, 0)
        for row in rows {
            guard let value = row.table.value(leaf, row.row) else { continue }
            let weight = row.table.valueCount(leaf, row.row)
            guard let part = value.multiplied(by: Fraction(weight)), let next = sum.adding(part) else {
                throw MeasureOverflow()
            }
            (sum, count) = (next, count + weight)
        }
        return count == 0 ? nil : sum.divided(by: Fraction(count))
    }
}
