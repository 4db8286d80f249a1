import Glibc
import Importing

/// The texts of the files in which a company's sentences are kept, by path; only files that there are.
package struct KeptFiles: Hashable, Sendable {
    package let texts: [String: String]

    init(paths: [String]) throws {
        var texts: [String: String] = [:]
        for path in paths where FilePlace.exists(path) { texts[path] = try CompanyFile(path: path).text }
        self.texts = texts
    }

    /// Makes the files what they were in `older`, those that differ from it.
    ///
    /// Throws `FileError` when one of them is no longer as it is here: somebody else has changed it since.
    func restore(_ older: KeptFiles) throws {
        let changed = Set(texts.keys).union(older.texts.keys).filter { texts[$0] != older.texts[$0] }.sorted()
        let now = try KeptFiles(paths: changed)
        for path in changed where now.texts[path] != texts[path] {
            throw FileError(path: path, reason: "it was changed since; take the sentence out there")
        }
        for path in changed {
            if let text = older.texts[path] {
                try WholeFile.write(Array(text.utf8), to: path)
            } else if unlink(path) != 0 {
                throw FileError(path: path, errorNumber: errno)
            }
        }
    }
}
