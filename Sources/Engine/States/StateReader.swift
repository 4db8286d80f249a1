import Binding

/// Tells for each row of a chunk on which of a state's days the record was open.
final class StateReader {
    /// Number of the first such day.
    let first = ScratchBuffer<Int32>(repeating: 0, count: RowChunk.maximumCount)
    /// Number behind the last; not greater than the first for records that never were.
    let end = ScratchBuffer<Int32>(repeating: 0, count: RowChunk.maximumCount)

    private let state: CompiledState
    /// For each day from the first to the last of the state, how many of its days lie before it.
    private let daysBefore: [Int32]
    private let integers = IntegerEvaluator()
    private let dates = IntegerChunk()
    private let starts = ScratchBuffer<Int64>(repeating: 0, count: RowChunk.maximumCount)
    private let stops = ScratchBuffer<Int64>(repeating: 0, count: RowChunk.maximumCount)

    init(_ state: CompiledState) {
        self.state = state
        var counts: [Int32] = []
        if let from = state.days.first, let to = state.days.last {
            counts.reserveCapacity(Int(to - from) + 1)
            var number = 0
            for day in from...to {
                counts.append(Int32(number))
                if state.days[number] == day { number += 1 }
            }
        }
        daysBefore = counts
    }

    /// Reads a chunk that the masks have entered.
    func read(_ rows: RowChunk, _ masks: MaskEvaluator) throws {
        readStarts(rows)
        try readStops(rows, masks)
        for row in 0..<rows.count {
            first.start[row] = number(ofDay: starts.start[row])
            end.start[row] = number(ofDay: stops.start[row])
        }
    }

    /// Writes 1 for each selected row whose record was open on the day; false when none was.
    func mark(
        day number: Int, _ selection: Selection, _ rows: RowChunk, into mask: ScratchBuffer<UInt8>
    ) -> Bool {
        let number = Int32(number)
        var any: UInt8 = 0
        for row in 0..<rows.count {
            let isOpen: UInt8 = first.start[row] <= number && number < end.start[row] ? 1 : 0
            mask.start[row] = isOpen
            any |= isOpen
        }
        guard any != 0, case .some(let selected) = selection else { return any != 0 && !selection.isNone }
        MaskKernels.and(mask.start, selected.start, rows.count)
        return true
    }

    /// The day from which on each record can take part.
    private func readStarts(_ rows: RowChunk) {
        starts.elements.update(repeating: .min)
        if let created = state.created {
            integers.evaluate(created.node, rows, into: dates)
            for row in 0..<rows.count where isPresent(row) { starts.start[row] = dates.values.start[row] }
        }
        guard let due = state.due else { return }
        integers.evaluate(due.node, rows, into: dates)
        for row in 0..<rows.count {
            let after = isPresent(row) ? dates.values.start[row] + 1 : .max
            starts.start[row] = max(starts.start[row], after)
        }
    }

    /// The day on which each record no longer took part.
    private func readStops(_ rows: RowChunk, _ masks: MaskEvaluator) throws {
        stops.elements.update(repeating: .min)
        let decided = try masks.selection(state.isDecided)
        if let closed = state.closed, !decided.isNone {
            integers.evaluate(closed.node, rows, into: dates)
            for row in 0..<rows.count where decided.keeps(row) && isPresent(row) {
                stops.start[row] = dates.values.start[row]
            }
        }
        let open = try masks.selection(state.isOpen)
        for row in 0..<rows.count where open.keeps(row) { stops.start[row] = .max }
    }

    private func isPresent(_ row: Int) -> Bool { !dates.hasMissing || dates.valid.start[row] == 1 }

    /// How many of the state's days lie before the day.
    private func number(ofDay day: Int64) -> Int32 {
        guard let from = state.days.first, day > from else { return 0 }
        let (place, overflow) = day.subtractingReportingOverflow(from)
        return overflow || place >= daysBefore.count ? Int32(state.days.count) : daysBefore[Int(place)]
    }
}

extension Selection {
    func keeps(_ row: Int) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .some(let mask): mask.start[row] == 1
        }
    }
}
