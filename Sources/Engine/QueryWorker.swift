import Model

/// Runs a compiled query over some of the row groups and keeps what it finds by group.
final class QueryWorker {
    private let query: CompiledQuery
    private let masks: MaskEvaluator
    private let mapper: GroupMapper
    private let leaves: [LeafAccumulator]
    /// For each leaf that is a stock over time.
    private let readers: [StateReader?]
    private let dayMask = ScratchBuffer<UInt8>(repeating: 0, count: RowChunk.maximumCount)

    init(_ query: CompiledQuery) {
        self.query = query
        masks = MaskEvaluator(query.program)
        mapper = GroupMapper(layout: query.layout, axes: query.axes, stateAxis: query.stateAxis)
        leaves = query.leaves.map {
            LeafAccumulator($0, rowCount: query.table.rowCount, layout: query.layout)
        }
        readers = query.leaves.map { $0.state.map(StateReader.init) }
        growLeaves()
    }

    /// Takes in the rows of one row group.
    func run(group: Int) throws {
        masks.enter(group: group)
        guard !masks.isEmpty(query.masks) else { return }
        for rows in RowChunk.chunks(ofGroup: group, rowCount: query.table.rowCount) {
            masks.enter(rows)
            mapper.enter(rows)
            for (number, leaf) in query.leaves.enumerated() {
                if let state = leaf.state, let reader = readers[number] {
                    try add(leaf, state, reader, leaves[number], rows)
                } else {
                    try add(leaf, leaves[number], rows)
                }
            }
        }
    }

    /// Adds the rows of a stock over time: all days at once where that can be, else one day after another.
    private func add(
        _ leaf: CompiledLeaf, _ state: CompiledState, _ reader: StateReader, _ accumulator: LeafAccumulator,
        _ rows: RowChunk
    ) throws {
        let selection = try masks.selection(leaf.mask)
        guard !selection.isNone else { return }
        try reader.read(rows, masks)
        if accumulator.canSumStates {
            mapper.enterState(codes: query.layout.keys.map { _ in 0 }, stretch: 0)
            return accumulator.add(try mapper.slottedRows(axis: leaf.axis, selection), openOn: reader)
        }
        for run in state.runs {
            for day in run.days {
                let own = state.masks.isEmpty ? selection : try masks.selection(state.masks[day])
                guard reader.mark(day: day, own, rows, into: dayMask) else { continue }
                mapper.enterState(
                    codes: run.codes, stretch: state.stretches.isEmpty ? 0 : state.stretches[day])
                let slotted = try mapper.slottedRows(axis: leaf.axis, .some(dayMask))
                accumulator.grow(to: mapper.slotCount)
                try accumulator.add(slotted, state.input(onDay: day))
            }
        }
    }

    private func add(_ leaf: CompiledLeaf, _ accumulator: LeafAccumulator, _ rows: RowChunk) throws {
        let selection = try masks.selection(leaf.mask)
        guard !selection.isNone else { return }
        if query.layout.keys.isEmpty, accumulator.canAddToOneGroup {
            return accumulator.addToOneGroup(rows, selection)
        }
        let slotted = try mapper.slottedRows(axis: leaf.axis, selection)
        accumulator.grow(to: mapper.slotCount)
        try accumulator.add(slotted)
    }

    private func growLeaves() {
        for leaf in leaves { leaf.grow(to: mapper.slotCount) }
    }

    /// Takes over what another worker of the same query found.
    func absorb(_ other: QueryWorker) throws {
        let slotOf = slots(of: other.mapper)
        growLeaves()
        other.growLeaves()
        for (leaf, otherLeaf) in zip(leaves, other.leaves) { try leaf.absorb(otherLeaf, slotOf: slotOf) }
    }

    /// For each slot of another worker's mapper the slot of the same group here.
    private func slots(of other: GroupMapper) -> [Int] {
        let count = other.slotCount
        guard query.layout.denseCount == nil else { return Array(0..<count) }
        return (0..<count).map { $0 == 0 ? 0 : mapper.slot(ofCodes: other.codes(ofSlot: $0)) }
    }

    /// The groups in which any leaf has a record, in the order of their keys, with the leaves' values.
    func result() throws -> ResultBatch {
        growLeaves()
        for leaf in leaves { leaf.finish() }
        let layout = query.layout
        var slots = (1..<mapper.slotCount).filter { slot in leaves.contains { $0.recordCount(slot) > 0 } }
        if layout.keys.isEmpty { slots = [1] }
        let order = GroupOrder(layout, codes: mapper.codes(ofSlots: slots), groupCount: slots.count)
        let ordered = order.places.map { slots[$0] }
        return ResultBatch(
            rowCount: ordered.count, keys: order.keyColumns,
            leaves: try zip(query.leaves, leaves).map { try column($0, $1, ordered) })
    }

    /// The values of a leaf; the mean of the days where a unit of a state holds several.
    private func column(_ leaf: CompiledLeaf, _ accumulator: LeafAccumulator, _ slots: [Int]) throws
        -> LeafColumn
    {
        var column = try accumulator.column(slots)
        guard leaf.isMeanOfDays, let state = leaf.state else { return column }
        for (place, slot) in slots.enumerated() {
            let days = state.dayCount(codes: mapper.codes(ofSlot: slot), layout: query.layout)
            guard let value = column.values[place] else { continue }
            guard let mean = value.divided(by: Fraction(days)) else { throw EngineError.tooLarge }
            column.values[place] = mean
        }
        return column
    }
}
