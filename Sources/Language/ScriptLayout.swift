/// Lays a script out: each sentence in its one spelling, comments, blank lines and the order of lines kept.
///
/// Laying out twice is laying out once, and no sentence means anything else afterwards. Lines end as the text's first
/// does: in LF or in CRLF. Keywords are written in lower case; names stay as they are, since what they name is known to
/// a company only.
package enum ScriptLayout {
    /// The text laid out, or what is wrong with it: a text with errors is left alone.
    package static func formatted(_ text: String) -> Result<String, DiagnosticError> {
        let parsed = parseStatements(text)
        let problems = parsed.flatMap(\.diagnostics)
        guard problems.isEmpty else { return .failure(DiagnosticError(problems)) }
        let bytes = Array(text.utf8)
        var written = ""
        var place = 0
        for (index, piece) in parsed.enumerated() {
            let gap = String(decoding: bytes[place..<piece.range.start], as: UTF8.self)
            written += between(gap, isFirst: index == 0, isLast: false)
            written += sentence(
                piece, String(decoding: bytes[piece.range.start..<piece.range.end], as: UTF8.self))
            place = piece.range.end
        }
        let rest = String(decoding: bytes[place...], as: UTF8.self)
        written += between(rest, isFirst: parsed.isEmpty, isLast: true)
        return .success(endsLinesInCRLF(bytes) ? written.withCRLF : written)
    }

    private static func endsLinesInCRLF(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstIndex(of: Ascii.lineFeed), end > 0 else { return false }
        return bytes[end - 1] == Ascii.carriageReturn
    }

    /// A sentence with a comment in it keeps its lines: there is no other place for the comment.
    private static func sentence(_ piece: ParsedStatement, _ text: String) -> String {
        guard let statement = piece.statement,
            !Lexer.tokens(of: text).contains(where: { $0.kind == .comment })
        else { return text }
        let formatted = Formatter().format(statement)
        guard let again = try? parseStatement(formatted), Formatter().format(again) == formatted else {
            return text
        }
        return formatted
    }

    /// Comments and blank lines, without blanks at the ends of lines; `?` and `.` behind a sentence go.
    private static func between(_ gap: String, isFirst: Bool, isLast: Bool) -> String {
        var rest = gap.replacing("\r\n", with: "\n").replacing("\r", with: "\n")[...]
        if !isFirst { rest = withoutClosingMarks(rest) }
        if !isLast, rest.last == ";" { rest += " " }
        var lines = rest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices where index < lines.count - 1 || isLast || isBlank(lines[index]) {
            while let last = lines[index].last, last == " " || last == "\t" { lines[index].removeLast() }
        }
        if isLast {
            while lines.last == "" { lines.removeLast() }
            return lines.isEmpty && isFirst ? "" : lines.joined(separator: "\n") + "\n"
        }
        return lines.joined(separator: "\n")
    }

    private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }

    private static func withoutClosingMarks(_ text: Substring) -> Substring {
        let rest = text.drop { $0 == " " || $0 == "\t" }
        guard let first = rest.first, first == "?" || first == "." else { return text }
        let behind = rest.drop { "?. \t".contains($0) }
        return behind.first == "#" ? "  " + behind : behind
    }
}

extension String {
    /// With every line ended by CRLF.
    fileprivate var withCRLF: String {
        replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    }
}
