import Reports

// What a script says between its answers: nothing in CSV, which has no place for it, and an object of its own in JSON.

/// The title of a script or of a part of it.
package func heading(_ text: String, as form: Form, options: RenderOptions) -> String {
    let style = TextStyle(options: options)
    switch form {
    case .csv: return ""
    case .json:
        return JSONValue.object([("heading", .string(text))]).text(escapesUnicode: !options.usesUnicode)
            + "\n"
    case .markdown: return "# " + MarkdownEscape.line(SafeText.lines(text)) + "\n"
    case .table, .bars:
        let lines = Wrapping.lines(style.clean(text), width: options.lineWidth, hanging: 0)
        let width = lines.map(DisplayWidth.of).max() ?? 0
        return (lines.map(style.bold) + [String(repeating: "=", count: width)]).map { $0 + "\n" }.joined()
    }
}

/// Paragraphs between answers.
package func paragraphs(_ text: String, as form: Form, options: RenderOptions) -> String {
    switch form {
    case .csv: return ""
    case .json:
        return JSONValue.object([("text", .string(text))]).text(escapesUnicode: !options.usesUnicode) + "\n"
    case .markdown, .table, .bars:
        return render(Report(title: "", blocks: [.text(text)]), as: form, options: options)
    }
}
