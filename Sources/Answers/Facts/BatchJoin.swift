import Binding
import Engine
import Model

/// Lays results side by side by their keys. A key that one of them has not has no records there.
struct BatchJoin {
    let batch: ResultBatch
    /// For each result the rows that it has nothing in.
    let absent: [Set<Int>]

    /// Results in the same groups.
    init(_ parts: [(leaves: [LeafRule], batch: ResultBatch)], groups: [GroupKey]) {
        var merger = ResultMerger(groups: groups, aggregates: parts.flatMap(\.leaves).map(\.aggregate))
        var place = 0
        for part in parts {
            merger.add(part.batch, leaves: Array(place..<(place + part.leaves.count)))
            place += part.leaves.count
        }
        batch = merger.batch
        let keys = batch.rowKeys
        absent = parts.map { part in
            let own = Set(part.batch.rowKeys)
            return Set(keys.indices.filter { !own.contains(keys[$0]) })
        }
    }
}
