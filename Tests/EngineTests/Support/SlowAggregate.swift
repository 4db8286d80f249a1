import Binding
import Model

@testable import Engine

/// Aggregates of a list of numbers, each by its textbook formula.
struct SlowAggregate {
    let numbers: [Fraction]

    init(_ numbers: [Fraction]) { self.numbers = numbers }

    func value(_ aggregate: Aggregate) throws -> Fraction? {
        guard !numbers.isEmpty else { return nil }
        switch aggregate {
        case .count, .countPresent, .distinct: return nil
        case .sum: return try sum(numbers)
        case .average: return try checked(try sum(numbers).divided(by: Fraction(numbers.count)))
        case .minimum: return numbers.min()
        case .maximum: return numbers.max()
        case .percentile(_, let share): return try percentile(share)
        case .standardDeviation: return try deviation()
        }
    }

    /// (1 − w) × lower + w × upper, at the place (n − 1) × share.
    private func percentile(_ share: Fraction) throws -> Fraction {
        let sorted = numbers.sorted()
        let place = Fraction(numbers.count - 1).multiplied(by: share)!
        let lower = Int(place.double.rounded(.down))
        let weight = place.subtracting(Fraction(lower))!
        guard !weight.isZero else { return sorted[lower] }
        let below = try checked(Fraction.one.subtracting(weight)!.multiplied(by: sorted[lower]))
        return try checked(below.adding(try checked(weight.multiplied(by: sorted[lower + 1]))))
    }

    private func deviation() throws -> Fraction? {
        guard numbers.count > 1 else { return nil }
        // Distances from one of them, so that equal numbers have none however large they are.
        let distances = try numbers.map { try checked($0.subtracting(numbers[0])).double }
        let mean = distances.reduce(0, +) / Double(distances.count)
        let squares = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(numbers.count - 1)).squareRoot()
        guard deviation < 0x1p60 else { throw EngineError.tooLarge }
        return Fraction(Int128(deviation * 0x1p60), over: 1 << 60)
    }

    private func sum(_ numbers: [Fraction]) throws -> Fraction {
        try numbers.reduce(.zero) { try checked($0.adding($1)) }
    }

    private func checked(_ value: Fraction?) throws -> Fraction {
        guard let value else { throw EngineError.tooLarge }
        return value
    }
}
