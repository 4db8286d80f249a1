import Model

/// FNV-1a, 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv), of a file's bytes.
package struct FileChecksum: Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var hash = value
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        value = hash
    }

    /// Sixteen hexadecimal digits.
    package var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The checksum of everything in the source. Throws `FileError` or `Cancelled`.
    package static func of(_ source: ByteSource, cancellation: CancellationFlag) throws -> FileChecksum {
        var checksum = FileChecksum()
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
        defer { block.deallocate() }
        var offset = 0
        while offset < source.count {
            if cancellation.isCancelled { throw Cancelled() }
            let length = try source.read(at: offset, count: block.count, into: block.baseAddress!)
            if length == 0 { break }
            checksum.add(UnsafeBufferPointer(rebasing: block[..<length]))
            offset += length
        }
        return checksum
    }
}
