import Binding
import Model

@testable import Engine

extension ResultBatch {
    /// What differs from the rows expected, in words; empty when nothing does.
    func differences(from expected: [SlowRow], _ plan: QueryPlan) -> [String] {
        guard rowCount == expected.count else { return ["\(rowCount) groups, not \(expected.count)"] }
        var differences: [String] = []
        for (row, wanted) in expected.enumerated() {
            if keys(at: row) != wanted.keys {
                differences.append("keys \(keys(at: row)), not \(wanted.keys)")
            }
            for (place, cell) in wanted.cells.enumerated() {
                let leaf = leaves[place]
                if leaf.recordCounts[row] != cell.recordCount || leaf.valueCounts[row] != cell.valueCount {
                    differences.append(
                        "leaf \(place) of \(wanted.keys): \(leaf.recordCounts[row]) records with "
                            + "\(leaf.valueCounts[row]) values, not \(cell.recordCount) with \(cell.valueCount)"
                    )
                }
                if !agree(leaf.values[row], cell.value, plan.leaves[place].aggregate) {
                    differences.append(
                        "leaf \(place) of \(wanted.keys): \(leaf.values[row]?.description ?? "missing"), "
                            + "not \(cell.value?.description ?? "missing")")
                }
            }
        }
        return differences
    }

    private func keys(at row: Int) -> [SlowKey] {
        keys.map { column in
            switch column {
            case .text(let texts): .text(texts[row])
            case .units(let days): .unit(days[row])
            case .numbers(let numbers): .number(numbers[row])
            }
        }
    }

    /// Exactly, but for standard deviations, which are rounded.
    private func agree(_ value: Fraction?, _ expected: Fraction?, _ aggregate: Aggregate) -> Bool {
        guard case .standardDeviation = aggregate, let value, let expected else { return value == expected }
        return abs(value.double - expected.double) <= 1e-9 * max(1, abs(expected.double))
    }
}

extension RecordBatch {
    /// What differs from the values of the rows listed; empty when nothing does.
    func differences(from records: SlowRecords, _ plan: RecordPlan) throws -> [String] {
        var differences: [String] = []
        for (scalar, column) in zip(plan.columns, columns) {
            for (place, row) in rows.enumerated()
            where try column.value(at: place) != records.value(scalar, row) {
                differences.append("row \(row), \(scalar)")
            }
        }
        return differences
    }
}

extension RecordColumn {
    fileprivate func value(at place: Int) -> TestValue? {
        switch self {
        case .text(let texts): texts[place].map { .text($0) }
        case .day(let days): days[place].map { .day($0) }
        case .number(let numbers): numbers[place].map { .number($0) }
        }
    }
}
