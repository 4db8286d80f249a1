import Importing
import Language

/// Where a company's corrections are kept: its `company.topline`, or a file of the user's where the company's
/// folder is not to be written.
struct CorrectionPlace {
    private let place: OwnFilePlace
    private var kept: (path: String, file: CompanyFile)?

    init(folder: String) {
        place = OwnFilePlace(CompanyFile.name, folder: folder)
    }

    /// The company's file, followed by the user's. Throws `FileError`.
    func whole() throws -> CompanyFile {
        let texts = try paths.map { path in
            if let kept, kept.path == path { return kept.file.text }
            return try CompanyFile(path: path).text
        }
        return CompanyFile(text: texts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    /// The company's own file and the user's.
    var paths: [String] { place.paths }

    /// The definitions in both files; those of the user's are called by its path. Throws `FileError`.
    func definitions() throws -> [WrittenDefinition] {
        try CompanyFile(path: place.ownPath).definitions(in: CompanyFile.name)
            + CompanyFile(path: place.userPath).definitions(in: place.userPath)
    }

    /// Throws `FileError`.
    func unreadableDefinitions() throws -> [UnreadableDefinition] {
        try CompanyFile(path: place.ownPath).unreadableDefinitions(in: CompanyFile.name)
            + CompanyFile(path: place.userPath).unreadableDefinitions(in: place.userPath)
    }

    /// Adds a sentence, without writing it yet. Throws `FileError`.
    mutating func keep(_ statement: Statement, sentence: String) throws {
        var file = try CompanyFile(path: target)
        file.keep(statement, sentence: sentence)
        kept = (target, file)
    }

    /// Writes what was kept. Throws `FileError`.
    func write() throws {
        guard let kept else { return }
        let isMade = FilePlace.makeFolder(FilePlace.folder(of: kept.path))
        do {
            try WholeFile.write(Array(kept.file.text.utf8), to: kept.path)
        } catch let error as FileError where kept.path == place.userPath {
            let folder = FilePlace.folder(of: place.userPath)
            throw FileError(
                path: CompanyFile.name,
                reason: "the company's folder may not be written, and \(folder) cannot be "
                    + (isMade ? "written: \(error.reason)" : "made")
                    + "; set HOME or XDG_STATE_HOME to a folder that can be written")
        }
    }

    /// The file that is written: the company's own, where that may be.
    var target: String { place.target }

    /// Where a sentence is kept now: the company's own file by its name, the user's by its path.
    var name: String { place.targetName }
}
