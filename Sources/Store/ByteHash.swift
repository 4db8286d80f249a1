extension TextDictionaryBuilder {
    /// Multiply and fold, eight bytes at a time, after wyhash (github.com/wangyi-fudan/wyhash, public domain).
    @inline(__always)
    static func hash(_ start: UnsafePointer<UInt8>, _ length: Int, seed: UInt64) -> UInt32 {
        var hash = seed ^ UInt64(truncatingIfNeeded: length) &* 0xa076_1d64_78bd_642f
        var position = 0
        while length &- position > 8 {
            hash = fold(hash ^ eightBytes(start + position))
            position &+= 8
        }
        hash = fold(hash ^ lastBytes(start, length, from: position))
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    @inline(__always)
    static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        var position = 0
        while length &- position > 8 {
            if eightBytes(left + position) != eightBytes(right + position) { return false }
            position &+= 8
        }
        return lastBytes(left, length, from: position) == lastBytes(right, length, from: position)
    }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
        return product.high ^ product.low
    }

    /// The bytes from `position` on, eight at most; overlapping those before it where the text is long enough.
    @inline(__always)
    private static func lastBytes(_ start: UnsafePointer<UInt8>, _ length: Int, from position: Int) -> UInt64
    {
        if length >= 8 { return eightBytes(start + (length &- 8)) }
        if length >= 4 { return fourBytes(start) << 32 | fourBytes(start + (length &- 4)) }
        if length == 0 { return 0 }
        return UInt64(start[0]) << 16 | UInt64(start[length >> 1]) << 8 | UInt64(start[length &- 1])
    }

    @inline(__always)
    private static func eightBytes(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    }

    @inline(__always)
    private static func fourBytes(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(UnsafeRawPointer(start).loadUnaligned(as: UInt32.self))
    }
}
