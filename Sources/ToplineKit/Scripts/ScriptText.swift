import Company
import Importing
import Language

/// Files of sentences that are worked on without a company.
public enum ScriptText {
    /// What a Markdown file says of itself between two lines `---` at its beginning.
    public struct Settings: Sendable {
        /// The company's folder, as a path from the file's own folder.
        public var company: String?
        public var today: String?
    }

    /// Why a file cannot be laid out.
    public enum LayoutError: Error {
        /// It cannot be read; the reason.
        case unreadable(String)
        /// Its sentences are wrong; what is, drawn.
        case wrong(String)
    }

    /// The settings of a Markdown file; of a script, or a file that cannot be read, none.
    public static func settings(of path: String) -> Settings {
        guard MarkdownDocument.isNamed(path), let file = try? ScriptFile(path: path, allowedFolders: [])
        else {
            return Settings()
        }
        let values = MarkdownDocument(file.text).settings
        return Settings(company: values["company"], today: values["today"])
    }

    /// The company's folder that a file names, if the file may touch it.
    public static func companyFolder(
        _ company: String, of path: String, allowing folders: [String]
    ) throws(LayoutError) -> String {
        do {
            let file = try ScriptFile(path: path, allowedFolders: folders)
            return try Confinement(folders: [file.folder] + folders).folder(of: company, from: file.folder)
        } catch {
            throw .unreadable((error as? FileError)?.reason ?? "\(error)")
        }
    }

    /// The text of a script, or of a Markdown file with scripts in it, in its one layout; nil where it has it already.
    public static func formatted(fileAt path: String) throws(LayoutError) -> String? {
        let file: ScriptFile
        do {
            file = try ScriptFile(path: path, allowedFolders: [])
        } catch {
            throw .unreadable((error as? FileError)?.reason ?? "\(error)")
        }
        let text =
            MarkdownDocument.isNamed(path) ? try markdown(file) : try script(file.text, of: file, at: 0)
        return text.utf8.elementsEqual(file.text.utf8) ? nil : text
    }

    /// Puts a text in the place of a file, whole or not at all.
    public static func write(_ text: String, to path: String) throws(LayoutError) {
        do {
            try WholeFile.write(Array(text.utf8), to: path)
        } catch {
            throw .unreadable((error as? FileError)?.reason ?? "\(error)")
        }
    }

    private static func markdown(_ file: ScriptFile) throws(LayoutError) -> String {
        let document = MarkdownDocument(file.text)
        var edits: [Fix.Edit] = []
        for block in document.blocks where !block.showsErrors {
            let range = SourceRange(block.code.lowerBound, block.code.upperBound)
            let text = try script(document.text(block.code), of: file, at: range.start)
            edits.append(Fix.Edit(range, text))
        }
        return String(decoding: document.bytes.applying(edits), as: UTF8.self)
    }

    private static func script(_ text: String, of file: ScriptFile, at offset: Int) throws(LayoutError)
        -> String
    {
        switch ScriptLayout.formatted(text) {
        case .success(let text): return text
        case .failure: break
        }
        var words = ""
        for parsed in parseStatements(text, at: offset) where !parsed.diagnostics.isEmpty {
            let source = StatementSource(text: file.text, parsed: parsed, name: file.path)
            words += source.drawing(of: parsed.diagnostics, corrections: [], OutputOptions())
        }
        throw .wrong(words)
    }
}
