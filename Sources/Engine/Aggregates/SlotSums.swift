/// A number for each slot, to which rows are added. Few slots have four copies, taken by turns, so that
/// neighbouring rows of one group need not wait for each other.
struct SlotSums {
    /// Copy after copy.
    private var numbers: [Int] = []
    /// From one copy to the next; 0 where there is one.
    private var stride = 0
    private var slotCount = 0

    /// More slots would crowd the other data out of the first-level cache.
    private static let mostCopiedSlots = 512

    /// Room for slots that are all known from the start.
    init(fixedSlotCount: Int) {
        slotCount = fixedSlotCount
        guard fixedSlotCount <= SlotSums.mostCopiedSlots else {
            numbers = Array(repeating: 0, count: fixedSlotCount)
            return
        }
        // Odd, since copies apart by a power of two would share the same few places of the cache.
        stride = fixedSlotCount | 1
        numbers = Array(repeating: 0, count: stride * 4)
    }

    /// No slots yet; see `grow`.
    init() {}

    mutating func grow(to slotCount: Int) {
        guard slotCount > self.slotCount else { return }
        precondition(stride == 0, "slots known from the start do not grow")
        numbers.pad(to: slotCount, with: 0)
        self.slotCount = slotCount
    }

    /// Adds 1 for each row to its slot.
    mutating func count(_ slots: UnsafePointer<UInt32>, _ count: Int) {
        AggregateKernels.count(slots, count, stride: stride, into: &numbers)
    }

    /// Adds the value of each row to its slot; wraps.
    mutating func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) {
        AggregateKernels.sum(slots, values, count, stride: stride, into: &numbers)
    }

    /// Adds to one slot; wraps.
    mutating func add(_ number: Int, to slot: Int) { numbers[slot] &+= number }

    mutating func absorb(_ other: SlotSums, slotOf: [Int]) {
        for (slot, ownSlot) in slotOf.enumerated() where slot < other.slotCount {
            numbers[ownSlot] &+= other[slot]
        }
    }

    subscript(slot: Int) -> Int {
        guard stride > 0 else { return numbers[slot] }
        return numbers[slot] &+ numbers[slot + stride] &+ numbers[slot + 2 * stride]
            &+ numbers[slot + 3 * stride]
    }

    /// The numbers of all slots.
    var totals: [Int] { stride == 0 ? numbers : (0..<slotCount).map { self[$0] } }
}
