import Reports

// What a script says between its answers: an object of its own in JSON, and nothing in forms that have no place for it:
// data by lines, pictures, and pages of HTML, on which both have their place (`page(of:options:)`).

/// The title of a script or of a part of it.
package func heading(_ text: String, as form: Form, options: RenderOptions) -> String {
    let style = TextStyle(options: options)
    switch form {
    case .csv, .jsonl, .html, .svg, .xlsx: return ""
    case .json:
        return JSONValue.object([("heading", .string(text))]).text(escapesUnicode: !options.usesUnicode)
            + "\n"
    case .markdown: return "# " + MarkdownEscape.line(SafeText.lines(text)) + "\n"
    default:
        let lines = Wrapping.lines(style.clean(text), width: options.lineWidth, hanging: 0)
        let width = lines.map(DisplayWidth.of).max() ?? 0
        return (lines.map(style.bold) + [String(repeating: "=", count: width)]).map { $0 + "\n" }.joined()
    }
}

/// Paragraphs between answers.
package func paragraphs(_ text: String, as form: Form, options: RenderOptions) -> String {
    switch form {
    case .csv, .jsonl, .html, .svg, .xlsx: return ""
    case .json:
        return JSONValue.object([("text", .string(text))]).text(escapesUnicode: !options.usesUnicode) + "\n"
    default:
        return Rendering.text(
            of: Report(title: "", blocks: [.text(text)]), as: form, options: options) ?? ""
    }
}
