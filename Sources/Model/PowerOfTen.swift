/// Powers of ten, exact.
package enum PowerOfTen {
    /// The largest power a 64-bit integer can hold.
    package static let largestInt64 = 18

    /// All powers that 64-bit integers hold, from the zeroth.
    package static let int64s: [Int64] = (0...largestInt64).map { power in
        (0..<power).reduce(1) { product, _ in product * 10 }
    }

    /// The largest power a 128-bit integer can hold.
    private static let largestInt128 = 38

    /// Ten to the power, nil when it does not fit.
    package static func int64(_ power: Int) -> Int64? {
        (0...largestInt64).contains(power) ? int64s[power] : nil
    }

    /// Ten to the power, nil when it does not fit.
    package static func int128(_ power: Int) -> Int128? {
        guard (0...largestInt128).contains(power) else { return nil }
        return (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
