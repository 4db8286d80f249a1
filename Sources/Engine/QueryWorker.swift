import Model

/// Runs a compiled query over some of the row groups and keeps what it finds by group.
final class QueryWorker {
    private let query: CompiledQuery
    private let masks: MaskEvaluator
    private let mapper: GroupMapper
    private let leaves: [LeafAccumulator]

    init(_ query: CompiledQuery) {
        self.query = query
        masks = MaskEvaluator(query.program)
        mapper = GroupMapper(layout: query.layout, axes: query.axes)
        leaves = query.leaves.map {
            LeafAccumulator($0, rowCount: query.table.rowCount, groupCount: query.layout.denseCount)
        }
        growLeaves()
    }

    /// Takes in the rows of one row group.
    func run(group: Int) throws {
        masks.enter(group: group)
        guard !masks.isEmpty(query.masks) else { return }
        for rows in RowChunk.chunks(ofGroup: group, rowCount: query.table.rowCount) {
            masks.enter(rows)
            mapper.enter(rows)
            for (leaf, accumulator) in zip(query.leaves, leaves) { try add(leaf, accumulator, rows) }
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
        let layout = query.layout
        var slots = (1..<mapper.slotCount).filter { slot in leaves.contains { $0.recordCount(slot) > 0 } }
        if layout.keys.isEmpty { slots = [1] }
        let order = GroupOrder(layout, codes: mapper.codes(ofSlots: slots), groupCount: slots.count)
        let ordered = order.places.map { slots[$0] }
        return ResultBatch(
            rowCount: ordered.count, keys: order.keyColumns, leaves: try leaves.map { try $0.column(ordered) }
        )
    }
}
