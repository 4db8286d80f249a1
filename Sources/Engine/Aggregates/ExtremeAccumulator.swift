import Model

/// The least or the greatest value of each group.
final class ExtremeAccumulator: ValueAccumulator {
    private let takesLeast: Bool
    private var extremes: [Int64] = []

    init(takesLeast: Bool) { self.takesLeast = takesLeast }

    private var neutral: Int64 { takesLeast ? .max : .min }

    func grow(to slotCount: Int) { extremes.pad(to: slotCount, with: neutral) }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        if takesLeast {
            AggregateKernels.least(slots, values, count, into: &extremes)
        } else {
            AggregateKernels.greatest(slots, values, count, into: &extremes)
        }
    }

    func absorb(_ other: ExtremeAccumulator, slotOf: [Int]) {
        for (slot, value) in other.extremes.enumerated() {
            let own = extremes[slotOf[slot]]
            extremes[slotOf[slot]] = takesLeast ? min(own, value) : max(own, value)
        }
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        try slots.map { valueCounts[$0] == 0 ? nil : try .exact(Int128(extremes[$0]), over: unit) }
    }
}
