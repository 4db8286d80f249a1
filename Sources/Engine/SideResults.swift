import Binding
import Model

/// Lays the groups of several tables beside each other: what has the same key is one group.
enum SideResults {
    /// One group's key.
    private enum KeyValue: Hashable {
        case text(String?)
        case unit(Day?)
        case number(Int?)
    }

    /// `own` are the results of the plan's own leaves, nil where it has none; `beside` those of the plans beside it.
    static func join(_ plan: QueryPlan, own: ResultBatch?, beside: [ResultBatch]) throws -> ResultBatch {
        let count = plan.leaves.count + plan.beside.reduce(0) { $0 + $1.places.count }
        let sidePlaces = plan.beside.map(\.places)
        let taken = Set(sidePlaces.joined())
        let ownPlaces = (0..<count).filter { !taken.contains($0) }
        var parts = zip(beside, zip(sidePlaces, plan.beside.map(\.plan.leaves))).map { batch, side in
            Part(batch: batch, places: side.0, leaves: side.1)
        }
        if let own { parts.insert(Part(batch: own, places: ownPlaces, leaves: plan.leaves), at: 0) }
        let keys = ordered(parts)
        let rows = Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
        var leaves = [LeafColumn](
            repeating: LeafColumn(values: [], recordCounts: [], valueCounts: []), count: count)
        for part in parts { part.fill(&leaves, rows, rowCount: keys.count) }
        var result = ResultBatch(
            rowCount: keys.count, keys: columns(keys, like: parts.first?.batch.keys ?? []), leaves: leaves)
        for part in parts { result.addCurrencies(of: part.batch, at: part.places) }
        return result
    }

    /// The results of one table.
    private struct Part {
        var batch: ResultBatch
        /// Where its leaves stand in the whole.
        var places: [Int]
        var leaves: [Leaf]

        func key(_ row: Int) -> [KeyValue] {
            batch.keys.map { column in
                switch column {
                case .text(let texts): .text(texts[row])
                case .units(let days): .unit(days[row])
                case .numbers(let numbers): .number(numbers[row])
                }
            }
        }

        func fill(_ columns: inout [LeafColumn], _ rows: [[KeyValue]: Int], rowCount: Int) {
            let places = (0..<batch.rowCount).map { rows[key($0)] ?? 0 }
            for (leaf, (place, column)) in zip(leaves, zip(self.places, batch.leaves)) {
                var filled = LeafColumn(
                    values: [Fraction?](repeating: leaf.aggregate.valueOfNothing, count: rowCount),
                    recordCounts: [Int](repeating: 0, count: rowCount),
                    valueCounts: [Int](repeating: 0, count: rowCount))
                for (row, target) in places.enumerated() {
                    filled.values[target] = column.values[row]
                    filled.recordCounts[target] = column.recordCounts[row]
                    filled.valueCounts[target] = column.valueCounts[row]
                }
                columns[place] = filled
            }
        }
    }

    // MARK: Order

    /// All keys once, in the order of results.
    private static func ordered(_ parts: [Part]) -> [[KeyValue]] {
        var seen: Set<[KeyValue]> = []
        var keys: [[KeyValue]] = []
        for part in parts {
            for row in 0..<part.batch.rowCount {
                let key = part.key(row)
                if seen.insert(key).inserted { keys.append(key) }
            }
        }
        return keys.sorted(by: precedes)
    }

    /// Texts by UTF-8 bytes, units by day, numbers by size; missing last.
    private static func precedes(_ left: [KeyValue], _ right: [KeyValue]) -> Bool {
        for (first, second) in zip(left, right) where first != second {
            switch (first, second) {
            case (.text(let first?), .text(let second?)):
                return first.utf8.lexicographicallyPrecedes(second.utf8)
            case (.unit(let first?), .unit(let second?)): return first < second
            case (.number(let first?), .number(let second?)): return first < second
            default: return second == .text(nil) || second == .unit(nil) || second == .number(nil)
            }
        }
        return false
    }

    private static func columns(_ keys: [[KeyValue]], like columns: [KeyColumn]) -> [KeyColumn] {
        columns.indices.map { place in
            let values = keys.map { $0[place] }
            switch columns[place] {
            case .text: return .text(values.map { if case .text(let text) = $0 { text } else { nil } })
            case .units: return .units(values.map { if case .unit(let day) = $0 { day } else { nil } })
            case .numbers:
                return .numbers(values.map { if case .number(let number) = $0 { number } else { nil } })
            }
        }
    }
}

extension Aggregate {
    /// Of no records: nothing for counts, missing for all else.
    fileprivate var valueOfNothing: Fraction? {
        switch self {
        case .count, .countPresent, .distinct: .zero
        case .sum, .average, .percentile, .minimum, .maximum, .standardDeviation: nil
        }
    }
}
