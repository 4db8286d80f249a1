import Model

/// Sample standard deviations from exact sums of values and of their squares.
final class DeviationAccumulator: ValueAccumulator {
    private var sums: [Int128] = []
    private var squares: [UInt128] = []

    func grow(to slotCount: Int) {
        sums.pad(to: slotCount, with: 0)
        squares.pad(to: slotCount, with: 0)
    }

    func add(_ slots: UnsafePointer<UInt32>, _ values: UnsafePointer<Int64>, _ count: Int) throws {
        AggregateKernels.wideSum(slots, values, count, into: &sums)
        guard AggregateKernels.squares(slots, values, count, into: &squares) else {
            throw EngineError.tooLarge
        }
    }

    func absorb(_ other: DeviationAccumulator, slotOf: [Int]) throws {
        for (slot, ownSlot) in slotOf.enumerated() {
            sums[ownSlot] &+= other.sums[slot]
            let (sum, overflow) = squares[ownSlot].addingReportingOverflow(other.squares[slot])
            guard !overflow else { throw EngineError.tooLarge }
            squares[ownSlot] = sum
        }
    }

    func results(_ slots: [Int], unit: Int128, valueCounts: [Int]) throws -> [Fraction?] {
        try slots.map { slot in
            let count = valueCounts[slot]
            guard count > 1 else { return nil }
            let variance = Deviation.variance(count: count, sum: sums[slot], squares: squares[slot])
            return try Deviation.fraction(variance.squareRoot() / Double(unit))
        }
    }
}

/// The arithmetic of standard deviations.
enum Deviation {
    /// (n Σx² − (Σx)²) ÷ (n (n − 1)), the numerator exact in 256 bits before it becomes a double.
    static func variance(count: Int, sum: Int128, squares: UInt128) -> Double {
        let whole = squares.multipliedFullWidth(by: UInt128(count))
        let part = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
        let (low, borrow) = whole.low.subtractingReportingOverflow(part.low)
        let high = whole.high - part.high - (borrow ? 1 : 0)
        let numerator = Double(high) * 0x1p128 + Double(low)
        return numerator / (Double(count) * Double(count - 1))
    }

    /// Of values in doubles, in two passes.
    static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }

    /// The double as a fraction; throws `tooLarge`. Digits below 2⁻⁶⁰ are dropped.
    static func fraction(_ value: Double) throws -> Fraction {
        guard value.isFinite, value.magnitude < 0x1p126 else { throw EngineError.tooLarge }
        guard value != 0 else { return .zero }
        let shift = max(0, min(60, 52 - Int(value.exponent)))
        let scaled = (value * Double(sign: .plus, exponent: shift, significand: 1)).rounded()
        return try .exact(Int128(scaled), over: 1 << Int128(shift))
    }
}
