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

    /// Makes the files what they were in `older`, those that differ from it. Where somebody else has changed one since,
    /// only the lines that were added here are taken out of it, and those that they took the place of come back.
    ///
    /// Throws `FileError` when one of those lines is no longer there.
    func restore(_ older: KeptFiles) throws {
        let changed = Set(texts.keys).union(older.texts.keys).filter { texts[$0] != older.texts[$0] }.sorted()
        let now = try KeptFiles(paths: changed)
        var restored: [String: String?] = [:]
        for path in changed {
            let before = older.texts[path]
            if now.texts[path] == texts[path] {
                restored[path] = .some(before)
            } else {
                guard let present = now.texts[path], let after = texts[path],
                    let rest = KeptFiles.takingBack(from: before ?? "", to: after, in: present)
                else {
                    throw FileError(path: path, reason: "it was changed since; take the sentence out there")
                }
                restored[path] = .some(rest)
            }
        }
        for (path, text) in restored.sorted(by: { $0.key < $1.key }) {
            if let text {
                try WholeFile.write(Array(text.utf8), to: path)
            } else if unlink(path) != 0 {
                throw FileError(path: path, errorNumber: errno)
            }
        }
    }

    /// A text without the lines that a change added to it, and with those that it took out; nil where one of the added
    /// lines is not in it, or none was added.
    private static func takingBack(from before: String, to after: String, in present: String) -> String? {
        func lines(_ text: String) -> [Substring] {
            text.split(separator: "\n", omittingEmptySubsequences: false)
        }
        let change = lines(after).difference(from: lines(before))
        let added = change.insertions.map(\.line).filter { !$0.isEmpty }
        let removed = change.removals.map(\.line).filter { !$0.isEmpty }
        var rest = lines(present)
        var place: Int?
        for line in added {
            guard let found = rest.lastIndex(of: line) else { return nil }
            rest.remove(at: found)
            place = min(place ?? found, found)
        }
        guard let place else { return nil }
        rest.insert(contentsOf: removed, at: min(place, rest.count))
        return rest.joined(separator: "\n")
    }
}

extension CollectionDifference<Substring>.Change {
    fileprivate var line: Substring {
        switch self {
        case .insert(_, let element, _), .remove(_, let element, _): element
        }
    }
}
