/// Powers of ten, exact.
enum PowerOfTen {
    /// The largest power a 64-bit integer can hold.
    static let largestInt64 = 18
    private static let largestInt128 = 38

    /// Ten to the power, nil when it does not fit.
    static func int64(_ power: Int) -> Int64? {
        guard (0...largestInt64).contains(power) else { return nil }
        return (0..<power).reduce(1) { product, _ in product * 10 }
    }

    /// Ten to the power; throws `tooLarge` when it does not fit.
    static func int128(_ power: Int) throws -> Int128 {
        guard (0...largestInt128).contains(power) else { throw EngineError.tooLarge }
        return (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
