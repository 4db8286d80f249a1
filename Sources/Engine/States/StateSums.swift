/// Counts and sums of one leaf's records on the days of a state, without going through the days.
final class StateSums {
    private let slots: [Int]
    private var records: StateCounter
    /// Records without the value; nil where none can be.
    private var missing: StateCounter?
    private var values: StateCounter?

    init(_ leaf: CompiledLeaf, _ state: CompiledState, layout: GroupLayout, hasValues: Bool) {
        slots = layout.numbersWithoutUnits.map { $0 + 1 }
        let empty = StateCounter(state, slotCount: (layout.denseCount ?? 0) + 1)
        records = empty
        missing = leaf.canBeMissing ? empty : nil
        values = hasValues ? empty : nil
    }

    /// Adds rows with the slots of their groups without units; `chunk` holds the values of all rows of the chunk.
    func add(_ rows: SlottedRows, _ reader: StateReader, _ chunk: IntegerChunk?) {
        for place in 0..<rows.count {
            let slot = Int(rows.slots.start[place])
            guard slot != 0 else { continue }
            let row = rows.listed.map { Int($0.start[place]) } ?? place
            let (first, end) = (Int(reader.first.start[row]), Int(reader.end.start[row]))
            guard first < end else { continue }
            records.add(1, days: first..<end, slot: slot)
            guard let chunk else { continue }
            if chunk.hasMissing && chunk.valid.start[row] == 0 {
                missing?.add(1, days: first..<end, slot: slot)
            } else {
                values?.add(Int(chunk.values.start[row]), days: first..<end, slot: slot)
            }
        }
    }

    func absorb(_ other: StateSums) {
        records.absorb(other.records)
        if let others = other.missing { missing?.absorb(others) }
        if let others = other.values { values?.absorb(others) }
    }

    /// Gives every total to what keeps the leaf's numbers by slot.
    func pour(
        records addRecords: (Int, Int) -> Void, missing addMissing: (Int, Int) -> Void,
        values addValues: (Int, Int) -> Void
    ) {
        for slot in slots {
            records.forEachTotal(slot: slot, addRecords)
            missing?.forEachTotal(slot: slot, addMissing)
            values?.forEachTotal(slot: slot, addValues)
        }
    }
}
