import Reports

/// Files that answers are written into: the form by the ending.
enum FileForm {
    /// Why a file of another ending cannot be written.
    static let endings =
        "a file ends in .csv, .json, .jsonl, .md, .html, .svg or .txt, or the sentence says `as csv`"
    /// Why a file among the company's own cannot be.
    static let ownFile = "in the company's own folder it would be taken for data; name another folder"

    /// Why a drawing in characters cannot be written where data are expected.
    static let drawing = "a chart goes into a file that ends in .svg, .html or .txt"

    /// How a file is to be written when the sentence says `as FORM`, or nothing: a chart goes into the picture or page
    /// that the ending names, all else is what the sentence says. Nil where neither says anything.
    static func form(of file: String, requested: Form?) -> (form: Form, chart: ChartKind?)? {
        let ending = form(of: file)
        guard let requested else { return ending.map { ($0, nil) } }
        if requested.isChart, let ending, ending == .svg || ending == .html {
            return (ending, requested.chartKind)
        }
        return (requested, nil)
    }

    /// True where the sentence asks for a drawing in a file of data.
    static func isMismatch(_ file: String, requested: Form?) -> Bool {
        guard requested?.isChart == true, let ending = form(of: file) else { return false }
        return ![.svg, .html, .table].contains(ending)
    }

    /// Nil for an ending that no form has.
    static func form(of file: String) -> Form? {
        switch file.split(separator: ".").last.map({ $0.lowercased() }) {
        case "csv": .csv
        case "json": .json
        case "jsonl", "ndjson": .jsonl
        case "md", "markdown": .markdown
        case "html", "htm": .html
        case "svg": .svg
        case "txt": .table
        default: nil
        }
    }
}
