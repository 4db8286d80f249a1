import FoundationEssentials
import Glibc

/// What has been typed at the prompt of one company, oldest first: no entry twice, none lost between sessions.
///
/// Kept in a text file, one entry a line, `\n` and `\\` standing for a line feed and a backslash. New entries are
/// appended, so that two prompts open on one company keep each other's.
package struct CommandHistory {
    package static var limit: Int { 2000 }

    package private(set) var entries: [String] = []
    private let path: String?

    /// Reads `path`; nil keeps the history for this session only. A file that cannot be read is an empty one.
    package init(path: String?) {
        self.path = path
        guard let path, let bytes = FileManager.default.contents(atPath: path) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        entries = Self.bounded(lines.map { Self.unescaped($0) })
        if lines.count > 2 * Self.limit { rewrite(path) }
    }

    /// Puts `entry` last, away from where it stood before. True when it had stood somewhere.
    @discardableResult
    package mutating func add(_ entry: String) -> Bool {
        guard entries.last != entry else { return false }
        let older = entries.lastIndex(of: entry)
        if let older { entries.remove(at: older) }
        entries.append(entry)
        if entries.count > Self.limit { entries.removeFirst() }
        appendToFile(entry)
        return older != nil
    }

    private static func bounded(_ entries: [String]) -> [String] {
        var seen = Set<String>()
        let newestFirst = entries.reversed().filter { !$0.isEmpty && seen.insert($0).inserted }
        return newestFirst.prefix(limit).reversed()
    }

    private func appendToFile(_ entry: String) {
        guard let path else { return }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        StandardStream(descriptor: file).write(Self.escaped(entry) + "\n")
        close(file)
    }

    private func rewrite(_ path: String) {
        let text = entries.map { Self.escaped($0) + "\n" }.joined()
        try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }

    static func escaped(_ entry: String) -> String {
        var text = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    static func unescaped(_ line: some StringProtocol) -> String {
        var text = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
