import Binding
import Model

/// What a row is compared with: a value of each measure, and how many records stand behind a rate.
struct BaseNumbers {
    var value: (Measure) throws -> Fraction?
    var recordCount: (LeafRule) -> Int

    /// A measure that is unknown has no value, whatever its row holds.
    init(_ table: GroupTable, _ row: Int, isUnknown: @escaping (Measure) -> Bool = { _ in false }) {
        value = { isUnknown($0) ? nil : try table.value($0, row) }
        recordCount = { table.recordCount($0, row) }
    }

    init(meanOf rows: [CellSource]) {
        let mean = MeanOfRows(rows)
        value = mean.value
        recordCount = mean.recordCount
    }
}

/// The mean of several rows: of sums and counts the mean value, of rates and averages that of all their records
/// together, of medians and the like the mean of those there are. Worked out once for all who are compared with it.
private final class MeanOfRows {
    private let rows: [CellSource]
    private let pool: LeafPool
    private var values: [Measure: Fraction?] = [:]
    private var counts: [LeafRule: Int] = [:]

    init(_ rows: [CellSource]) {
        self.rows = rows
        pool = LeafPool(rows: rows.map { ($0.table, $0.row) })
    }

    func value(_ measure: Measure) throws -> Fraction? {
        if let known = values[measure] { return known }
        let value = measure.isPooledInMean ? try pool.value(measure) : try mean(measure)
        values[measure] = .some(value)
        return value
    }

    func recordCount(_ leaf: LeafRule) -> Int {
        if let known = counts[leaf] { return known }
        let count = pool.recordCount(leaf)
        counts[leaf] = count
        return count
    }

    private func mean(_ measure: Measure) throws -> Fraction? {
        let values = try rows.compactMap { try $0.table.value(measure, $0.row) }
        var sum = Fraction.zero
        for value in values {
            guard let next = sum.adding(value) else { throw MeasureOverflow() }
            sum = next
        }
        return values.isEmpty ? nil : sum.divided(by: Fraction(values.count))
    }
}
