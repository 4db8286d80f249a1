// Putting corrections into a text.

/// A text with the edits of a fix made; nil when they overlap or lie outside it.
package func applying(_ fix: Fix, to text: String) -> String? {
    var bytes = Array(text.utf8)
    var end = bytes.count
    for edit in fix.edits.sorted(by: { ($0.range.start, $0.range.end) > ($1.range.start, $1.range.end) }) {
        guard edit.range.start >= 0, edit.range.start <= edit.range.end, edit.range.end <= end else {
            return nil
        }
        bytes.replaceSubrange(edit.range.start..<edit.range.end, with: edit.replacement.utf8)
        end = edit.range.start
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// A statement on one line with the first fix of every problem made; nil unless every problem has one and the result
/// can be read.
package func correctedStatement(
    _ diagnostics: [Diagnostic], in text: String, statement: SourceRange
) -> String? {
    let fixes = diagnostics.compactMap(\.fixes.first)
    guard !fixes.isEmpty, fixes.count == diagnostics.count else { return nil }
    let bytes = text.utf8
    guard statement.start >= 0, statement.start <= statement.end, statement.end <= bytes.count else {
        return nil
    }
    let sentence = String(decoding: Array(bytes)[statement.start..<statement.end], as: UTF8.self)
    let edits = fixes.flatMap(\.edits).map { edit in
        let range = SourceRange(edit.range.start - statement.start, edit.range.end - statement.start)
        return Fix.Edit(range, edit.replacement)
    }
    guard let corrected = applying(Fix(edits), to: sentence) else { return nil }
    let line = onOneLine(corrected)
    let parsed = parseStatements(line)
    return parsed.count == 1 && parsed[0].statement != nil ? line : nil
}

/// The indented lines of a statement behind one another. A statement with comments in it stays as it is.
private func onOneLine(_ statement: String) -> String {
    guard !Lexer.tokens(of: statement).contains(where: { $0.kind == .comment }) else { return statement }
    let lines = statement.split(whereSeparator: \.isNewline)
    return lines.map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
}
