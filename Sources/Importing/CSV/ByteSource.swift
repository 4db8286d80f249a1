import Glibc

/// A file that cannot be read at all, with the system's reason.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    package var path: String
    package var reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    static let emptyReason = "the file is empty"

    package var description: String { "\(path): \(reason)" }

    /// With what the last system call complained of.
    package init(path: String, errorNumber: Int32) {
        self.init(path: path, reason: String(cString: strerror(errorNumber)))
    }
}

/// Bytes that can be read at any place, by several threads at once: a file, or bytes in memory.
package struct ByteSource: Sendable {
    private enum Storage: Sendable {
        case file(OpenFile)
        case memory([UInt8])
    }
    private let storage: Storage
    package let count: Int

    /// Opens a file. Throws `FileError`.
    package init(path: String) throws {
        let file = try OpenFile(path: path)
        storage = .file(file)
        count = file.byteCount
    }

    /// An open file of `count` bytes, closed when nobody holds it any more; `path` is for messages.
    init(descriptor: Int32, path: String, count: Int) {
        storage = .file(OpenFile(descriptor: descriptor, path: path, byteCount: count))
        self.count = count
    }

    /// The open file once more, to be closed by the caller; nil for bytes in memory.
    func duplicatedDescriptor() -> Int32? {
        guard case .file(let file) = storage else { return nil }
        let descriptor = file.duplicatedDescriptor()
        return descriptor < 0 ? nil : descriptor
    }

    package init(bytes: [UInt8]) {
        storage = .memory(bytes)
        count = bytes.count
    }

    /// Reads up to `wanted` bytes at `offset` and answers how many; fewer only at the end.
    ///
    /// Throws `FileError` when the system refuses, or when the file has become shorter since it was opened.
    package func read(
        at offset: Int, count wanted: Int, into target: UnsafeMutablePointer<UInt8>
    ) throws -> Int {
        let available = min(wanted, max(0, count - offset))
        switch storage {
        case .file(let file): return try file.read(at: offset, count: available, into: target)
        case .memory(let bytes):
            bytes.withUnsafeBufferPointer { buffer in
                guard available > 0, let start = buffer.baseAddress else { return }
                target.update(from: start + offset, count: available)
            }
            return available
        }
    }

    /// The bytes from `offset` on, `limit` at most.
    package func bytes(at offset: Int = 0, limit: Int = .max) throws -> [UInt8] {
        let wanted = min(limit, max(0, count - offset))
        guard wanted > 0 else { return [] }
        var failure: (any Error)?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            do {
                filled = try read(at: offset, count: wanted, into: buffer.baseAddress!)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// An open file, closed when nobody holds it any more.
private final class OpenFile: Sendable {
    private let descriptor: Int32
    private let path: String
    let byteCount: Int

    init(path: String) throws {
        // A pipe among the files must not be waited for.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errorNumber: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileError(path: path, reason: "not a regular file")
        }
        self.path = path
        self.descriptor = descriptor
        byteCount = Int(status.st_size)
    }

    init(descriptor: Int32, path: String, byteCount: Int) {
        self.descriptor = descriptor
        self.path = path
        self.byteCount = byteCount
    }

    deinit { close(descriptor) }

    func duplicatedDescriptor() -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

    func read(at offset: Int, count: Int, into target: UnsafeMutablePointer<UInt8>) throws -> Int {
        var done = 0
        while done < count {
            let result = pread(descriptor, target + done, count - done, offset + done)
            if result == 0 {
                throw FileError(path: path, reason: "it became shorter while it was being read")
            }
            if result < 0 {
                if errno == EINTR { continue }
                throw FileError(path: path, errorNumber: errno)
            }
            done += result
        }
        return done
    }
}
