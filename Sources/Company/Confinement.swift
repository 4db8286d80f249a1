import Glibc
import Importing

/// The folders that a script may touch: its own, the company's, the working folder, and those named by `--allow-path`.
///
/// A path is first resolved, links and all; what it comes to must lie beneath one of the folders. It is then opened
/// from the root without following any link, so that one swapped in between leads nowhere.
package struct Confinement: Sendable {
    /// Real paths, without a slash at the end.
    private let roots: [String]
    /// What relative paths of `into` and `transcript on` begin at.
    package let workingFolder: String

    /// A path that may be touched, resolved: a folder without links, and the name of a file in it.
    package struct Place: Sendable {
        package let folder: String
        package let name: String

        package var path: String { folder == "/" ? "/" + name : folder + "/" + name }
        package func opened() throws -> OpenFolder { try OpenFolder(realPath: folder) }
    }

    /// Folders that are not there allow nothing.
    package init(folders: [String], workingFolder: String = ".") {
        self.workingFolder = FilePlace.realPath(workingFolder) ?? workingFolder
        roots = (folders + [workingFolder]).compactMap(FilePlace.realPath)
    }

    /// Where a file is that a script names; a relative path begins at `base`.
    ///
    /// Throws `FileError` with the reason why the script may not touch it.
    package func place(of path: String, from base: String) throws -> Place {
        try check(path)
        let whole = path.hasPrefix("/") ? path : base + "/" + path
        let real: String
        if let resolved = FilePlace.realPath(whole) {
            real = resolved
        } else {
            real = try resolvedParent(of: whole, path)
        }
        let place = Place(
            folder: FilePlace.folder(of: real), name: real.split(separator: "/").last.map(String.init) ?? "")
        guard isInside(place.folder), !place.name.isEmpty else { throw outside(path, whole) }
        try checkIsSeen(real, path)
        return place
    }

    /// The folder of a path that a script names. Throws `FileError`.
    package func folder(of path: String, from base: String) throws -> String {
        try check(path)
        let whole = path.hasPrefix("/") ? path : base + "/" + path
        guard let real = FilePlace.realPath(whole) else {
            throw FileError(path: path, reason: "there is no such folder")
        }
        guard isInside(real) else { throw outside(path, whole) }
        return real
    }

    /// Where the path itself stays inside, a link on its way is what leads out.
    private func outside(_ path: String, _ whole: String) -> FileError {
        let isPlain = !whole.split(separator: "/").contains("..")
        let reason = "outside of the folders that a script may touch"
        return FileError(
            path: path,
            reason: isPlain && isInside(whole) ? "a link on its way leads \(reason)" : "it lies \(reason)")
    }

    /// Why a folder cannot be found: a link on its way leads nowhere or out, or there is none.
    private func missingFolder(of whole: String, _ path: String) -> FileError {
        var folder = FilePlace.folder(of: whole)
        while FilePlace.realPath(folder) == nil, folder != "/", folder != "." {
            var status = stat()
            if lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
                let link = folder.split(separator: "/").last.map(String.init) ?? folder
                return FileError(path: path, reason: "`\(link)` is a link that leads nowhere")
            }
            folder = FilePlace.folder(of: folder)
        }
        if let real = FilePlace.realPath(folder), !isInside(real) { return outside(path, whole) }
        return FileError(path: path, reason: "there is no such folder")
    }

    private func check(_ path: String) throws {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(path: path, reason: "no file has such a name")
        }
        guard path.utf8.count < Int(PATH_MAX) else {
            throw FileError(path: String(path.prefix(40)) + "…", reason: "the name is too long")
        }
    }

    /// A file that is not there yet: its folder resolved, its name as it is. A link that leads nowhere is one that
    /// somebody could make lead anywhere.
    private func resolvedParent(of whole: String, _ path: String) throws -> String {
        let name = whole.split(separator: "/").last.map(String.init) ?? ""
        var status = stat()
        if lstat(whole, &status) == 0 {
            throw FileError(path: path, reason: "it is a link that leads nowhere, or may not be entered")
        }
        let code = errno
        guard !whole.hasSuffix("/"), name != ".", name != "..",
            let folder = FilePlace.realPath(FilePlace.folder(of: whole))
        else {
            throw code == ENAMETOOLONG
                ? FileError(path: String(path.prefix(40)) + "…", reason: "the name is too long")
                : missingFolder(of: whole, path)
        }
        return folder == "/" ? "/" + name : folder + "/" + name
    }

    private func isInside(_ folder: String) -> Bool {
        roots.contains { $0 == "/" || folder == $0 || folder.hasPrefix($0 + "/") }
    }

    /// Hidden files below a folder set a shell or a tool up: a script has no business with them.
    private func checkIsSeen(_ real: String, _ path: String) throws {
        let root = roots.filter { $0 == "/" || real.hasPrefix($0 + "/") }.max {
            $0.utf8.count < $1.utf8.count
        }
        let below = real.dropFirst(root?.count ?? 0)
        guard !below.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
            throw FileError(path: path, reason: "hidden files are not for scripts")
        }
    }
}
