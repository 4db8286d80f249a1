import Model

/// Counts of different values of a small range, by one bit for each value and group.
final class DistinctAccumulator: ValueAccumulator {
    private let low: Int64
    private let words: Int
    private var bits: [UInt64] = []

    init(values: ClosedRange<Int64>) {
        low = values.lowerBound
        words = Int(values.upperBound - values.lowerBound) / 64 + 1
    }

    func grow(to slotCount: Int) { bits.pad(to: slotCount * words, with: 0) }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        AggregateKernels.mark(slots, values, count, low: low, words: words, into: &bits)
    }

    func absorb(_ other: DistinctAccumulator, slotOf: [Int]) {
        for (slot, ownSlot) in slotOf.enumerated() {
            for word in 0..<words { bits[ownSlot * words + word] |= other.bits[slot * words + word] }
        }
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) -> [Fraction?] {
        slots.map { slot in
            Fraction(bits[slot * words..<(slot + 1) * words].reduce(0) { $0 + $1.nonzeroBitCount })
        }
    }
}
