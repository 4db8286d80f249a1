import Store

/// Neighbouring rows of one row group: what the kernels work on at once, small enough for the caches.
struct RowChunk {
    /// A multiple of 64, so that a chunk begins with a whole word of a bitmap.
    static let maximumCount = 8_192

    /// Number of the row group.
    let group: Int
    /// First row, counted in the row group.
    let offset: Int
    let count: Int

    /// First row, counted in the table.
    var firstRow: Int { group * Table.rowGroupSize + offset }

    /// The chunks of a row group, in order.
    static func chunks(ofGroup group: Int, rowCount: Int) -> [RowChunk] {
        let rows = min(Table.rowGroupSize, rowCount - group * Table.rowGroupSize)
        return stride(from: 0, to: rows, by: maximumCount).map {
            RowChunk(group: group, offset: $0, count: min(maximumCount, rows - $0))
        }
    }
}
