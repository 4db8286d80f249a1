import CZlib

/// Packs bytes as gzip does.
enum GzipWriter {
    /// One member.
    static func pack(_ bytes: [UInt8], level: Int32 = 6, name: String? = nil) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        precondition(compress2(&packed, &length, bytes, UInt(bytes.count), level) == Z_OK)
        // What zlib packs, without its own header and checksum.
        let deflated = packed[2..<Int(length) - 4]
        var file: [UInt8] = [0x1F, 0x8B, 8, name == nil ? 0 : 8, 0, 0, 0, 0, 0, 3]
        if let name { file += Array(name.utf8) + [0] }
        return file + deflated + word(UInt32(crc32(0, bytes, UInt32(bytes.count))))
            + word(UInt32(bytes.count))
    }

    private static func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
}
