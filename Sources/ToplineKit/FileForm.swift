import Reports

/// Files that answers are written into: the form by the ending.
enum FileForm {
    /// Why a file of another ending cannot be written.
    static let endings = "a file ends in .csv, .json, .md or .txt, or the sentence says `as csv`"
    /// Why a file among the company's own cannot be.
    static let ownFile = "in the company's own folder it would be taken for data; name another folder"

    /// Nil for an ending that no form has.
    static func form(of file: String) -> Form? {
        switch file.split(separator: ".").last.map({ $0.lowercased() }) {
        case "csv": .csv
        case "json": .json
        case "md", "markdown": .markdown
        case "txt": .table
        default: nil
        }
    }
}
