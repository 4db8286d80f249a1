import CZlib

/// Unpacks the members of a gzip file, block by block.
final class Inflater {
    private let file: String
    /// Stays where it is: zlib keeps its address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
    private var place = Place.header

    /// Where in the file unpacking has come to.
    private enum Place {
        /// No byte of the first member was there yet.
        case header
        /// Within a member.
        case member
        /// Behind a member: another may follow, or zeros that fill a block of a tape.
        case between
        case padding
    }

    init(file: String) throws {
        self.file = file
        stream.initialize(to: z_stream())
        guard gzip_begin(stream) == Z_OK else {
            throw FileError(path: file, reason: "there is no memory to unpack it")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Calls `body` with what a block unpacks to. Throws `FileError` and what `body` throws.
    func inflate(
        _ block: UnsafeMutableBufferPointer<UInt8>, body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        stream.pointee.next_in = block.baseAddress
        stream.pointee.avail_in = UInt32(block.count)
        while stream.pointee.avail_in > 0 {
            if place == .between || place == .padding, try skipPadding() { return }
            try step(body)
        }
    }

    /// Throws `FileError` when the last member has not ended.
    func finish() throws {
        if place == .member || place == .header {
            throw FileError(path: file, reason: "it is cut short: the packed data end too early")
        }
    }

    private func step(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        let isFirst = place == .header
        if place == .between { inflateReset(stream) }
        place = .member
        var code = Z_OK
        repeat {
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            code = CZlib.inflate(stream, Z_NO_FLUSH)
            let length = output.count - Int(stream.pointee.avail_out)
            if length > 0 { try body(UnsafeBufferPointer(rebasing: output[..<length])) }
            // What was waiting for room in the output comes out without input.
        } while code == Z_OK && (stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0)
        switch code {
        case Z_STREAM_END: place = .between
        case Z_OK, Z_BUF_ERROR: break
        default: throw damage(code, isFirst: isFirst)
        }
    }

    /// Skips zeros; true when they took the rest of the block.
    private func skipPadding() throws -> Bool {
        while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
            place = .padding
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
        }
        guard stream.pointee.avail_in > 0 else { return true }
        if place == .padding || stream.pointee.next_in.pointee != 0x1F { throw trailing }
        return false
    }

    private var trailing: FileError {
        FileError(path: file, reason: "something that is not gzip follows the packed data")
    }

    private func damage(_ code: Int32, isFirst: Bool) -> FileError {
        let said = stream.pointee.msg.map { String(cString: $0) } ?? ""
        if said == "incorrect header check" {
            return isFirst ? FileError(path: file, reason: "it is no gzip file") : trailing
        }
        if said == "incorrect data check" || said == "incorrect length check" {
            return FileError(path: file, reason: "it is damaged: what it unpacks to has another checksum")
        }
        return FileError(path: file, reason: "its packed data are damaged\(said.isEmpty ? "" : " (\(said))")")
    }
}
