import Engine
import Model

/// Lays results side by side by their keys. A key that one of them has not has no records there.
struct BatchJoin {
    private(set) var batch: ResultBatch
    /// For each result the rows that it has nothing in.
    private(set) var absent: [Set<Int>]

    /// All results have the same kinds of keys.
    init(_ parts: [ResultBatch]) {
        let keys = parts.map(\.rowKeys)
        let all = Array(keys.joined()).uniqued().sorted(by: ResultKey.precedes)
        var columns: [LeafColumn] = []
        absent = []
        for (part, own) in zip(parts, keys) {
            let rowOfKey = Dictionary(
                own.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            let rows = all.map { rowOfKey[$0] }
            absent.append(Set(rows.indices.filter { rows[$0] == nil }))
            columns += part.leaves.map { $0.taking(rows) }
        }
        let width = parts.map(\.keys.count).min() ?? 0
        batch = ResultBatch(
            rowCount: all.count, keys: (0..<width).map { place in KeyColumn(all.map { $0[place] }) },
            leaves: columns)
        var place = 0
        for part in parts {
            batch.addCurrencies(of: part, at: Array(place..<(place + part.leaves.count)))
            place += part.leaves.count
        }
    }
}

extension LeafColumn {
    /// The values of these rows; nil is a row without records.
    fileprivate func taking(_ rows: [Int?]) -> LeafColumn {
        var column = LeafColumn(values: [], recordCounts: [], valueCounts: [])
        for row in rows {
            column.values.append(row.flatMap { values[$0] })
            column.recordCounts.append(row.map { recordCounts[$0] } ?? 0)
            column.valueCounts.append(row.map { valueCounts[$0] } ?? 0)
        }
        return column
    }
}
