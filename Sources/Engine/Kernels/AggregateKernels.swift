/// Loops that add rows to their groups. Slot 0 takes rows that are in none.
enum AggregateKernels {
    typealias Slots = UnsafePointer<UInt32>
    typealias Values = UnsafePointer<Int64>

    static func count(_ slots: Slots, _ count: Int, into counts: inout [Int]) {
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<count { counts[Int(slots[row])] &+= 1 }
        }
    }

    /// Wraps: the caller has proved that no sum can leave 64 bits.
    static func sum(_ slots: Slots, _ values: Values, _ count: Int, into sums: inout [Int64]) {
        sums.withUnsafeMutableBufferPointer { sums in
            for row in 0..<count { sums[Int(slots[row])] &+= values[row] }
        }
    }

    /// 128 bits hold 2⁶⁴ values of 64 bits: no table has as many rows.
    static func wideSum(_ slots: Slots, _ values: Values, _ count: Int, into sums: inout [Int128]) {
        sums.withUnsafeMutableBufferPointer { sums in
            for row in 0..<count { sums[Int(slots[row])] &+= Int128(values[row]) }
        }
    }

    static func least(_ slots: Slots, _ values: Values, _ count: Int, into extremes: inout [Int64]) {
        extremes.withUnsafeMutableBufferPointer { extremes in
            for row in 0..<count {
                let slot = Int(slots[row])
                extremes[slot] = min(extremes[slot], values[row])
            }
        }
    }

    static func greatest(_ slots: Slots, _ values: Values, _ count: Int, into extremes: inout [Int64]) {
        extremes.withUnsafeMutableBufferPointer { extremes in
            for row in 0..<count {
                let slot = Int(slots[row])
                extremes[slot] = max(extremes[slot], values[row])
            }
        }
    }

    /// Counts each value of each slot; `counts` holds `width` counters a slot, from the value `low` on.
    static func histogram(
        _ slots: Slots, _ values: Values, _ count: Int, low: Int64, width: Int, into counts: inout [UInt32]
    ) {
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<count where slots[row] != 0 {
                counts[Int(slots[row]) * width + Int(values[row] &- low)] &+= 1
            }
        }
    }

    /// Sets a bit for each value of each slot; `bits` holds `words` words a slot, from the value `low` on.
    static func mark(
        _ slots: Slots, _ values: Values, _ count: Int, low: Int64, words: Int, into bits: inout [UInt64]
    ) {
        bits.withUnsafeMutableBufferPointer { bits in
            for row in 0..<count where slots[row] != 0 {
                let distance = Int(values[row] &- low)
                bits[Int(slots[row]) * words + (distance >> 6)] |= 1 << UInt64(distance & 63)
            }
        }
    }

    /// Adds squares; false when one leaves 128 bits.
    static func squares(_ slots: Slots, _ values: Values, _ count: Int, into sums: inout [UInt128]) -> Bool {
        var isExact = true
        for row in 0..<count where slots[row] != 0 {
            let magnitude = UInt128(values[row].magnitude)
            let (sum, overflow) = sums[Int(slots[row])].addingReportingOverflow(magnitude * magnitude)
            sums[Int(slots[row])] = sum
            if overflow { isExact = false }
        }
        return isExact
    }
}
