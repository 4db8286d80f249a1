import Model

/// The counts and values of one leaf, by group, as one worker has met them.
final class LeafAccumulator {
    private let leaf: CompiledLeaf
    private let values: (any ValueAccumulator)?
    private var fractions = FractionAccumulator()
    private var recordCounts: SlotSums
    /// Records without the aggregated value; nil where none can be.
    private var missingCounts: SlotSums?
    private var slotCount = 0

    private let integers = IntegerEvaluator()
    private let chunk = IntegerChunk()
    private let slots = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)

    /// Of a stock over time whose days need not be gone through one by one.
    private let states: StateSums?

    init(_ leaf: CompiledLeaf, rowCount: Int, layout: GroupLayout) {
        self.leaf = leaf
        let groupCount = layout.denseCount
        if case .integers(let scalar) = leaf.input {
            let (most, overflow) = rowCount.multipliedReportingOverflow(by: leaf.state?.longestRun ?? 1)
            values = leaf.aggregate.accumulator(
                of: scalar, rowCount: overflow ? .max : most, groupCount: groupCount)
        } else {
            values = nil
        }
        recordCounts = groupCount.map { SlotSums(fixedSlotCount: $0 + 1) } ?? SlotSums()
        missingCounts = leaf.canBeMissing ? recordCounts : nil
        states = LeafAccumulator.stateSums(leaf, values, layout)
    }

    private static func stateSums(
        _ leaf: CompiledLeaf, _ values: (any ValueAccumulator)?, _ layout: GroupLayout
    ) -> StateSums? {
        guard let state = leaf.state, state.inputs.count == 1, state.masks.isEmpty,
            layout.denseCount != nil, !layout.hasPlacedKeys,
            values == nil || values is SumAccumulator
        else { return nil }
        if case .fractions = leaf.input { return nil }
        return StateSums(leaf, state, layout: layout, hasValues: values != nil)
    }

    func grow(to slotCount: Int) {
        guard self.slotCount < slotCount else { return }
        // By half at least, so that groups met one by one do not cost a copy each.
        let room = self.slotCount == 0 ? slotCount : max(slotCount, self.slotCount + self.slotCount / 2)
        recordCounts.grow(to: room)
        missingCounts?.grow(to: room)
        values?.grow(to: room)
        if case .fractions = leaf.input { fractions.grow(to: room) }
        self.slotCount = room
    }

    /// Records in a slot.
    func recordCount(_ slot: Int) -> Int { recordCounts[slot] }

    /// Adds rows, each to its slot.
    func add(_ rows: SlottedRows) throws { try add(rows, leaf.input) }

    /// Adds rows of one day of a state.
    func add(_ rows: SlottedRows, _ input: CompiledLeaf.Input) throws {
        recordCounts.count(rows.slots.start, rows.count)
        switch input {
        case .records: break
        case .integers(let scalar): try add(scalar, rows)
        case .fractions(let scalar): try add(scalar, rows)
        }
    }

    private func add(_ scalar: IntegerScalar, _ rows: SlottedRows) throws {
        if values == nil, !scalar.canBeMissing { return }
        integers.evaluate(scalar.node, rows.chunk, into: chunk)
        if let listed = rows.listed { IntegerKernels.keep(listed.start, rows.count, in: chunk) }
        guard chunk.hasMissing else {
            try values?.add(rows.slots.start, chunk.values.start, rows.count)
            return
        }
        GroupKernels.foldInverted(rows.slots.start, chunk.valid.start, rows.count, into: slots.start)
        missingCounts?.count(slots.start, rows.count)
        GroupKernels.fold(rows.slots.start, chunk.valid.start, rows.count, into: slots.start)
        try values?.add(slots.start, chunk.values.start, rows.count)
    }

    private func add(_ scalar: RowScalar, _ rows: SlottedRows) throws {
        for place in 0..<rows.count {
            let slot = Int(rows.slots.start[place])
            guard slot != 0 else { continue }
            if let value = try scalar.value(at: rows.row(at: place)) {
                fractions.add(value, slot: slot)
            } else {
                missingCounts?.add(1, to: slot)
            }
        }
    }

    /// True when `add(_:openOn:)` can be used.
    var canSumStates: Bool { states != nil }

    /// Adds rows, each to all units of its group in which the record was open.
    func add(_ rows: SlottedRows, openOn reader: StateReader) {
        guard case .integers(let scalar) = leaf.input, values != nil || scalar.canBeMissing else {
            states?.add(rows, reader, nil)
            return
        }
        integers.evaluate(scalar.node, rows.chunk, into: chunk)
        states?.add(rows, reader, chunk)
    }

    /// Makes the sums over states numbers by slot; to be called once, when all rows have been added.
    func finish() {
        states?.pour(
            records: { recordCounts.add($1, to: $0) }, missing: { missingCounts?.add($1, to: $0) },
            values: { (values as? SumAccumulator)?.add($1, to: $0) })
    }

    /// True when `addToOneGroup` can be used.
    var canAddToOneGroup: Bool {
        switch leaf.input {
        case .records: true
        case .integers: values == nil || values is SumAccumulator
        case .fractions: false
        }
    }

    /// Adds the rows selected to slot 1, the only group: faster than slot by slot.
    func addToOneGroup(_ rows: RowChunk, _ selection: Selection) {
        let count = selection.population(of: rows)
        recordCounts.add(count, to: 1)
        guard case .integers(let scalar) = leaf.input, values != nil || scalar.canBeMissing else { return }
        integers.evaluate(scalar.node, rows, into: chunk)
        let mask = chunk.valid.start
        if !chunk.hasMissing { mask.update(repeating: 1, count: rows.count) }
        if case .some(let selected) = selection { MaskKernels.and(mask, selected.start, rows.count) }
        missingCounts?.add(count - MaskKernels.population(mask, rows.count), to: 1)
        (values as? SumAccumulator)?.add(chunk.values.start, mask, rows.count, to: 1)
    }

    /// Takes over another worker's counts and values; `slotOf` tells its slots' numbers here.
    func absorb(_ other: LeafAccumulator, slotOf: [Int]) throws {
        recordCounts.absorb(other.recordCounts, slotOf: slotOf)
        if let others = other.missingCounts { missingCounts?.absorb(others, slotOf: slotOf) }
        if let values, let others = other.values { try values.absorb(sameKind: others, slotOf: slotOf) }
        if case .fractions = leaf.input { fractions.absorb(other.fractions, slotOf: slotOf) }
        if let others = other.states { states?.absorb(others) }
    }

    /// The leaf's values in the slots given.
    func column(_ slots: [Int]) throws -> LeafColumn {
        let records = recordCounts.totals
        let valueCounts = missingCounts.map { zip(records, $0.totals).map { $0 - $1 } } ?? records
        return LeafColumn(
            values: try values(slots, valueCounts), recordCounts: slots.map { records[$0] },
            valueCounts: slots.map { valueCounts[$0] })
    }

    private func values(_ slots: [Int], _ valueCounts: [Int]) throws -> [Fraction?] {
        if case .fractions = leaf.input { return try slots.map { try fractions.result($0, leaf.aggregate) } }
        if let values { return try values.results(slots, unit: leaf.unit(), valueCounts: valueCounts) }
        return slots.map { Fraction(valueCounts[$0]) }
    }
}
