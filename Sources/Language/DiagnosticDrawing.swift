// Drawing problems: the title, the line with the words marked, why, and the sentence to run instead.

/// The problems of one statement as text for a terminal, ending in a line feed.
///
/// `source` is the whole text. With a `sourceName` (a file) each problem says its line and column. Words are broken at
/// the width where there is one; a sentence that is longer shows the mark with what fits around it. `corrections` are
/// whole sentences to run instead, likeliest first; `hasTab` where the Tab key brings the first.
package func render(
    _ diagnostics: [Diagnostic], in source: String, corrections: [String], sourceName: String?, color: Bool,
    width: Int? = nil, hasTab: Bool = true
) -> String {
    let drawing = DiagnosticDrawing(
        source: source, sourceName: sourceName, style: DrawingStyle(usesColor: color), width: width)
    var lines = diagnostics.flatMap(drawing.lines)
    lines += drawing.lines(ofCorrections: corrections, hasTab)
    return lines.map { $0 + "\n" }.joined()
}

private struct DiagnosticDrawing {
    let source: String
    let sourceName: String?
    let style: DrawingStyle
    let width: Int?

    func lines(_ diagnostic: Diagnostic) -> [String] {
        let words = diagnostic.problem.words
        let line = MarkedLine(source: source, range: diagnostic.range, width: lineWidth)
        let place = sourceName.map { "\($0):\(line.number):\(line.column): " } ?? ""
        let name = "error \(words.code)"
        var lines = wrapped("\(place)\(name): \(words.title)", indent: "  ")
        lines[0] = lines[0].replacing(name, with: style.strong(name), maxReplacements: 1)
        lines.append("  " + line.text)
        let label = words.label.isEmpty ? "" : words.label + suggestion(of: diagnostic, marked: line.marked)
        let start = "  " + line.indentation
        let marks = start + style.mark(line.marks)
        if fits("\(start)\(line.marks) \(label)") {
            lines.append(label.isEmpty ? marks : "\(marks) \(label)")
        } else {
            lines += [marks] + wrapped("  " + label, indent: "  ")
        }
        if !words.help.isEmpty { lines += wrapped("  " + words.help, indent: "  ") }
        return lines
    }

    /// What the two blanks before the sentence leave of the terminal, within reason.
    private var lineWidth: Int { min(MarkedLine.mostColumns, max(20, (width ?? .max) - 2)) }

    private func fits(_ text: String) -> Bool { width.map { DisplayWidth.of(text) <= $0 } ?? true }

    /// The text in lines of the width, broken at blanks; lines after the first are indented.
    private func wrapped(_ text: String, indent: String) -> [String] {
        guard !fits(text) else { return [text] }
        var lines = [String(text.prefix { $0 == " " })]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            let isStart = last.allSatisfy { $0 == " " }
            let longer = isStart ? last + word : "\(last) \(word)"
            if isStart || fits(longer) {
                lines[lines.count - 1] = longer
            } else {
                lines.append(indent + word)
            }
        }
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

    /// The first is what Tab runs.
    func lines(ofCorrections sentences: [String], _ hasTab: Bool) -> [String] {
        let first = hasTab ? "run (Tab):" : "run:"
        let others = String(repeating: " ", count: first.count - 3) + "or:"
        return sentences.enumerated().map { position, sentence in
            "\(position == 0 ? style.strong(first) : others) \(sentence)"
        }
    }
}

/// Colour for those who see it; the words and signs say the same without.
struct DrawingStyle {
    let usesColor: Bool

    func strong(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func mark(_ text: String) -> String { usesColor ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
}
