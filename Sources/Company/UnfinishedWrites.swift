import Glibc

/// Files that a crash left beside those they were to replace. Nothing reads them, so they may be removed.
enum UnfinishedWrites {
    /// Names of the files in the folder whose writer no longer runs, by bytes. Throws `FileError`.
    static func names(in folder: String) throws -> [String] {
        try FolderListing.names(in: folder, withHidden: true).filter { name in
            writer(of: name).map { !isRunning($0) } ?? false
        }
    }

    /// The process that writes a file called `NAME.PROCESS.NUMBER.new`, as `WholeFile` and `OpenFolder` call them.
    private static func writer(of name: String) -> pid_t? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts.last == "new", UInt32(parts[parts.count - 2]) != nil else { return nil }
        return pid_t(parts[parts.count - 3])
    }

    private static func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}
