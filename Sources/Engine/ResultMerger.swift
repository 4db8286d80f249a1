import Binding
import Model

/// Puts results of the same groups together, each with some of the leaves of the whole.
package struct ResultMerger {
    private let groups: [GroupKey]
    /// Of the leaves of the whole.
    private let aggregates: [Aggregate]
    private var rows: [[ResultKey]: Int] = [:]
    private var columns: [LeafColumn]
    /// What is known of the currencies of the results, and the places of their leaves.
    private var parts: [(batch: ResultBatch, leaves: [Int])] = []

    package init(groups: [GroupKey], aggregates: [Aggregate]) {
        self.groups = groups
        self.aggregates = aggregates
        columns = aggregates.map { _ in LeafColumn(values: [], recordCounts: [], valueCounts: []) }
        if groups.isEmpty { _ = row([]) }
    }

    /// Adds a result; that of a day has no calendar keys, which the day gives.
    package mutating func add(_ batch: ResultBatch, leaves: [Int], day: Day? = nil) {
        parts.append((batch, leaves))
        for number in 0..<batch.rowCount {
            let found = batch.key(number)
            let key = day.map { full(found, on: $0) } ?? found
            // What had nothing on a day has no row for it.
            let hasRecords = day == nil || batch.leaves.contains { $0.recordCounts[number] > 0 }
            guard key.count == groups.count, hasRecords || groups.isEmpty else { continue }
            let place = row(key)
            for (leaf, column) in zip(leaves, batch.leaves) {
                columns[leaf].values[place] = column.values[number]
                columns[leaf].recordCounts[place] = column.recordCounts[number]
                columns[leaf].valueCounts[place] = column.valueCounts[number]
            }
        }
    }

    private func full(_ key: [ResultKey], on day: Day) -> [ResultKey] {
        var rest = key.makeIterator()
        return groups.map { group in
            if case .calendar(let grain) = group { return .unit(grain.start(after: 0, from: day)) }
            return rest.next() ?? .text(nil)
        }
    }

    private mutating func row(_ key: [ResultKey]) -> Int {
        if let row = rows[key] { return row }
        let row = rows.count
        rows[key] = row
        for number in columns.indices {
            columns[number].values.append(aggregates[number].ofNothing)
            columns[number].recordCounts.append(0)
            columns[number].valueCounts.append(0)
        }
        return row
    }

    package var batch: ResultBatch {
        let ordered = rows.sorted { ResultKey.precedes($0.key, $1.key) }
        let keys = groups.indices.map { place -> KeyColumn in
            let column = ordered.map { $0.key[place] }
            switch groups[place] {
            case .field: return .text(column.map(\.text))
            case .calendar: return .units(column.map(\.unit))
            case .part, .band: return .numbers(column.map(\.number))
            }
        }
        let places = ordered.map(\.value)
        var result = ResultBatch(
            rowCount: places.count, keys: keys,
            leaves: columns.map { column in
                LeafColumn(
                    values: places.map { column.values[$0] },
                    recordCounts: places.map { column.recordCounts[$0] },
                    valueCounts: places.map { column.valueCounts[$0] })
            })
        for part in parts { result.addCurrencies(of: part.batch, at: part.leaves) }
        return result
    }
}

extension Aggregate {
    /// What it is of a group without records.
    fileprivate var ofNothing: Fraction? {
        switch self {
        case .count, .countPresent, .distinct: .zero
        default: nil
        }
    }
}
