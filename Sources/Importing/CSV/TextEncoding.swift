/// How a file writes its characters.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 (little-endian)"
    case utf16BigEndian = "UTF-16 (big-endian)"
    case windows1252 = "Windows-1252 (Latin-1)"

    /// What the first bytes tell, and how many bytes of byte order mark to skip. UTF-8 and Windows-1252 are
    /// told apart later, over all bytes.
    package static func detect(head: [UInt8]) -> (encoding: TextEncoding, markLength: Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (wideEncoding(head) ?? .utf8, 0)
    }

    /// UTF-16 without a mark shows by a zero in every second byte, which no other text has.
    private static func wideEncoding(_ head: [UInt8]) -> TextEncoding? {
        let pairs = min(head.count, 4096) / 2
        guard pairs >= 4 else { return nil }
        let evenZeros = (0..<pairs).count { head[2 * $0] == 0 }
        let oddZeros = (0..<pairs).count { head[2 * $0 + 1] == 0 }
        if evenZeros == 0, oddZeros * 10 >= pairs * 8 { return .utf16LittleEndian }
        if oddZeros == 0, evenZeros * 10 >= pairs * 8 { return .utf16BigEndian }
        return nil
    }

    /// The text of bytes in UTF-8 or Windows-1252; damaged sequences become U+FFFD.
    package func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard self == .windows1252 else { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Windows1252.scalar(byte)) }
        return String(text)
    }
}

/// Microsoft's extension of Latin-1 (ISO 8859-1), of which the printable characters agree.
enum Windows1252 {
    /// Code points of the bytes 0x80 to 0x9F; the five that are not assigned stand for themselves.
    private static let upperControls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
        0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The byte that is written for a character; nil where there is none.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if let place = upperControls.firstIndex(where: { UInt32($0) == scalar.value }) {
            return UInt8(0x80 + place)
        }
        return scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
    }

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upperControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }
}

/// UTF-16 bytes as UTF-8 bytes.
enum WideText {
    /// Lone surrogates and a last odd byte become U+FFFD.
    static func utf8(of bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        _ = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
        ) { result.append($0) }
        if index < bytes.endIndex { result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        return result
    }
}
