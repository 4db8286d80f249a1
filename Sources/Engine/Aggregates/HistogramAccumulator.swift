import Model

/// Percentiles by counting how often each value of a small range occurs in each group.
final class HistogramAccumulator: ValueAccumulator {
    private let share: Fraction
    private let low: Int64
    private let width: Int
    private var counts: [UInt32] = []

    init(share: Fraction, values: ClosedRange<Int64>) {
        self.share = share
        low = values.lowerBound
        width = Int(values.upperBound - values.lowerBound) + 1
    }

    func grow(to slotCount: Int) { counts.pad(to: slotCount * width, with: 0) }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        AggregateKernels.histogram(slots, values, count, low: low, width: width, into: &counts)
    }

    func absorb(_ other: HistogramAccumulator, slotOf: [Int]) {
        for (slot, ownSlot) in slotOf.enumerated() {
            for place in 0..<width { counts[ownSlot * width + place] += other.counts[slot * width + place] }
        }
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        try slots.map { slot in
            guard valueCounts[slot] > 0 else { return nil }
            let percentile = try Percentile(share: share, count: valueCounts[slot])
            let (lower, upper) = neighbours(of: percentile, slot)
            return try percentile.value(
                .exact(Int128(lower), over: unit), .exact(Int128(upper), over: unit))
        }
    }

    /// The values at the percentile's two places.
    private func neighbours(of percentile: Percentile, _ slot: Int) -> (Int64, Int64) {
        let own = counts[slot * width..<(slot + 1) * width]
        var lower: Int64?
        var passed = 0
        for (place, count) in own.enumerated() where count > 0 {
            passed += Int(count)
            let value = low + Int64(place)
            if lower == nil, passed > percentile.lower { lower = value }
            if let lower, passed > percentile.upper { return (lower, value) }
        }
        preconditionFailure("the counters hold as many values as were counted")
    }
}
