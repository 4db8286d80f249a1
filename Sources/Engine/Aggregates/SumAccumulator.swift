import Model

/// What becomes of a sum.
enum SumUse { case sum, average }

extension SumUse {
    /// Sum or mean of a slot's values, nil without values.
    func result(_ sum: Int128, unit: Int128, valueCount: Int) throws -> Fraction? {
        guard valueCount > 0 else { return nil }
        guard self == .average else { return try .exact(sum, over: unit) }
        let (denominator, overflow) = unit.multipliedReportingOverflow(by: Int128(valueCount))
        guard !overflow else { throw EngineError.tooLarge }
        return try .exact(sum, over: denominator)
    }
}

/// Sums that provably stay within 64 bits.
final class SumAccumulator: ValueAccumulator {
    private let use: SumUse
    private var sums: SlotSums

    init(_ use: SumUse, fixedSlotCount: Int?) {
        self.use = use
        sums = fixedSlotCount.map { SlotSums(fixedSlotCount: $0) } ?? SlotSums()
    }

    func grow(to slotCount: Int) { sums.grow(to: slotCount) }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        sums.add(slots, values, count)
    }

    /// Adds the values whose byte is 1 to one slot.
    func add(_ values: UnsafePointer<Int64>, _ mask: UnsafePointer<UInt8>, _ count: Int, to slot: Int) {
        sums.add(AggregateKernels.maskedSum(values, mask, count), to: slot)
    }

    /// Adds a sum to one slot.
    func add(_ sum: Int, to slot: Int) { sums.add(sum, to: slot) }

    func absorb(_ other: SumAccumulator, slotOf: [Int]) { sums.absorb(other.sums, slotOf: slotOf) }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        try slots.map { try use.result(Int128(sums[$0]), unit: unit, valueCount: valueCounts[$0]) }
    }
}

/// Sums that may leave 64 bits.
final class WideSumAccumulator: ValueAccumulator {
    private let use: SumUse
    private var sums: [Int128] = []

    init(_ use: SumUse) { self.use = use }

    func grow(to slotCount: Int) { sums.pad(to: slotCount, with: 0) }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        AggregateKernels.wideSum(slots, values, count, into: &sums)
    }

    func absorb(_ other: WideSumAccumulator, slotOf: [Int]) {
        for (slot, sum) in other.sums.enumerated() { sums[slotOf[slot]] &+= sum }
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        try slots.map { try use.result(sums[$0], unit: unit, valueCount: valueCounts[$0]) }
    }
}
