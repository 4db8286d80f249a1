import Glibc

/// Where a database is read, so that nothing is written to it or beside it.
///
/// SQLite makes files beside a database that writes ahead (`-wal`, `-shm`), even for readers. Where such a log holds
/// nothing, the file is read as one that nobody writes; where it holds changes, a copy of both is read.
final class DatabasePlace {
    let path: String
    /// Nobody writes what is read; a change meanwhile is found by `checkUnchanged`.
    let isImmutable: Bool
    /// What is to stay as it is: the database and its log.
    private let original: String?
    private let before: [FileState?]
    private let name: String
    /// Removed in the end.
    private var folder: String?

    init(_ file: ImportFile, source: ByteSource, isWriteAhead: Bool) throws {
        name = file.name
        original = file.path
        before = DatabasePlace.states(of: file.path)
        let hasLog = isWriteAhead && (before[1]?.size ?? 0) > 0
        if let path = file.path, !hasLog {
            self.path = path
            isImmutable = isWriteAhead
            return
        }
        isImmutable = false
        let folder = try DatabasePlace.makeFolder(for: file.name)
        path = folder + "/copy.db"
        self.folder = folder
        try copy(source, to: path)
        if hasLog, let original { try copy(ByteSource(path: original + "-wal"), to: path + "-wal") }
        try checkUnchanged()
    }

    deinit {
        guard let folder else { return }
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(folder + "/copy.db" + ending) }
        rmdir(folder)
    }

    /// Throws `FileError` when the database has been written since it was looked at first.
    func checkUnchanged() throws {
        guard DatabasePlace.states(of: original) == before else {
            throw FileError(path: name, reason: "it changed while it was being read")
        }
    }

    // MARK: The original

    private struct FileState: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// Of the database and of its log; nil where there is none.
    private static func states(of path: String?) -> [FileState?] {
        ["", "-wal"].map { ending in
            var status = stat()
            guard let path, stat(path + ending, &status) == 0 else { return nil }
            return FileState(
                size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
                nanoseconds: status.st_mtim.tv_nsec)
        }
    }

    // MARK: The copy

    private static func makeFolder(for file: String) throws -> String {
        var template = Array((Spool.folder + "/topline-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw FileError(path: file, errorNumber: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func copy(_ source: ByteSource, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(path: name, errorNumber: errno) }
        defer { close(descriptor) }
        var offset = 0
        while offset < source.count {
            let block = try source.bytes(at: offset, limit: 1 << 20)
            var done = 0
            while done < block.count {
                let result = block.withUnsafeBytes {
                    Glibc.write(descriptor, $0.baseAddress! + done, block.count - done)
                }
                if result < 0, errno == EINTR { continue }
                guard result > 0 else { throw FileError(path: name, errorNumber: errno) }
                done += result
            }
            offset += block.count
        }
    }
}
