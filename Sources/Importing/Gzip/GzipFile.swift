import Model

/// A CSV file packed by gzip (RFC 1952), in one member or several.
struct GzipFile {
    let name: String
    let context: RunContext
    var limits = UnpackingLimits()

    /// The one table it holds. Throws `FileError`, which says whether it is cut short or damaged, and `Cancelled`.
    func content(of packed: ByteSource) throws -> FileContent {
        guard packed.count > 0 else { throw FileError(path: name, reason: FileError.emptyReason) }
        let checksum = try FileChecksum.of(packed, cancellation: context.cancellation)
        let text = try unpack(packed)
        let origin = TextTable.Origin(byteCount: packed.count, checksum: checksum.text)
        return FileContent(tables: [TextTable(name: name, text: text, origin: origin)])
    }

    private func unpack(_ packed: ByteSource) throws -> ByteSource {
        let spool = Spool(file: name)
        let inflater = try Inflater(file: name)
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
        defer { block.deallocate() }
        var offset = 0
        while offset < packed.count {
            try context.checkCancellation()
            let length = try packed.read(at: offset, count: block.count, into: block.baseAddress!)
            offset += length
            try inflater.inflate(UnsafeMutableBufferPointer(rebasing: block[..<length])) { bytes in
                try limits.check(spool.count + bytes.count, of: packed.count, file: name)
                try spool.append(bytes)
            }
            context.progress(Double(offset) / Double(packed.count), "unpacking \(name)")
        }
        try inflater.finish()
        return try spool.finish()
    }
}
