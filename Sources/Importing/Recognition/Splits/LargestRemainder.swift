/// Parts an amount so that the parts add up to it.
enum LargestRemainder {
    /// The amount in minor units, cut by weights: each part is rounded down, and what is left goes unit by unit to the
    /// parts with the largest remainders, ties in the order given; of an amount below zero as of its opposite. The whole
    /// of the weights is `whole`; what they do not come to stays with nobody, rounded half away from zero. Nil for a
    /// part that 64 bits do not hold.
    static func parts(of amount: Int64, weights: [Int64], whole: Int128) -> [Int64?] {
        guard whole > 0, !weights.isEmpty else { return weights.map { _ in 0 } }
        let magnitude = Int128(amount.magnitude)
        let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
        let cut = weights.map { (magnitude * Int128($0)).floored(by: whole) }
        var parts = cut.map(\.quotient)
        let order = weights.indices.sorted { left, right in
            (cut[right].remainder, left) < (cut[left].remainder, right)
        }
        let left = total(magnitude, sum, of: whole) - parts.reduce(0, +)
        for place in order.prefix(Int(left)) { parts[place] += 1 }
        return parts.map { part in
            Int64(exactly: amount < 0 ? -part : part).flatMap { $0 == .min ? nil : $0 }
        }
    }

    /// The amount times sum over whole, rounded half away from zero; whole wholes first, so that products stay small.
    private static func total(_ magnitude: Int128, _ sum: Int128, of whole: Int128) -> Int128 {
        let (wholes, rest) = magnitude.quotientAndRemainder(dividingBy: whole)
        let (size, isNegative) = (Int128(sum.magnitude), sum < 0)
        let total = wholes * size + (rest * size * 2 + whole) / (whole * 2)
        return isNegative ? -total : total
    }
}

extension Int128 {
    /// The quotient rounded down, and what is left above it.
    fileprivate func floored(by divisor: Int128) -> (quotient: Int128, remainder: Int128) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
