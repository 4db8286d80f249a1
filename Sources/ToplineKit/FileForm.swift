import Company
import Language
import Reports

/// Files that answers are written into: the form by the ending, the file whole or not at all.
enum FileForm {
    static func form(of file: String) throws -> Form {
        let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "csv": return .csv
        case "json": return .json
        case "md", "markdown": return .markdown
        case "txt": return .table
        default:
            throw SessionError(
                "cannot write \(file): a file ends in .csv, .json, .md or .txt, or the sentence says `as csv`"
            )
        }
    }

    static func write(_ text: String, to file: String) throws {
        do {
            try WholeFile.write(Array(text.utf8), to: file)
        } catch {
            throw SessionError("cannot write \(file): \(error)")
        }
    }
}
