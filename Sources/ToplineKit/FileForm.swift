import Reports

/// Files that answers are written into: the form by the ending.
enum FileForm {
    /// Why a file of another ending cannot be written.
    static let endings =
        "a file ends in .csv, .json, .jsonl, .xlsx, .md, .html, .svg or .txt, or the sentence says `as csv`"
    /// Why a file among the company's own cannot be.
    static let ownFile = "in the company's own folder it would be taken for data; name another folder"

    /// Why a drawing in characters cannot be written where data are expected.
    static let drawing = "a chart goes into a file that ends in .svg, .html or .txt"

    /// Why a workbook cannot be written under another ending, nor anything else under its own.
    static let workbook = "a workbook ends in .xlsx, and nothing else does"

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

    /// Why the form that the sentence asks for does not go with the file's ending; nil where it does.
    static func mismatch(_ file: String, requested: Form?) -> String? {
        guard let requested, let ending = form(of: file) else { return nil }
        if requested.isChart { return [.svg, .html, .table].contains(ending) ? nil : drawing }
        guard requested != ending else { return nil }
        if [requested, ending].contains(.xlsx) { return workbook }
        // A plain text may be of any form.
        return ending == .table
            ? nil : "its ending says \(ending.rawValue), the sentence says `as \(requested.rawValue)`"
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
        case "xlsx": .xlsx
        case "txt": .table
        default: nil
        }
    }
}
