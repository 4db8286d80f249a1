/// Loops that add rows to their groups. Slot 0 takes rows that are in none.
enum AggregateKernels {
    typealias Slots = UnsafePointer<UInt32>
    typealias Values = UnsafePointer<Int64>

    /// Counts rows in four copies of the counters by turns, which lie `stride` apart.
    static func count(_ slots: Slots, _ count: Int, stride: Int, into counts: inout [Int]) {
        counts.withUnsafeMutableBufferPointer { counts in
            guard let start = counts.baseAddress else { return }
            let (second, third, fourth) = (start + stride, start + 2 * stride, start + 3 * stride)
            var row = 0
            while row + 4 <= count {
                start[Int(slots[row])] &+= 1
                second[Int(slots[row + 1])] &+= 1
                third[Int(slots[row + 2])] &+= 1
                fourth[Int(slots[row + 3])] &+= 1
                row += 4
            }
            while row < count {
                start[Int(slots[row])] &+= 1
                row += 1
            }
        }
    }

    /// Adds values in four copies of the sums by turns. Wraps: the caller has proved that no sum can leave 64 bits.
    static func sum(_ slots: Slots, _ values: Values, _ count: Int, stride: Int, into sums: inout [Int]) {
        sums.withUnsafeMutableBufferPointer { sums in
            guard let start = sums.baseAddress else { return }
            let (second, third, fourth) = (start + stride, start + 2 * stride, start + 3 * stride)
            var row = 0
            while row + 4 <= count {
                start[Int(slots[row])] &+= Int(values[row])
                second[Int(slots[row + 1])] &+= Int(values[row + 1])
                third[Int(slots[row + 2])] &+= Int(values[row + 2])
                fourth[Int(slots[row + 3])] &+= Int(values[row + 3])
                row += 4
            }
            while row < count {
                start[Int(slots[row])] &+= Int(values[row])
                row += 1
            }
        }
    }

    /// The sum of the values whose byte is 1. Wraps as `sum` does.
    static func maskedSum(_ values: Values, _ mask: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var sum = 0
        for row in 0..<count { sum &+= Int(values[row]) & (0 &- Int(mask[row])) }
        return sum
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
    ///
    /// Rows of slot 0, whose values may lie anywhere, all fall on its first counter, without a branch.
    static func histogram(
        _ slots: Slots, _ values: Values, _ count: Int, low: Int64, width: Int, into counts: inout [UInt32]
    ) {
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<count {
                let slot = Int(slots[row])
                let distance = Int(values[row] &- low) & (slot == 0 ? 0 : -1)
                counts[slot &* width &+ distance] &+= 1
            }
        }
    }

    /// Sets a bit for each value of each slot; `bits` holds `words` words a slot, from the value `low` on.
    ///
    /// Rows of slot 0 all fall on its first bit.
    static func mark(
        _ slots: Slots, _ values: Values, _ count: Int, low: Int64, words: Int, into bits: inout [UInt64]
    ) {
        bits.withUnsafeMutableBufferPointer { bits in
            for row in 0..<count {
                let slot = Int(slots[row])
                let distance = Int(values[row] &- low) & (slot == 0 ? 0 : -1)
                bits[slot &* words &+ (distance >> 6)] |= 1 &<< UInt64(truncatingIfNeeded: distance & 63)
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
