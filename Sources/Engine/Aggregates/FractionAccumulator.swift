import Binding
import Model

/// Values that are fractions, by group: the slow path, which keeps every value.
struct FractionAccumulator {
    private var values: [[Fraction]] = []

    mutating func grow(to slotCount: Int) { values.pad(to: slotCount, with: []) }

    mutating func add(_ value: Fraction, slot: Int) { values[slot].append(value) }

    mutating func absorb(_ other: FractionAccumulator, slotOf: [Int]) {
        for (slot, others) in other.values.enumerated() { values[slotOf[slot]] += others }
    }

    func result(_ slot: Int, _ aggregate: Aggregate) throws -> Fraction? {
        let values = values[slot]
        switch aggregate {
        case .count, .countPresent: return Fraction(values.count)
        case .distinct: return Fraction(Set(values).count)
        case .minimum: return values.min()
        case .maximum: return values.max()
        case .sum: return values.isEmpty ? nil : try sum(values)
        case .average: return values.isEmpty ? nil : try average(values)
        case .percentile(_, let share): return values.isEmpty ? nil : try percentile(values, share)
        case .standardDeviation:
            return values.count < 2
                ? nil : try Deviation.fraction(Deviation.variance(values.map(\.double)).squareRoot())
        }
    }

    private func sum(_ values: [Fraction]) throws -> Fraction {
        try values.reduce(.zero) { sum, value in
            guard let sum = sum.adding(value) else { throw EngineError.tooLarge }
            return sum
        }
    }

    private func average(_ values: [Fraction]) throws -> Fraction {
        guard let average = try sum(values).divided(by: Fraction(values.count)) else {
            throw EngineError.tooLarge
        }
        return average
    }

    private func percentile(_ values: [Fraction], _ share: Fraction) throws -> Fraction {
        let sorted = values.sorted()
        let percentile = try Percentile(share: share, count: sorted.count)
        return try percentile.value(sorted[percentile.lower], sorted[percentile.upper])
    }
}
