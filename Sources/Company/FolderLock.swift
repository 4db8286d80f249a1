import Glibc
import Importing
import Model

/// The right to change a company's own files, which one process has at a time. It ends with the process, however
/// that ends.
///
/// Readers need none: files are replaced whole, so what they see is always one state or the next.
struct FolderLock: ~Copyable {
    /// Longer than any import should take that holds the lock.
    private static let longestWait = 30_000
    private static let millisecondsBetweenTries = 5

    private let descriptor: Int32

    /// Waits for the right. Throws `Cancelled`, and `FileError` when another process keeps it for half a minute.
    /// Where the system has no locks, as some network drives, or the folder may not be written, nobody waits.
    init(folder: String, _ cancellation: CancellationFlag) throws {
        let state = StateFolder(company: folder).path
        FilePlace.makeFolder(state)
        descriptor = open(state + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK else { return }
            if cancellation.isCancelled {
                close(descriptor)
                throw Cancelled()
            }
            guard waited < FolderLock.longestWait else {
                close(descriptor)
                throw FileError(path: folder, reason: "another process is changing it; try again later")
            }
            usleep(UInt32(FolderLock.millisecondsBetweenTries) * 1000)
            waited += FolderLock.millisecondsBetweenTries
        }
    }

    /// Closing lets go of the lock.
    deinit { if descriptor >= 0 { close(descriptor) } }
}

extension CompanyFolder {
    /// Reads the company's own files, changes and writes them, without another process doing so meanwhile.
    func changingAlone<Result>(
        _ cancellation: CancellationFlag = CancellationFlag(), _ change: () throws -> Result
    ) throws -> Result {
        let lock = try FolderLock(folder: path, cancellation)
        defer { withExtendedLifetime(lock) {} }
        return try change()
    }
}
