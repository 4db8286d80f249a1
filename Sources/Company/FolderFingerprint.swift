import Glibc
import Importing

/// Names, sizes and times of a company's files: what tells cheaply that one has changed.
package struct FolderFingerprint: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        package var name: String
        package var byteCount: Int
        /// Seconds and nanoseconds of the last change.
        package var changedSeconds: Int
        package var changedNanoseconds: Int
    }
    /// By name.
    package var files: [File]

    /// Of the folder's data files, the logs of databases that are written, and its `company.topline`. Throws `FileError` when the folder cannot be read.
    package static func of(folder: String) throws -> FolderFingerprint {
        FolderFingerprint(
            files: try FolderListing.names(in: folder).filter {
                FolderListing.isData($0) || FolderListing.isLog($0) || $0 == CompanyFile.name
            }.compactMap { file(named: $0, in: folder) })
    }

    /// How many files with data are in a folder.
    package static func dataFiles(in folder: String) -> Int {
        ((try? FolderListing.names(in: folder)) ?? []).count(where: FolderListing.isData)
    }

    private static func file(named name: String, in folder: String) -> File? {
        var status = stat()
        guard stat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return File(
            name: name, byteCount: Int(status.st_size), changedSeconds: status.st_mtim.tv_sec,
            changedNanoseconds: status.st_mtim.tv_nsec)
    }
}

/// The files of a folder.
enum FolderListing {
    /// Names by bytes, without hidden files unless those are asked for too. Throws `FileError`.
    static func names(in folder: String, withHidden: Bool = false) throws -> [String] {
        guard let handle = opendir(folder) else { throw FileError(path: folder, errorNumber: errno) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            if withHidden ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is said of a folder with no data, whatever else is in it.
    static func withoutData(_ names: [String]) -> String {
        let words = "no file with data in this folder (\(SourceFormat.endingsInWords))"
        guard !names.isEmpty else { return words }
        let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        return "\(words); what is in it is none: \(shown)"
    }

    /// Files with rows, in any format that can be read.
    static func isData(_ name: String) -> Bool { SourceFormat(fileName: name) != nil }

    /// The log that SQLite keeps beside a database: changes stand there before they stand in the file.
    static func isLog(_ name: String) -> Bool {
        name.hasSuffix("-wal") && SourceFormat(fileName: String(name.dropLast(4))) == .database
    }
}
