import Glibc
import Importing

/// Writes files whole or not at all: beside the old one, to the disk, then in its place.
package enum WholeFile {
    /// Replaces the file at `path`, or makes it. After a crash either the old bytes or the new ones are there.
    ///
    /// Throws `FileError`; the old file is then as it was.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let target = FilePlace.absolute(path)
        let beside = "\(target).\(getpid()).\(UInt32.random(in: 0 ... .max)).new"
        do {
            try writeNew(bytes, to: beside, mode: mode(of: target))
            guard rename(beside, target) == 0 else { throw FileError(path: path, errorNumber: errno) }
        } catch {
            unlink(beside)
            throw error
        }
        syncFolder(of: target)
    }

    private static func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    }

    private static func writeNew(_ bytes: [UInt8], to path: String, mode: mode_t) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileError(path: path, errorNumber: errno) }
        try fill(descriptor, with: bytes, path: path)
    }

    /// Writes all bytes to an open file, on to the disk, and closes it whatever comes of it.
    static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws {
        var failure = writeAll(bytes, to: descriptor)
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 { throw FileError(path: path, errorNumber: failure) }
    }

    /// The number of the error, or 0.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let written = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if written < 0, errno == EINTR { continue }
                if written < 0 { return errno }
                done += written
            }
            return 0
        }
    }

    /// The new name is on the disk only when its folder is. A system that cannot sync folders loses nothing else.
    private static func syncFolder(of path: String) {
        let descriptor = open(FilePlace.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
