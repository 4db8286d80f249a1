import Glibc
import Importing

/// An open folder, and files in it by their bare names: what a name stood for when it was checked cannot be changed
/// for a link before it is used, because no step follows one.
package final class OpenFolder: Sendable {
    private let descriptor: Int32
    /// For messages.
    package let path: String

    /// The folder at a path from the root that holds no links; throws `FileError` where a step is one.
    package init(realPath path: String) throws {
        var current = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard current >= 0 else { throw FileError(path: "/", errorNumber: errno) }
        for step in path.split(separator: "/") {
            let next = openat(current, String(step), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let failure = errno
            close(current)
            guard next >= 0 else { throw FileError(path: path, errorNumber: failure) }
            current = next
        }
        descriptor = current
        self.path = path
    }

    deinit { close(descriptor) }

    // MARK: Reading

    /// All bytes of a regular file. A pipe or device is refused, not waited for.
    package func read(_ name: String, limit: Int) throws -> [UInt8] {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw failure(name) }
        defer { close(file) }
        let size = try regularSize(of: file, name)
        guard size <= limit else {
            throw FileError(path: name, reason: "it is longer than \(limit >> 20) MiB")
        }
        return try RegularFile.bytes(of: file, name: name, limit: limit)
    }

    private func regularSize(of file: Int32, _ name: String) throws -> Int {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure(name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path: name, reason: "not a regular file")
        }
        return Int(status.st_size)
    }

    // MARK: Writing

    /// Replaces a file, or makes it, whole or not at all. What is there must be a regular file.
    package func replace(_ name: String, with bytes: [UInt8]) throws {
        let mode = try modeToReplace(name)
        let beside = ".\(getpid()).\(UInt32.random(in: 0 ... .max)).new"
        let file = openat(descriptor, beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw failure(name) }
        do {
            try WholeFile.fill(file, with: bytes, path: name)
            guard renameat(descriptor, beside, descriptor, name) == 0 else { throw failure(name) }
        } catch {
            unlinkat(descriptor, beside, 0)
            throw error
        }
        fsync(descriptor)
    }

    private func modeToReplace(_ name: String) throws -> mode_t {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw failure(name) }
            return 0o644
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path: name, reason: "not a regular file")
        }
        return status.st_mode & 0o777
    }

    /// Puts whole lines at the end of a file, or makes it. A file with a second name elsewhere is left alone.
    ///
    /// A last line without its end, as a crash or an editor leaves it, is ended first, so that it does not run into what
    /// follows.
    package func append(_ text: String, to name: String) throws {
        let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = openat(descriptor, name, flags, 0o644)
        guard file >= 0 else { throw failure(name) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
            close(file)
            throw FileError(path: name, reason: "not a regular file of one name")
        }
        var last = UInt8(ascii: "\n")
        if status.st_size > 0 { pread(file, &last, 1, status.st_size - 1) }
        let start = last == UInt8(ascii: "\n") ? "" : "\n"
        try WholeFile.fill(file, with: Array((start + text).utf8), path: name)
    }

    private func failure(_ name: String) -> FileError {
        errno == ELOOP
            ? FileError(path: name, reason: "it is a link") : FileError(path: name, errorNumber: errno)
    }
}

/// Files that a person or a script names, read whole.
package enum RegularFile {
    /// All bytes of a file that a person named; links are followed. Throws `FileError` for a pipe or device too.
    package static func bytes(at path: String, limit: Int) throws -> [UInt8] {
        guard !path.utf8.contains(0) else { throw FileError(path: path, reason: "no file has such a name") }
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw FileError(path: path, errorNumber: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path: path, reason: "not a regular file")
        }
        guard Int(status.st_size) <= limit else {
            throw FileError(path: path, reason: "it is longer than \(limit >> 20) MiB")
        }
        return try bytes(of: file, name: path, limit: limit)
    }

    static func bytes(of file: Int32, name: String, limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(path: name, errorNumber: errno) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw FileError(path: name, reason: "it is longer than \(limit >> 20) MiB")
            }
        }
    }
}
