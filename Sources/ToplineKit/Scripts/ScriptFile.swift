import Company
import Importing
import Language

/// A script or Markdown file on the disk, as a person named it.
struct ScriptFile {
    let path: String
    let text: String
    /// The real folder that it lies in.
    let folder: String
    let realPath: String
    private let allowedFolders: [String]

    /// Throws `FileError` where it cannot be read, or is not UTF-8: its words would not be those that were written, and
    /// it could not be written back.
    init(path: String, allowedFolders: [String]) throws {
        self.path = path
        self.allowedFolders = allowedFolders
        let bytes = try RegularFile.bytes(at: path, limit: ScriptLoader.byteLimit)
        text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else { throw FileError(path: path, reason: "it is not UTF-8") }
        realPath = FilePlace.realPath(path) ?? path
        folder = FilePlace.folder(of: realPath)
    }

    func confinement(_ company: CompanyFolder) -> Confinement {
        Confinement(folders: [folder, company.path] + allowedFolders)
    }

    /// A file named so has its sentences in blocks.
    var isMarkdown: Bool { MarkdownDocument.isNamed(path) }

    /// The whole script with what it includes. A file that cannot be included is a problem of its sentence.
    func script(company: CompanyFolder) -> Script {
        let confinement = self.confinement(company)
        var loader = ScriptLoader(confinement, script: realPath)
        let parts =
            isMarkdown
            ? self.parts(of: MarkdownDocument(text), company: company).flatMap(\.self)
            : loader.parts(of: parseStatements(text), in: text, named: path, folder: folder)
        return Script(parts: parts, confinement: confinement)
    }

    /// The sentences of each block of a Markdown file.
    func parts(of document: MarkdownDocument, company: CompanyFolder) -> [[Script.Part]] {
        var loader = ScriptLoader(confinement(company), script: realPath)
        return document.blocks.map { block in
            let statements = parseStatements(document.text(block.code), at: block.code.lowerBound)
            return loader.parts(of: statements, in: text, named: path, folder: folder)
        }
    }
}
