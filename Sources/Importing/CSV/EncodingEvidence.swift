/// Counts what tells UTF-8 from Windows-1252: sequences of bytes beyond ASCII that are UTF-8, and bytes that are not.
struct EncodingEvidence: Sendable {
    var sequences = 0
    var invalidBytes = 0

    mutating func add(_ other: EncodingEvidence) {
        sequences += other.sequences
        invalidBytes += other.invalidBytes
    }

    /// Text with sound sequences and few damaged ones is damaged UTF-8.
    var encoding: TextEncoding {
        invalidBytes == 0 || sequences > 10 * invalidBytes ? .utf8 : .windows1252
    }

    mutating func look(at bytes: UnsafePointer<UInt8>, count: Int) {
        var position = 0
        while position < count {
            if position + 8 <= count,
                UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                position &+= 8
            } else if bytes[position] < 0x80 {
                position &+= 1
            } else {
                position += sequence(at: bytes + position, limit: count - position)
            }
        }
    }

    /// The length of the sequence that begins here; a byte that begins none counts as one invalid byte.
    private mutating func sequence(at bytes: UnsafePointer<UInt8>, limit: Int) -> Int {
        let length =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let isSound =
            length > 1 && length <= limit && (1..<length).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
            && !(bytes[0] == 0xE0 && bytes[1] < 0xA0) && !(bytes[0] == 0xED && bytes[1] > 0x9F)
            && !(bytes[0] == 0xF0 && bytes[1] < 0x90) && !(bytes[0] == 0xF4 && bytes[1] > 0x8F)
        if isSound { sequences += 1 } else { invalidBytes += 1 }
        return isSound ? length : 1
    }
}
