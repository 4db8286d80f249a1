import Importing

/// Where one of a company's own files lies: in its folder, or with the user where the folder is not to be written. Both
/// are read.
struct OwnFilePlace {
    private let fileName: String
    let ownPath: String
    let userPath: String

    init(_ name: String, folder: String) {
        fileName = name
        ownPath = folder + "/" + name
        userPath = StateFolder(company: folder).ofUser + "/" + name
    }

    /// The company's own file and the user's.
    var paths: [String] { [ownPath, userPath] }

    /// Those that are there.
    var existing: [String] { paths.filter(FilePlace.exists) }

    /// The file that is written: the company's own, where that may be.
    var target: String {
        let isOwnWritable =
            FilePlace.isWritable(FilePlace.folder(of: ownPath))
            && (!FilePlace.exists(ownPath) || FilePlace.isWritable(ownPath))
        return isOwnWritable ? ownPath : userPath
    }

    /// How a file is called: the company's own by its name, the user's by its path.
    func name(of path: String) -> String { path == ownPath ? fileName : path }

    var targetName: String { name(of: target) }

    /// Adds whole lines at the end of the file that is written; a new one begins with the opening. Throws `FileError`.
    func append(_ lines: String, opening: String) throws {
        let path = target
        let folder = FilePlace.folder(of: path)
        FilePlace.makeFolder(folder)
        guard FilePlace.exists(path) else {
            return try WholeFile.write(Array((opening + lines).utf8), to: path)
        }
        try OpenFolder(realPath: FilePlace.absolute(folder)).append(lines, to: fileName)
    }
}
