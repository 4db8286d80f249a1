/// Order by UTF-8 bytes, as `memcmp` sees them.
enum TextOrder {
    /// The codes in the order of their texts.
    static func sorted(_ codes: [UInt32], texts: [String]) -> [UInt32] {
        // Most texts differ in their first sixteen bytes, which compare as one number.
        let entries = codes.map { (code: $0, prefix: prefix(of: texts[Int($0)])) }
        return entries.sorted { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            return precedes(texts[Int(left.code)], texts[Int(right.code)])
        }.map(\.code)
    }

    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The first sixteen bytes, the first the most significant; zeros after a shorter text's end.
    private static func prefix(of text: String) -> UInt128 {
        var prefix: UInt128 = 0
        var count = 0
        for byte in text.utf8 {
            prefix = prefix << 8 | UInt128(byte)
            count += 1
            if count == 16 { return prefix }
        }
        return prefix << UInt128((16 - count) * 8)
    }
}
