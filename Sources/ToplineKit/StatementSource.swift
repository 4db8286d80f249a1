import Language

/// One statement of a text with its place, for running it and for drawing what is wrong with it.
struct StatementSource: Sendable {
    /// The whole text that it stands in.
    let text: String
    let parsed: ParsedStatement
    /// The file it stands in, which errors name as `file:line:column`; nil for what was typed.
    var name: String?

    var range: SourceRange { parsed.range }

    /// The tree; throws what the parser found wrong.
    func statement() throws(DiagnosticError) -> Statement {
        if let statement = parsed.statement { return statement }
        throw DiagnosticError(parsed.diagnostics)
    }

    /// Its own words.
    var sentence: String { String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self) }

    /// The problems, drawn under the words they are about, and what to run instead.
    func drawing(of diagnostics: [Diagnostic], corrections: [String], _ options: OutputOptions) -> String {
        render(
            diagnostics, in: text, corrections: corrections, sourceName: name, color: options.usesColor,
            width: options.width, hasTab: options.isInteractive)
    }

    /// `review.topline:3:1: `, or nothing for what was typed.
    var place: String {
        guard let name else { return "" }
        let before = text.utf8.prefix(range.start)
        let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
        let lineStart = before.lastIndex(of: 10).map { before.index(after: $0) } ?? before.startIndex
        let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        return "\(name):\(line):\(column): "
    }

    /// The whole statement with the first fix of every problem; nil unless every problem has one.
    func corrected(_ diagnostics: [Diagnostic]) -> String? {
        guard !diagnostics.isEmpty, diagnostics.allSatisfy({ !$0.fixes.isEmpty }) else { return nil }
        return correctedStatement(diagnostics, in: text, statement: range)
    }
}
