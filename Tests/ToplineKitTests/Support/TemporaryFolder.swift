import Foundation

/// A folder of files for one test, removed with the value that made it.
final class TemporaryFolder: Sendable {
    let path: String

    init(_ files: [(name: String, text: String)] = []) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "topline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
        for file in files { try write(file.text, to: file.name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
