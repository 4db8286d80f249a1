import Model

/// The counts and values of one leaf, by group, as one worker has met them.
final class LeafAccumulator {
    private let leaf: CompiledLeaf
    private let values: (any ValueAccumulator)?
    private var fractions = FractionAccumulator()
    private(set) var recordCounts: [Int] = []
    /// Records without the aggregated value.
    private var missingCounts: [Int] = []

    private let integers = IntegerEvaluator()
    private let chunk = IntegerChunk()
    private let slots = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)

    init(_ leaf: CompiledLeaf, rowCount: Int, groupCount: Int?) {
        self.leaf = leaf
        if case .integers(let scalar) = leaf.input {
            values = leaf.aggregate.accumulator(of: scalar, rowCount: rowCount, groupCount: groupCount)
        } else {
            values = nil
        }
    }

    func grow(to slotCount: Int) {
        guard recordCounts.count < slotCount else { return }
        // Doubling, so that groups met one by one do not cost a copy each.
        let room = recordCounts.isEmpty ? slotCount : max(slotCount, recordCounts.count * 2)
        recordCounts.pad(to: room, with: 0)
        missingCounts.pad(to: room, with: 0)
        values?.grow(to: room)
        if case .fractions = leaf.input { fractions.grow(to: room) }
    }

    /// Adds the rows of a chunk, each to its slot; slot 0 takes rows that do not count.
    func add(_ rows: RowChunk, slots rowSlots: ScratchBuffer<UInt32>) throws {
        AggregateKernels.count(rowSlots.start, rows.count, into: &recordCounts)
        switch leaf.input {
        case .records: break
        case .integers(let scalar): try add(scalar, rows, rowSlots)
        case .fractions(let scalar): try add(scalar, rows, rowSlots)
        }
    }

    private func add(_ scalar: IntegerScalar, _ rows: RowChunk, _ rowSlots: ScratchBuffer<UInt32>) throws {
        if values == nil, !scalar.canBeMissing { return }
        integers.evaluate(scalar.node, rows, into: chunk)
        guard chunk.hasMissing else {
            try values?.add(rowSlots.start, chunk.values.start, rows.count)
            return
        }
        GroupKernels.foldInverted(rowSlots.start, chunk.valid.start, rows.count, into: slots.start)
        AggregateKernels.count(slots.start, rows.count, into: &missingCounts)
        GroupKernels.fold(rowSlots.start, chunk.valid.start, rows.count, into: slots.start)
        try values?.add(slots.start, chunk.values.start, rows.count)
    }

    private func add(_ scalar: RowScalar, _ rows: RowChunk, _ rowSlots: ScratchBuffer<UInt32>) throws {
        for row in 0..<rows.count {
            let slot = Int(rowSlots.start[row])
            guard slot != 0 else { continue }
            if let value = try scalar.value(at: rows.firstRow + row) {
                fractions.add(value, slot: slot)
            } else {
                missingCounts[slot] += 1
            }
        }
    }

    /// Takes over another worker's counts and values; `slotOf` tells its slots' numbers here.
    func absorb(_ other: LeafAccumulator, slotOf: [Int]) throws {
        for (slot, ownSlot) in slotOf.enumerated() where slot < other.recordCounts.count {
            recordCounts[ownSlot] += other.recordCounts[slot]
            missingCounts[ownSlot] += other.missingCounts[slot]
        }
        if let values, let others = other.values { try values.absorb(sameKind: others, slotOf: slotOf) }
        if case .fractions = leaf.input { fractions.absorb(other.fractions, slotOf: slotOf) }
    }

    /// The leaf's values in the slots given.
    func column(_ slots: [Int]) throws -> LeafColumn {
        let valueCounts = zip(recordCounts, missingCounts).map { $0 - $1 }
        return LeafColumn(
            values: try values(slots, valueCounts), recordCounts: slots.map { recordCounts[$0] },
            valueCounts: slots.map { valueCounts[$0] })
    }

    private func values(_ slots: [Int], _ valueCounts: [Int]) throws -> [Fraction?] {
        if case .fractions = leaf.input { return try slots.map { try fractions.result($0, leaf.aggregate) } }
        if let values { return try values.results(slots, unit: leaf.unit(), valueCounts: valueCounts) }
        return slots.map { Fraction(valueCounts[$0]) }
    }
}
