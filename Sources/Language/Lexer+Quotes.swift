// Quoted text: `"…"`, `'…'`, and the curly pairs that word processors make. The closing quote is doubled inside.
// A text may run over indented lines, each of them one blank; it never swallows the next statement.

extension Lexer {
    private static let curlyPairs: [(opening: [UInt8], closing: [UInt8])] = [
        (Array("“".utf8), Array("”".utf8)),
        (Array("‘".utf8), Array("’".utf8)),
    ]

    mutating func lexCurlyQuoted() -> Bool {
        for (opening, closing) in Self.curlyPairs where bytes[position...].starts(with: opening) {
            lexQuoted(closedBy: closing, opening: opening.count)
            return true
        }
        return false
    }

    /// Reads the text behind an opening quote of so many bytes.
    mutating func lexQuoted(closedBy closing: [UInt8], opening: Int) {
        let start = position
        var content: [UInt8] = []
        position += opening
        while position < bytes.count {
            if bytes[position...].starts(with: closing) {
                position += closing.count
                guard bytes[position...].starts(with: closing) else {
                    return append(.text, String(decoding: content, as: UTF8.self), from: start)
                }
                content += closing
                position += closing.count
            } else if bytes[position] == Ascii.lineFeed || bytes[position] == Ascii.carriageReturn {
                guard let indented = indentedLine(from: position) else { break }
                content.append(Ascii.space)
                position = indented
            } else {
                content.append(bytes[position])
                position += 1
            }
        }
        let quote = String(decoding: closing, as: UTF8.self)
        append(.unclosedText(closing: quote), String(decoding: content, as: UTF8.self), from: start)
    }

    /// Where the words of the next line begin, if that line is indented and has any.
    private func indentedLine(from lineEnd: Int) -> Int? {
        var place = lineEnd
        if bytes[place] == Ascii.carriageReturn, place + 1 < bytes.count, bytes[place + 1] == Ascii.lineFeed {
            place += 1
        }
        let lineStart = place + 1
        place = lineStart
        while place < bytes.count, bytes[place] == Ascii.space || bytes[place] == Ascii.tab { place += 1 }
        guard place > lineStart, place < bytes.count, bytes[place] != Ascii.lineFeed,
            bytes[place] != Ascii.carriageReturn
        else { return nil }
        return place
    }
}
