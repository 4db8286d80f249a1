import Store

/// Tells the group of every row of a chunk. Calendar keys follow one of several time axes.
final class GroupMapper {
    let layout: GroupLayout
    private let axes: [IntegerScalar?]
    /// The number of the axis whose units are those of a state's day, if there is one.
    private let stateAxis: Int?
    private var stateCodes: [UInt32]
    private let integers = IntegerEvaluator()
    private let dates = IntegerChunk()
    private var rows = RowChunk(group: 0, offset: 0, count: 0)
    private var table: GroupTable
    /// Codes by key and axis, made when first asked for in a chunk. Text keys have them under axis 0.
    private var codes: [[CodeBuffer]]
    /// Combined codes by axis, for dense numbering of several keys.
    private var combined: [CodeBuffer]
    private let slots = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)
    private let listed = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)

    /// Codes of one chunk.
    private final class CodeBuffer {
        let codes = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)
        var isReady = false
    }

    /// Where a mask keeps fewer than one row in so many, those are listed instead of carrying all rows along.
    private static let sparseness = 16

    init(layout: GroupLayout, axes: [IntegerScalar?], stateAxis: Int?) {
        self.layout = layout
        self.axes = axes
        self.stateAxis = stateAxis
        stateCodes = layout.keys.map { _ in 0 }
        table = GroupTable(keyCount: layout.keys.count)
        codes = layout.keys.map { key in
            if case .text = key { return [CodeBuffer()] }
            return axes.map { _ in CodeBuffer() }
        }
        combined = layout.keys.count == 1 ? [] : axes.map { _ in CodeBuffer() }
    }

    /// Slots are less; grows while groups are numbered as they are met.
    var slotCount: Int { (layout.denseCount ?? table.count) + 1 }

    /// The codes, key by key, of the group in a slot.
    func codes(ofSlot slot: Int) -> [UInt32] {
        layout.denseCount == nil ? table.codes(of: slot - 1) : layout.codes(ofDense: slot - 1)
    }

    /// For each key the codes of the groups in the slots.
    func codes(ofSlots slots: [Int]) -> [[UInt32]] {
        var columns = layout.keys.map { _ in [UInt32]() }
        for key in columns.indices { columns[key].reserveCapacity(slots.count) }
        for slot in slots {
            for (key, code) in codes(ofSlot: slot).enumerated() { columns[key].append(code) }
        }
        return columns
    }

    /// The slot of the group with these codes, where groups are numbered as they are met.
    func slot(ofCodes codes: [UInt32]) -> Int { Int(table.number { codes[$0] }) + 1 }

    func enter(_ rows: RowChunk) {
        self.rows = rows
        for buffer in combined { buffer.isReady = false }
        for buffers in codes { for buffer in buffers { buffer.isReady = false } }
    }

    /// Puts all rows of the axis of states into these units, given key by key.
    func enterState(codes units: [UInt32]) {
        guard let stateAxis, units != stateCodes else { return }
        stateCodes = units
        for (key, layout) in layout.keys.enumerated() {
            if case .calendar = layout { codes[key][stateAxis].isReady = false }
        }
        if !combined.isEmpty { combined[stateAxis].isReady = false }
    }

    /// The selected rows with their slots. They last until the next call.
    func slottedRows(axis: Int, _ selection: Selection) -> SlottedRows {
        let isDense = layout.denseCount != nil
        switch selection {
        case .none: return SlottedRows(chunk: rows, slots: slots, count: 0, listed: nil)
        case .all where isDense: return everyRow(denseCodes(axis: axis))
        case .some(let mask)
        where isDense && MaskKernels.population(mask.start, rows.count) * Self.sparseness >= rows.count:
            let codes = denseCodes(axis: axis)
            GroupKernels.slots(codes.start, mask.start, rows.count, into: slots.start)
            return SlottedRows(chunk: rows, slots: slots, count: rows.count, listed: nil)
        case .all, .some: return listedRows(axis: axis, selection)
        }
    }

    private func everyRow(_ codes: ScratchBuffer<UInt32>) -> SlottedRows {
        GroupKernels.slots(codes.start, rows.count, into: slots.start)
        return SlottedRows(chunk: rows, slots: slots, count: rows.count, listed: nil)
    }

    private func listedRows(axis: Int, _ selection: Selection) -> SlottedRows {
        var count = rows.count
        if case .some(let mask) = selection {
            count = MaskKernels.list(mask.start, rows.count, into: listed.start)
        } else {
            for row in 0..<count { listed.start[row] = UInt32(row) }
        }
        if layout.denseCount != nil {
            GroupKernels.slots(denseCodes(axis: axis).start, listed: listed.start, count, into: slots.start)
        } else {
            number(axis: axis, count)
        }
        return SlottedRows(chunk: rows, slots: slots, count: count, listed: listed)
    }

    /// Numbers the groups of the rows listed.
    private func number(axis: Int, _ count: Int) {
        let keyCodes = layout.keys.indices.map { codes(key: $0, axis: axis) }
        for place in 0..<count {
            let row = Int(listed.start[place])
            slots.start[place] = table.number { keyCodes[$0].start[row] } + 1
        }
    }

    /// The code of each row's group among all combinations of codes.
    private func denseCodes(axis: Int) -> ScratchBuffer<UInt32> {
        if layout.keys.count == 1 { return codes(key: 0, axis: axis) }
        let buffer = combined[axis]
        guard !buffer.isReady else { return buffer.codes }
        buffer.codes.elements.update(repeating: 0)
        for (key, layout) in layout.keys.enumerated() {
            GroupKernels.combine(
                buffer.codes.start, UInt32(layout.cardinality), codes(key: key, axis: axis).start, rows.count)
        }
        buffer.isReady = true
        return buffer.codes
    }

    private func codes(key: Int, axis: Int) -> ScratchBuffer<UInt32> {
        let buffer = codes[key].count == 1 ? codes[key][0] : codes[key][axis]
        guard !buffer.isReady else { return buffer.codes }
        switch layout.keys[key] {
        case .text(let column, let translation, _):
            GroupKernels.readCodes(
                column.segments[rows.group].values, rows, translation: translation, into: buffer.codes.start)
        case .calendar where axis == stateAxis:
            buffer.codes.elements.update(repeating: stateCodes[key])
        case .calendar(let calendar): readUnits(calendar, axis: axis, into: buffer.codes)
        }
        buffer.isReady = true
        return buffer.codes
    }

    private func readUnits(_ calendar: CalendarKey, axis: Int, into buffer: ScratchBuffer<UInt32>) {
        guard let scalar = axes[axis] else { return buffer.elements.update(repeating: 0) }
        integers.evaluate(scalar.node, rows, into: dates)
        GroupKernels.readUnits(dates, calendar, rows.count, into: buffer.start)
    }
}
