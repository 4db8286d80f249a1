import Company
import Importing
import Language

/// A script or Markdown file on the disk, as a person named it.
struct ScriptFile {
    let path: String
    let text: String
    /// The real folder that it lies in.
    let folder: String
    private let realPath: String
    private let allowedFolders: [String]

    /// Throws `FileError` where it cannot be read.
    init(path: String, allowedFolders: [String]) throws {
        self.path = path
        self.allowedFolders = allowedFolders
        let bytes = try RegularFile.bytes(at: path, limit: ScriptLoader.byteLimit)
        text = String(decoding: bytes, as: UTF8.self)
        realPath = FilePlace.realPath(path) ?? path
        folder = FilePlace.folder(of: realPath)
    }

    var confinement: (CompanyFolder) -> Confinement {
        { company in Confinement(folders: [folder, company.path] + allowedFolders) }
    }

    /// The whole script with what it includes. A file that cannot be included is a problem of its sentence.
    func script(company: CompanyFolder) -> Script {
        let confinement = self.confinement(company)
        var loader = ScriptLoader(confinement, script: realPath)
        return Script(
            parts: loader.parts(of: text, named: path, folder: folder), confinement: confinement)
    }
}
