import CZlib

/// The files of a ZIP archive (PKWARE's APPNOTE; no archive beyond 4 GiB), read to be changed and written again.
struct ZipArchive: Sendable {
    struct File: Sendable {
        let name: [UInt8]
        /// Time and date as they stand in the archive.
        let stamp: [UInt8]
        var content: [UInt8]
    }
    var files: [File] = []

    private enum Signature {
        static let local: UInt32 = 0x0403_4B50
        static let entry: UInt32 = 0x0201_4B50
        static let end: UInt32 = 0x0605_4B50
    }

    /// Nil where the bytes are no archive, or one of a kind that is not read here.
    init?(_ bytes: [UInt8]) {
        guard let end = ZipArchive.endRecord(bytes) else { return nil }
        var place = bytes.number(at: end + 16, 4)
        for _ in 0..<bytes.number(at: end + 10, 2) {
            guard place + 46 <= bytes.count, bytes.number(at: place, 4) == Signature.entry,
                let file = ZipArchive.file(bytes, entry: place)
            else { return nil }
            files.append(file)
            place += 46 + [28, 30, 32].reduce(0) { $0 + bytes.number(at: place + $1, 2) }
        }
    }

    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return stride(from: bytes.count - 22, through: 0, by: -1).first {
            bytes.number(at: $0, 4) == Signature.end
        }
    }

    private static func file(_ bytes: [UInt8], entry: Int) -> File? {
        let (packed, size) = (bytes.number(at: entry + 20, 4), bytes.number(at: entry + 24, 4))
        let local = bytes.number(at: entry + 42, 4)
        guard local + 30 <= bytes.count, bytes.number(at: local, 4) == Signature.local else { return nil }
        let start = local + 30 + bytes.number(at: local + 26, 2) + bytes.number(at: local + 28, 2)
        guard start + packed <= bytes.count else { return nil }
        let content = bytes[start..<(start + packed)]
        let isStored = bytes.number(at: entry + 10, 2) == 0
        guard let whole = isStored ? Array(content) : inflated(Array(content), size: size),
            whole.count == size
        else { return nil }
        let nameEnd = entry + 46 + bytes.number(at: entry + 28, 2)
        return File(
            name: Array(bytes[(entry + 46)..<nameEnd]), stamp: Array(bytes[(entry + 12)..<(entry + 16)]),
            content: whole)
    }

    /// The archive; nil where it would be too large.
    func bytes() -> [UInt8]? {
        var (result, directory): ([UInt8], [UInt8]) = ([], [])
        for file in files {
            guard file.content.count < Int(UInt32.max), let packed = ZipArchive.deflated(file.content) else {
                return nil
            }
            // Version 2.0, no flags, deflated.
            let head: [UInt8] = [20, 0, 0, 0, 8, 0] + file.stamp
            let sizes =
                UInt32(crc32(0, file.content, UInt32(file.content.count))).littleEndianBytes
                + UInt32(packed.count).littleEndianBytes + UInt32(file.content.count).littleEndianBytes
                + UInt16(file.name.count).littleEndianBytes
            guard result.count + packed.count < Int(UInt32.max) else { return nil }
            directory +=
                Signature.entry.littleEndianBytes + [20, 0] + head + sizes + [UInt8](repeating: 0, count: 12)
                + UInt32(result.count).littleEndianBytes + file.name
            result += Signature.local.littleEndianBytes + head + sizes + [0, 0] + file.name + packed
        }
        let count = UInt16(files.count).littleEndianBytes
        return result + directory + Signature.end.littleEndianBytes + [0, 0, 0, 0] + count + count
            + UInt32(directory.count).littleEndianBytes + UInt32(result.count).littleEndianBytes + [0, 0]
    }

    private static func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        filled(size) { raw_inflate(bytes, bytes.count, $0, size) }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        let room = bytes.count + bytes.count / 1000 + 64
        return filled(room) { raw_deflate(bytes, bytes.count, $0, room) }
    }

    private static func filled(_ room: Int, _ fill: (UnsafeMutablePointer<UInt8>?) -> Int) -> [UInt8]? {
        var written = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(room, 1)) { buffer, count in
            written = fill(buffer.baseAddress)
            count = max(0, written)
        }
        return written < 0 ? nil : bytes
    }
}

extension [UInt8] {
    /// So many bytes from a place on, the lowest first.
    fileprivate func number(at place: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(self[place + $1]) }
    }
}

extension FixedWidthInteger {
    fileprivate var littleEndianBytes: [UInt8] {
        (0..<(Self.bitWidth / 8)).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }
}
