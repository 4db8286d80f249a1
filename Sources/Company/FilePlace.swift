import Glibc

/// Paths, as the system resolves them.
package enum FilePlace {
    /// The path from the root, links followed; the path itself where nothing is there.
    static func absolute(_ path: String) -> String { realPath(path) ?? path }

    /// The path from the root, links followed; nil where nothing is there.
    package static func realPath(_ path: String) -> String? {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folder a file is in.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What stands at a path, links followed.
    package enum Kind: Sendable { case folder, file }

    /// Nil where nothing is there that can be opened.
    package static func kind(of path: String) -> Kind? {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return nil
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// Makes a folder and those above it that are missing; false when the system refuses.
    @discardableResult
    static func makeFolder(_ path: String) -> Bool {
        if exists(path) { return true }
        let above = folder(of: path)
        if above != path, above != ".", !makeFolder(above) { return false }
        return mkdir(path, 0o755) == 0 || errno == EEXIST
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
