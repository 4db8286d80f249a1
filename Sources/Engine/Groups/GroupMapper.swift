import Store

/// Tells the group of every row of a chunk. Calendar keys and parts of dates follow one of several time axes.
final class GroupMapper {
    let layout: GroupLayout
    private let axes: [IntegerScalar?]
    /// The number of the axis whose units are those of a state's day, if there is one.
    private let stateAxis: Int?
    private var stateCodes: [UInt32]
    /// The stretch of the roster in which a state's day lies.
    private var stretch = 0
    private let integers = IntegerEvaluator()
    private let dates = IntegerChunk()
    private var rows = RowChunk(group: 0, offset: 0, count: 0)
    private var table: GroupTable
    /// Codes by key and axis, made when first asked for in a chunk. Keys that follow no axis have them under axis 0.
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
            key.followsAxis ? axes.map { _ in CodeBuffer() } : [CodeBuffer()]
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

    /// Puts all rows of the axis of states into these units, given key by key, and into a stretch of the roster.
    func enterState(codes units: [UInt32], stretch: Int) {
        guard let stateAxis, units != stateCodes || stretch != self.stretch else { return }
        stateCodes = units
        self.stretch = stretch
        for (key, layout) in layout.keys.enumerated() where layout.followsAxis {
            codes[key][stateAxis].isReady = false
        }
        if !combined.isEmpty { combined[stateAxis].isReady = false }
    }

    /// The selected rows with their slots. They last until the next call.
    func slottedRows(axis: Int, _ selection: Selection) throws -> SlottedRows {
        let isDense = layout.denseCount != nil
        switch selection {
        case .none: return SlottedRows(chunk: rows, slots: slots, count: 0, listed: nil)
        case .all where isDense: return everyRow(try denseCodes(axis: axis))
        case .some(let mask)
        where isDense && MaskKernels.population(mask.start, rows.count) * Self.sparseness >= rows.count:
            let codes = try denseCodes(axis: axis)
            GroupKernels.slots(codes.start, mask.start, rows.count, into: slots.start)
            return SlottedRows(chunk: rows, slots: slots, count: rows.count, listed: nil)
        case .all, .some: return try listedRows(axis: axis, selection)
        }
    }

    private func everyRow(_ codes: ScratchBuffer<UInt32>) -> SlottedRows {
        GroupKernels.slots(codes.start, rows.count, into: slots.start)
        return SlottedRows(chunk: rows, slots: slots, count: rows.count, listed: nil)
    }

    private func listedRows(axis: Int, _ selection: Selection) throws -> SlottedRows {
        var count = rows.count
        if case .some(let mask) = selection {
            count = MaskKernels.list(mask.start, rows.count, into: listed.start)
        } else {
            for row in 0..<count { listed.start[row] = UInt32(row) }
        }
        if layout.denseCount != nil {
            GroupKernels.slots(
                try denseCodes(axis: axis).start, listed: listed.start, count, into: slots.start)
        } else {
            try number(axis: axis, count)
        }
        return SlottedRows(chunk: rows, slots: slots, count: count, listed: listed)
    }

    /// Numbers the groups of the rows listed.
    private func number(axis: Int, _ count: Int) throws {
        let keyCodes = try layout.keys.indices.map { try codes(key: $0, axis: axis) }
        for place in 0..<count {
            let row = Int(listed.start[place])
            slots.start[place] = table.number { keyCodes[$0].start[row] } + 1
        }
    }

    /// The code of each row's group among all combinations of codes.
    private func denseCodes(axis: Int) throws -> ScratchBuffer<UInt32> {
        if layout.keys.count == 1 { return try codes(key: 0, axis: axis) }
        let buffer = combined[axis]
        guard !buffer.isReady else { return buffer.codes }
        buffer.codes.elements.update(repeating: 0)
        for (key, layout) in layout.keys.enumerated() {
            GroupKernels.combine(
                buffer.codes.start, UInt32(layout.cardinality), try codes(key: key, axis: axis).start,
                rows.count)
        }
        buffer.isReady = true
        return buffer.codes
    }

    private func codes(key: Int, axis: Int) throws -> ScratchBuffer<UInt32> {
        let buffer = codes[key].count == 1 ? codes[key][0] : codes[key][axis]
        guard !buffer.isReady else { return buffer.codes }
        try read(layout.keys[key], key: key, axis: axis, into: buffer)
        buffer.isReady = true
        return buffer.codes
    }

    private func read(_ layout: KeyLayout, key: Int, axis: Int, into buffer: CodeBuffer) throws {
        switch layout {
        case .text(let column, let translation, _):
            GroupKernels.readCodes(
                column.segments[rows.group].values, rows, translation: translation, into: buffer.codes.start)
        case .placed(let placed):
            let own = axis == stateAxis ? placed.ofStretch[stretch] : placed.ofAxis[axis]
            try read(own, key: key, axis: axis, into: buffer)
        case .calendar where axis == stateAxis:
            buffer.codes.elements.update(repeating: stateCodes[key])
        case .calendar(let calendar):
            readDays(axes[axis], calendar.codes, from: calendar.firstNumber, into: buffer.codes)
        case .part(_, let table, let days):
            readDays(days ?? axes[axis], table.numbers, from: table.firstNumber, into: buffer.codes)
        case .band(let band): try readBands(band, into: buffer.codes)
        }
    }

    /// The codes of dates, looked up by day.
    private func readDays(
        _ scalar: IntegerScalar?, _ codes: [UInt32], from firstNumber: Int64,
        into buffer: ScratchBuffer<UInt32>
    ) {
        guard let scalar else { return buffer.elements.update(repeating: 0) }
        integers.evaluate(scalar.node, rows, into: dates)
        GroupKernels.readDays(dates, codes, from: firstNumber, rows.count, into: buffer.start)
    }

    private func readBands(_ band: BandKey, into buffer: ScratchBuffer<UInt32>) throws {
        switch band.source {
        case .integers(let scalar, let thresholds):
            integers.evaluate(scalar.node, rows, into: dates)
            GroupKernels.readBands(dates, thresholds, rows.count, into: buffer.start)
        case .fractions(let scalar):
            for row in 0..<rows.count {
                buffer.start[row] = band.code(of: try scalar.value(at: rows.firstRow + row))
            }
        }
    }
}
