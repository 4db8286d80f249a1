import Glibc

/// A file could not be written: which, and what the system said.
package struct FileWriteError: Error, Hashable, Sendable {
    package var path: String
    /// The system's own words: `Permission denied`.
    package var reason: String

    init(path: String) {
        self.path = path
        reason = String(cString: strerror(errno))
    }
}

/// Writes files into one folder so that each is there whole or not at all.
struct FolderWriter {
    let folder: String

    /// Makes the folder and those above it, as far as they are missing.
    func makeFolder() throws(FileWriteError) {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += part + "/"
            guard mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
            throw FileWriteError(path: path)
        }
    }

    /// Writes beside the file, then takes its place, so that a reader never sees half of it.
    func write(_ file: GeneratedFile) throws(FileWriteError) {
        let path = "\(folder)/\(file.name)"
        let draft = "\(folder)/.\(file.name).\(getpid()).new"
        do throws(FileWriteError) {
            try writeDraft(file.bytes, to: draft)
            guard rename(draft, path) == 0 else { throw FileWriteError(path: path) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func writeDraft(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileWriteError(path: path) }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let failure = errno
        guard close(descriptor) == 0, isWritten else {
            if !isWritten { errno = failure }
            throw FileWriteError(path: path)
        }
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count < 0 {
                    guard errno == EINTR else { return false }
                } else {
                    done += count
                }
            }
            return true
        }
    }
}
