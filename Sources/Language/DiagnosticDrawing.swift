// Drawing problems: the title, the line with the words marked, why, and the sentence to run instead.

/// The problems of one statement as text for a terminal, ending in a line feed.
///
/// `source` is the whole text; `statement` the place of the statement in it. With a `sourceName` (a file) each problem
/// says its line and column.
package func render(
    _ diagnostics: [Diagnostic], in source: String, statement: SourceRange, sourceName: String?, color: Bool
) -> String {
    let drawing = DiagnosticDrawing(
        source: source, sourceName: sourceName, style: DrawingStyle(usesColor: color))
    var lines = diagnostics.flatMap(drawing.lines)
    lines += drawing.corrections(diagnostics, statement)
    return lines.map { $0 + "\n" }.joined()
}

/// One problem of a text that is one statement.
package func render(_ diagnostic: Diagnostic, in source: String, sourceName: String?, color: Bool) -> String {
    let all = SourceRange(0, source.utf8.count)
    return render([diagnostic], in: source, statement: all, sourceName: sourceName, color: color)
}

private struct DiagnosticDrawing {
    let source: String
    let sourceName: String?
    let style: DrawingStyle

    func lines(_ diagnostic: Diagnostic) -> [String] {
        let words = diagnostic.problem.words
        let line = MarkedLine(source: source, range: diagnostic.range)
        let place = sourceName.map { "\($0):\(line.number):\(line.column): " } ?? ""
        var lines = ["\(place)\(style.strong("error \(words.code)")): \(words.title)"]
        lines.append("  " + line.text)
        let label =
            words.label.isEmpty ? "" : " " + words.label + suggestion(of: diagnostic, marked: line.marked)
        lines.append("  " + line.indentation + style.mark(line.marks) + label)
        if !words.help.isEmpty { lines.append("  " + words.help) }
        return lines
    }

    /// `: did you mean …?` where the fix is a word spelled much like the marked one and the label does not say so already.
    private func suggestion(of diagnostic: Diagnostic, marked: String) -> String {
        guard let fix = diagnostic.fixes.first, let edit = fix.edits.first, fix.edits.count == 1,
            edit.range == diagnostic.range, !diagnostic.problem.words.label.contains("did you mean"),
            !EditDistance.nearest(to: marked.lowercased(), in: [edit.replacement]).isEmpty
        else { return "" }
        return ": did you mean `\(edit.replacement)`?"
    }

    /// The corrected sentences: all first fixes together, and for a lone problem each other one.
    func corrections(_ diagnostics: [Diagnostic], _ statement: SourceRange) -> [String] {
        guard let first = correctedStatement(diagnostics, in: source, statement: statement) else { return [] }
        var lines = ["\(style.strong("run (Tab):")) \(first)"]
        guard diagnostics.count == 1 else { return lines }
        for fix in diagnostics[0].fixes.dropFirst() {
            let other = Diagnostic(diagnostics[0].problem, at: diagnostics[0].range, fixes: [fix])
            guard let sentence = correctedStatement([other], in: source, statement: statement) else {
                continue
            }
            lines.append("       or: \(sentence)")
        }
        return lines
    }
}

/// Colour for those who see it; the words and signs say the same without.
struct DrawingStyle {
    let usesColor: Bool

    func strong(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func mark(_ text: String) -> String { usesColor ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
}
