import Model

/// What becomes of gathered values.
enum GatheredUse {
    case percentile(Fraction)
    case distinct
}

/// Every value with its group, for what needs them in order: percentiles and counts of different values.
final class GatheredAccumulator: ValueAccumulator {
    private let use: GatheredUse
    private var slots: [UInt32] = []
    private var values: [Int64] = []

    init(_ use: GatheredUse) { self.use = use }

    func grow(to slotCount: Int) {}

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        for row in 0..<count where slots[row] != 0 {
            self.slots.append(slots[row])
            self.values.append(values[row])
        }
    }

    func absorb(_ other: GatheredAccumulator, slotOf: [Int]) {
        slots.append(contentsOf: other.slots.lazy.map { UInt32(slotOf[Int($0)]) })
        values.append(contentsOf: other.values)
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        var (grouped, ends) = valuesBySlot(valueCounts)
        return try slots.map { slot in
            try result(&grouped, ends[slot] - valueCounts[slot]..<ends[slot], unit: unit)
        }
    }

    /// The values, slot after slot, and where each slot's end.
    private func valuesBySlot(_ valueCounts: [Int]) -> (values: [Int64], ends: [Int]) {
        // Slot 0 has none; the ends begin as starts and move as values are put in place.
        var ends: [Int] = []
        var total = 0
        for (slot, count) in valueCounts.enumerated() {
            ends.append(total)
            total += slot == 0 ? 0 : count
        }
        var grouped = [Int64](repeating: 0, count: total)
        for (slot, value) in zip(slots, values) {
            grouped[ends[Int(slot)]] = value
            ends[Int(slot)] += 1
        }
        return (grouped, ends)
    }

    private func result(_ values: inout [Int64], _ range: Range<Int>, unit: Int128) throws -> Fraction? {
        switch use {
        case .distinct:
            values[range].sort()
            let changes = zip(values[range], values[range].dropFirst()).reduce(0) {
                $0 + ($1.0 == $1.1 ? 0 : 1)
            }
            return Fraction(range.isEmpty ? 0 : changes + 1)
        case .percentile(let share):
            guard !range.isEmpty else { return nil }
            let percentile = try Percentile(share: share, count: range.count)
            let lower = OrderStatistic.select(percentile.lower, of: &values, in: range)
            // Selecting leaves the greater values behind the place.
            let behind = values[range.lowerBound + percentile.lower + 1..<range.upperBound]
            let upper = percentile.upper == percentile.lower ? lower : behind.min() ?? lower
            return try percentile.value(
                .exact(Int128(lower), over: unit), .exact(Int128(upper), over: unit))
        }
    }
}
