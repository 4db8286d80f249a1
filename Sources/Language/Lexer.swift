/// Cuts a text into tokens, in one pass over its bytes. It takes any text: what means nothing becomes a token of its own,
/// and the parser says so.
///
/// The work is in three more files: words, numbers and days, quoted text.
package struct Lexer {
    let bytes: [UInt8]
    var position = 0
    var tokens: [Token] = []
    private var startsLine = false

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The tokens of a text, comments among them, closed by one `.end`.
    package static func tokens(of text: String) -> [Token] {
        var lexer = Lexer(text)
        lexer.skipByteOrderMark()
        while lexer.position < lexer.bytes.count { lexer.lexNext() }
        lexer.append(.end, from: lexer.position)
        return lexer.tokens
    }

    private mutating func lexNext() {
        switch bytes[position] {
        case Ascii.lineFeed, Ascii.carriageReturn: lexLineEnd()
        case Ascii.semicolon: lexSeparator()
        case Ascii.hash: lexComment()
        case Ascii.doubleQuote, Ascii.singleQuote: lexQuoted(closedBy: [bytes[position]], opening: 1)
        case Ascii.digits: lexNumber()
        default:
            if skipBlank() || lexCurlyQuoted() || lexMoney() || lexWord() || lexSlot() || lexSign()
                || skipFullStop()
            {
                return
            }
            lexStray()
        }
    }

    // MARK: Reading

    /// The byte `offset` places on, or 0 behind the end.
    func byte(_ offset: Int = 0) -> UInt8 {
        let place = position + offset
        return place < bytes.count ? bytes[place] : 0
    }

    /// The character at a place, and how many bytes it takes.
    func scalar(at place: Int) -> (value: Unicode.Scalar, length: Int)? {
        guard place < bytes.count else { return nil }
        var iterator = bytes[place..<min(place + 4, bytes.count)].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let value) = decoder.decode(&iterator) else { return nil }
        return (value, UTF8.width(value))
    }

    func text(from start: Int, to end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    mutating func append(_ kind: Token.Kind, _ text: String? = nil, from start: Int) {
        let text = text ?? self.text(from: start, to: position)
        let keyword = kind == .word ? Keyword(spelling: text) : nil
        let range = SourceRange(start, position)
        tokens.append(Token(kind, text, range: range, keyword: keyword, startsLine: startsLine))
        startsLine = false
    }

    // MARK: Between statements

    /// A line that begins with a blank goes on with the statement above; lines with nothing on them, or only a
    /// comment, count as neither.
    private mutating func lexLineEnd() {
        let start = position
        while position < bytes.count,
            bytes[position] == Ascii.lineFeed || bytes[position] == Ascii.carriageReturn
        {
            position += 1
        }
        let lineStart = position
        while skipBlank() {}
        switch byte() {
        case Ascii.lineFeed, Ascii.carriageReturn, Ascii.hash: return
        default: break
        }
        if position == bytes.count { return }
        if position > lineStart {
            startsLine = true
        } else {
            appendSeparator(from: start, to: lineStart)
        }
    }

    private mutating func lexSeparator() {
        position += 1
        appendSeparator(from: position - 1, to: position)
    }

    private mutating func appendSeparator(from start: Int, to end: Int) {
        startsLine = false
        tokens.append(Token(.separator, text(from: start, to: end), range: SourceRange(start, end)))
    }

    private mutating func lexComment() {
        let start = position
        position = endOfLine(from: position)
        let continues = startsLine
        append(.comment, from: start)
        startsLine = continues
    }

    func endOfLine(from place: Int) -> Int {
        var place = place
        while place < bytes.count, bytes[place] != Ascii.lineFeed, bytes[place] != Ascii.carriageReturn {
            place += 1
        }
        return place
    }

    // MARK: Blanks, signs, the rest

    private mutating func skipByteOrderMark() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Skips one blank of any kind that does not end the line.
    private mutating func skipBlank() -> Bool {
        if byte() == Ascii.space || byte() == Ascii.tab {
            position += 1
            return true
        }
        guard let (value, length) = scalar(at: position), value.properties.isWhitespace,
            value != "\n", value != "\r"
        else { return false }
        position += length
        return true
    }

    private mutating func lexSign() -> Bool {
        let start = position
        for length in [2, 1] where position + length <= bytes.count {
            guard let sign = Token.Sign(rawValue: text(from: start, to: start + length)) else { continue }
            position += length
            append(.sign(sign), from: start)
            return true
        }
        return false
    }

    /// A full stop that ends a statement says nothing.
    private mutating func skipFullStop() -> Bool {
        guard byte() == Ascii.fullStop, endsStatement(at: position + 1) else { return false }
        position += 1
        return true
    }

    /// Nothing but blanks up to the end of the line, a `;` or a comment.
    func endsStatement(at place: Int) -> Bool {
        var place = place
        while place < bytes.count, bytes[place] == Ascii.space || bytes[place] == Ascii.tab { place += 1 }
        guard place < bytes.count else { return true }
        switch bytes[place] {
        case Ascii.semicolon, Ascii.hash, Ascii.carriageReturn: return true
        case Ascii.lineFeed:
            return place + 1 == bytes.count
                || bytes[place + 1] != Ascii.space && bytes[place + 1] != Ascii.tab
        default: return false
        }
    }

    /// Characters in a row that mean nothing become one token, so that noise stays small.
    private mutating func lexStray() {
        let start = position
        position += scalar(at: position)?.length ?? 1
        let last = tokens.count - 1
        if last >= 0, tokens[last].kind == .stray, tokens[last].range.end == start {
            tokens[last].range.end = position
            if tokens[last].text.utf8.count < 16 { tokens[last].text += text(from: start, to: position) }
        } else {
            append(.stray, from: start)
        }
    }
}

/// The bytes that the lexer looks for.
enum Ascii {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let doubleQuote = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let ampersand = UInt8(ascii: "&")
    static let singleQuote = UInt8(ascii: "'")
    static let comma = UInt8(ascii: ",")
    static let minus = UInt8(ascii: "-")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let fullStop = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let semicolon = UInt8(ascii: ";")
    static let underscore = UInt8(ascii: "_")
    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
