/// Rows of a chunk that a leaf takes in, each with the slot of its group.
struct SlottedRows {
    let chunk: RowChunk
    /// Slot 0 for rows that do not count.
    let slots: ScratchBuffer<UInt32>
    /// How many slots there are.
    let count: Int
    /// The rows, numbered in the chunk, that the slots are of; nil for all rows of the chunk.
    let listed: ScratchBuffer<UInt32>?

    /// The row of the table that a slot is of.
    func row(at place: Int) -> Int {
        chunk.firstRow + (listed.map { Int($0.start[place]) } ?? place)
    }
}
