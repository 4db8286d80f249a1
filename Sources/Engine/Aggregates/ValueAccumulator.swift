import Model

/// The values of one leaf, gathered by group while rows go by. Slot 0 takes rows that do not count.
protocol ValueAccumulator: AnyObject {
    /// Makes room for slots below `slotCount`.
    func grow(to slotCount: Int)
    /// Adds one value to the slot of each row.
    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) throws
    /// Takes over what another worker gathered; `slotOf` tells its slots' numbers here.
    func absorb(_ other: Self, slotOf: [Int]) throws
    /// The aggregates of the slots, in units of the stored integers over ten to the scale.
    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?]
}

extension ValueAccumulator {
    /// `absorb` of an accumulator that was made for the same leaf, and so is of the same type.
    func absorb(sameKind other: any ValueAccumulator, slotOf: [Int]) throws {
        try absorb(other as! Self, slotOf: slotOf)
    }
}

extension Fraction {
    /// The quotient, which must have a positive denominator; throws `tooLarge`.
    static func exact(_ numerator: Int128, over denominator: Int128) throws -> Fraction {
        if denominator == 1 { return Fraction(numerator) }
        guard let fraction = Fraction(numerator, over: denominator) else { throw EngineError.tooLarge }
        return fraction
    }
}

extension Array {
    /// Appends the value until there are that many elements.
    mutating func pad(to count: Int, with value: Element) {
        if isEmpty {
            self = Array(repeating: value, count: count)
        } else if count > self.count {
            append(contentsOf: repeatElement(value, count: count - self.count))
        }
    }
}
