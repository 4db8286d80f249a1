import Language
import Testing

/// Words, comments, lines and whatever else a text may hold; each token knows its bytes.
struct LexerTextTests {
    private func words(_ text: String) -> [String] {
        Lexer.tokens(of: text).filter { $0.kind == .word }.map(\.text)
    }

    @Test(arguments: [
        "AT&T", "Smith-Jones", "O'Brien", "R.E.M", "snake_case", "Ångström", "東京", "Ελλάδα",
        "e\u{301}te\u{301}",
        "नमस्ते", "Zoë", "x\u{200D}y", "Ⅷ", "_", "&",
    ])
    func wordsOfAnyScriptAreOneToken(word: String) {
        #expect(words(word) == [word])
    }

    @Test(arguments: [
        "💶", "\u{0}", "\u{7}", "\u{FEFF}x\u{FEFF}", "\u{202E}", "→", "@", "~", "\\", "|", "\u{E000}",
    ])
    func whatMeansNothingIsStray(text: String) {
        #expect(Lexer.tokens(of: "revenue \(text)").contains { $0.kind == .stray })
    }

    @Test func noiseIsOneSmallToken() {
        let noise = String(repeating: "\u{0}💥", count: 10_000)
        let tokens = Lexer.tokens(of: noise)
        #expect(tokens.count == 2)
        #expect(tokens[0].range == SourceRange(0, noise.utf8.count))
        #expect(tokens[0].text.utf8.count < 64)
    }

    @Test func aByteOrderMarkIsSkippedAtTheBeginning() {
        #expect(Lexer.tokens(of: "\u{FEFF}revenue")[0].range == SourceRange(3, 10))
    }

    @Test(arguments: ["\u{A0}", "\u{2003}", "\u{3000}", "\t", "  ", "\u{202F}", "\u{85}"])
    func blanksOfAnyKindSeparate(blank: String) {
        #expect(words("revenue\(blank)by\(blank)rep") == ["revenue", "by", "rep"])
    }

    @Test func commentsRunToTheEndOfTheirLine() {
        let tokens = Lexer.tokens(of: "revenue # by \"rep; x\n# more\nwinrate")
        #expect(tokens.map(\.kind) == [.word, .comment, .comment, .separator, .word, .end])
        #expect(tokens[1].text == "# by \"rep; x")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n\n\n", "\n# x\n", ";"])
    func linesEndStatementsHoweverTheyAreWritten(end: String) {
        #expect(Lexer.tokens(of: "revenue\(end)winrate").filter { $0.kind == .separator }.count == 1)
    }

    @Test func anIndentedLineGoesOn() {
        let tokens = Lexer.tokens(of: "revenue\n  by rep")
        #expect(tokens.map(\.text) == ["revenue", "by", "rep", ""])
        #expect(tokens.map(\.startsLine) == [false, true, false, false])
    }

    @Test func aFullStopAtTheEndSaysNothing() {
        #expect(words("revenue by rep.") == ["revenue", "by", "rep"])
        #expect(words("Acme Inc. this year.") == ["Acme", "Inc.", "this", "year"])
    }

    @Test func signsOfTwoCharactersAreOneToken() {
        let signs = Token.Sign.allCases.map(\.rawValue)
        #expect(Lexer.tokens(of: signs.joined(separator: " ")).dropLast().map(\.text) == signs)
        #expect(Lexer.tokens(of: "a<=b").map(\.text) == ["a", "<=", "b", ""])
        #expect(Lexer.tokens(of: "a!b").map(\.kind) == [.word, .stray, .word, .end])
    }

    @Test func placesAreBytes() {
        let text = "für \"東京\" 💶 über 50k # ñ"
        let tokens = Lexer.tokens(of: text)
        let bytes = Array(text.utf8)
        let written = tokens.map { String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self) }
        #expect(written == ["für", "\"東京\"", "💶", "über", "50k", "# ñ", ""])
        #expect(tokens.map(\.range.start) == [0, 5, 14, 19, 25, 29, 33])
    }

    /// Tokens stand in order, end at the end, and leave nothing out but blanks, line ends and full stops.
    @Test func everyByteIsInATokenOrABlank() {
        var random = SplitMix(seed: 20_171_231)
        let pieces = [
            "revenue", "50k", "1,000", "2017-03-31", "3/4/2017", "\"x\"", "\"x", "“y”", "'", "’", "é",
            "e\u{301}", "東",
            "💶", "👩‍👧", "\u{0}", "\u{FEFF}", "\u{A0}", " ", "\t", "\n", "\r\n", "\n  ", "#", ";", "<=", "(",
            ".", "$", "%", "-", "&",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in random.pick(pieces) }.joined()
            let bytes = Array(text.utf8)
            var place = 0
            for token in Lexer.tokens(of: text) {
                #expect(
                    token.range.start >= place && token.range.end <= bytes.count, "\(text.debugDescription)")
                guard token.range.start >= place, token.range.end <= bytes.count else { return }
                let between = String(decoding: bytes[place..<token.range.start], as: UTF8.self)
                let isNothing = between.unicodeScalars.allSatisfy {
                    $0.properties.isWhitespace || $0 == "." || $0 == "\u{FEFF}"
                }
                #expect(isNothing, "\(text.debugDescription) leaves out \(between.debugDescription)")
                if token.kind == .word {
                    let written = String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
                    #expect(token.text == written, "\(text.debugDescription)")
                }
                place = token.range.end
            }
            #expect(
                place == bytes.count || text.hasSuffix(".") || text.last?.isWhitespace ?? true,
                "\(text.debugDescription)")
        }
    }
}
