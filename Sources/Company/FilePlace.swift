import Glibc

/// Paths, as the system resolves them.
enum FilePlace {
    /// The path from the root, links followed; the path itself where nothing is there.
    static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
