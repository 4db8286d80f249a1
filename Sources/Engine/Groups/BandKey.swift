import Binding
import Model

/// Bands of a value, each with a code: 1 below the first limit, one more for each limit reached, 0 without a value.
struct BandKey {
    /// How the value is read and held against the limits.
    enum Source {
        /// Integers, with the least integer that reaches each limit.
        case integers(IntegerScalar, thresholds: [Int64])
        case fractions(RowScalar)
    }

    let source: Source
    let limits: [Fraction]

    /// Throws `notNumber` for texts.
    init(_ value: Scalar, limits: [Fraction], scalars: ScalarCompiler) throws {
        self.limits = limits
        if let integers = try scalars.integers(value),
            let thresholds = BandKey.thresholds(limits, scale: integers.scale)
        {
            source = .integers(integers, thresholds: thresholds)
        } else {
            source = .fractions(try scalars.fractions(value))
        }
    }

    /// Nil where a limit lies beyond what 64 bits hold in that scale.
    private static func thresholds(_ limits: [Fraction], scale: Int) -> [Int64]? {
        var thresholds: [Int64] = []
        for limit in limits {
            guard let threshold = IntegerThreshold(limit, scale: scale)?.leastReaching else { return nil }
            thresholds.append(threshold)
        }
        return thresholds
    }

    /// The code of a value.
    func code(of value: Fraction?) -> UInt32 {
        guard let value else { return 0 }
        return 1 + UInt32(limits.count { $0 <= value })
    }
}
