import Glibc

/// Bytes that are written once and then read at any place: in memory while they are few, else in a temporary file
/// that has no name, so that nothing is left of it however the program ends.
///
/// One thread writes it.
final class Spool {
    /// More bytes than this go into a file.
    static let memoryLimit = 64 << 20

    private let file: String
    private let memoryLimit: Int
    private var memory: [UInt8] = []
    private var descriptor: Int32 = -1
    private(set) var count = 0

    /// - Parameter file: the file whose content is kept here, for messages.
    init(file: String, memoryLimit: Int = Spool.memoryLimit) {
        self.file = file
        self.memoryLimit = memoryLimit
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Throws `FileError` when the temporary file cannot be made or its disk is full.
    func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        count += bytes.count
        memory.append(contentsOf: bytes)
        if memory.count > memoryLimit || (descriptor >= 0 && memory.count >= 1 << 20) { try moveToFile() }
    }

    /// What was written; nothing may be appended any more.
    func finish() throws -> ByteSource {
        guard descriptor >= 0 else {
            defer { memory = [] }
            return ByteSource(bytes: memory)
        }
        try moveToFile()
        defer { descriptor = -1 }
        return ByteSource(descriptor: descriptor, path: file, count: count)
    }

    private func moveToFile() throws {
        if descriptor < 0 { descriptor = try openNameless() }
        try memory.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let result = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                if result < 0, errno == EINTR { continue }
                guard result > 0 else { throw failure() }
                done += result
            }
        }
        memory = []
    }

    private func openNameless() throws -> Int32 {
        var template = Array((Spool.folder + "/topline-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure() }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    private func failure() -> FileError {
        let reason = String(cString: strerror(errno))
        return FileError(path: file, reason: "its content needs room in \(Spool.folder): \(reason)")
    }

    /// Where temporary files belong.
    static var folder: String {
        guard let path = getenv("TMPDIR"), path.pointee != 0 else { return "/tmp" }
        return String(cString: path)
    }
}
