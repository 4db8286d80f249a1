import Store

/// Tells the group of every row of a chunk. Calendar keys follow one of several time axes.
final class GroupMapper {
    let layout: GroupLayout
    private let axes: [IntegerScalar?]
    private let integers = IntegerEvaluator()
    private let dates = IntegerChunk()
    private var rows = RowChunk(group: 0, offset: 0, count: 0)
    private var table: GroupTable
    /// Codes by key and axis, made when first asked for in a chunk. Text keys have them under axis 0.
    private var codes: [[CodeBuffer]]
    /// Slots of all rows by axis, for dense numbering.
    private var combined: [CodeBuffer]
    private let slots = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)

    /// Codes of one chunk.
    private final class CodeBuffer {
        let codes = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)
        var isReady = false
    }

    init(layout: GroupLayout, axes: [IntegerScalar?]) {
        self.layout = layout
        self.axes = axes
        table = GroupTable(keyCount: layout.keys.count)
        codes = layout.keys.map { key in
            if case .text = key { return [CodeBuffer()] }
            return axes.map { _ in CodeBuffer() }
        }
        combined = axes.map { _ in CodeBuffer() }
    }

    /// Slots are less; grows while groups are numbered as they are met.
    var slotCount: Int { (layout.denseCount ?? table.count) + 1 }

    /// The codes, key by key, of the group in a slot.
    func codes(ofSlot slot: Int) -> [UInt32] {
        layout.denseCount == nil ? table.codes(of: slot - 1) : layout.codes(ofDense: slot - 1)
    }

    /// The slot of the group with these codes, which must be numbered as they are met.
    func slot(ofCodes codes: [UInt32]) -> Int {
        layout.denseCount == nil ? Int(table.number { codes[$0] }) + 1 : 0
    }

    func enter(_ rows: RowChunk) {
        self.rows = rows
        for buffer in combined { buffer.isReady = false }
        for buffers in codes { for buffer in buffers { buffer.isReady = false } }
    }

    /// The slot of each row of the chunk, 0 for rows not selected. Lasts until the next call.
    func slots(axis: Int, _ selection: Selection) -> ScratchBuffer<UInt32> {
        if layout.denseCount == nil {
            number(axis: axis, selection)
            return slots
        }
        let all = combinedSlots(axis: axis)
        switch selection {
        case .none: slots.elements.update(repeating: 0)
        case .all: return all
        case .some(let mask): GroupKernels.fold(all.start, mask.start, rows.count, into: slots.start)
        }
        return slots
    }

    private func combinedSlots(axis: Int) -> ScratchBuffer<UInt32> {
        let buffer = combined[axis]
        guard !buffer.isReady else { return buffer.codes }
        buffer.codes.elements.update(repeating: 0)
        for (key, layout) in layout.keys.enumerated() {
            GroupKernels.combine(
                buffer.codes.start, UInt32(layout.cardinality), codes(key: key, axis: axis).start, rows.count)
        }
        GroupKernels.increment(buffer.codes.start, rows.count)
        buffer.isReady = true
        return buffer.codes
    }

    /// Numbers the groups of the selected rows.
    private func number(axis: Int, _ selection: Selection) {
        let keyCodes = layout.keys.indices.map { codes(key: $0, axis: axis) }
        let mask: UnsafeMutablePointer<UInt8>?
        switch selection {
        case .none: return slots.elements.update(repeating: 0)
        case .all: mask = nil
        case .some(let buffer): mask = buffer.start
        }
        for row in 0..<rows.count {
            let isSelected = mask.map { $0[row] != 0 } ?? true
            slots.start[row] = isSelected ? table.number { keyCodes[$0].start[row] } + 1 : 0
        }
    }

    private func codes(key: Int, axis: Int) -> ScratchBuffer<UInt32> {
        let buffer = codes[key].count == 1 ? codes[key][0] : codes[key][axis]
        guard !buffer.isReady else { return buffer.codes }
        switch layout.keys[key] {
        case .text(let column, let translation, _):
            GroupKernels.readCodes(
                column.segments[rows.group].values, rows, translation: translation, into: buffer.codes.start)
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
