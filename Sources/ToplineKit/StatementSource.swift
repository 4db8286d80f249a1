import Language

/// One statement of a text with its place, for running it and for drawing what is wrong with it.
struct StatementSource {
    /// The whole text that it stands in.
    let text: String
    let parsed: ParsedStatement

    var range: SourceRange { parsed.range }

    /// The tree; throws what the parser found wrong.
    func statement() throws(DiagnosticError) -> Statement {
        if let statement = parsed.statement { return statement }
        throw DiagnosticError(parsed.diagnostics)
    }

    /// Its own words.
    var sentence: String { String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self) }

    /// The problems, drawn under the words they are about, and what to run instead.
    func drawing(
        of diagnostics: [Diagnostic], corrections: [String], sourceName: String?, _ options: OutputOptions
    ) -> String {
        render(
            diagnostics, in: text, corrections: corrections, sourceName: sourceName, color: options.usesColor,
            width: options.width)
    }

    /// The whole statement with the first fix of every problem; nil unless every problem has one.
    func corrected(_ diagnostics: [Diagnostic]) -> String? {
        guard !diagnostics.isEmpty, diagnostics.allSatisfy({ !$0.fixes.isEmpty }) else { return nil }
        return correctedStatement(diagnostics, in: text, statement: range)
    }
}
