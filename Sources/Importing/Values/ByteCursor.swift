/// Walks through the bytes of one value.
struct ByteCursor {
    private(set) var bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    /// The value without blanks at its ends (spaces, tabs, no-break spaces in UTF-8 or Latin-1).
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        while let byte = self.bytes.first, byte == 32 || byte == 9 { drop(first: 1) }
        while let byte = self.bytes.last, byte == 32 || byte == 9 || byte == 0xA0 {
            let isWide = byte == 0xA0 && self.bytes.count > 1 && self.bytes[self.bytes.count - 2] == 0xC2
            drop(last: isWide ? 2 : 1)
        }
    }

    var isAtEnd: Bool { position >= bytes.count }
    var remaining: Int { bytes.count - position }
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }
    var last: UInt8? { bytes.last }

    mutating func drop(first count: Int) { bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(count)) }
    mutating func drop(last count: Int) { bytes = UnsafeBufferPointer(rebasing: bytes.dropLast(count)) }

    mutating func accept(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    /// Reads digits, `limit` at most: their value and how many there were.
    mutating func number(limit: Int) -> (value: Int, digits: Int)? {
        let start = position
        var value = 0
        while position - start < limit, let byte = current, byte.isDigit {
            value = value * 10 + Int(byte - 48)
            position += 1
        }
        return position == start ? nil : (value, position - start)
    }

    mutating func skipBlanks() { while current == 32 { position += 1 } }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 48 < 10 }
    @inline(__always) var isLetter: Bool { (self | 32) &- 97 < 26 }
}
