import Language
import Testing

/// Quoted text of every kind, closed or not.
struct LexerQuoteTests {
    private func texts(_ text: String) -> [String] {
        Lexer.tokens(of: text).filter { $0.kind == .text }.map(\.text)
    }

    @Test(arguments: [
        ("\"GTX Pro\"", "GTX Pro"), ("'GTX Pro'", "GTX Pro"), ("“GTX Pro”", "GTX Pro"),
        ("‘GTX Pro’", "GTX Pro"), ("\"\"", ""), ("\"5\"\" pipe\"", "5\" pipe"), ("'O''Brien'", "O'Brien"),
        ("\"it's\"", "it's"), ("'say \"x\"'", "say \"x\""), ("“a””b”", "a”b"),
        ("\"# no comment; one\"", "# no comment; one"),
        ("\"東京 💶\"", "東京 💶"), ("\"a\u{0}b\"", "a\u{0}b"), ("\"  two  \"", "  two  "),
    ])
    func quotesHoldTheirText(written: String, meant: String) {
        let tokens = Lexer.tokens(of: written)
        #expect(tokens.count == 2)
        #expect(tokens[0].kind == .text)
        #expect(tokens[0].text == meant)
        #expect(tokens[0].range == SourceRange(0, written.utf8.count))
    }

    @Test func aTextGoesOnOverIndentedLinesOnly() {
        #expect(texts("\"GTX\n  Pro\"") == ["GTX Pro"])
        #expect(texts("\"GTX\r\n\tPro\"") == ["GTX Pro"])
        #expect(texts("\"GTX\nPro\"").isEmpty)
        #expect(texts("\"GTX\n\n  Pro\"").isEmpty)
    }

    @Test(arguments: [("\"West", "\""), ("'West", "'"), ("“West", "”"), ("‘West", "’"), ("\"West”", "\"")])
    func anOpenQuoteSaysWhatWouldCloseIt(written: String, closing: String) {
        #expect(Lexer.tokens(of: written)[0].kind == .unclosedText(closing: closing))
    }

    @Test func anOpenQuoteNeverSwallowsTheNextStatement() {
        let tokens = Lexer.tokens(of: "winrate for \"West\nrevenue for \"East\n")
        #expect(tokens.map(\.kind).filter { if case .unclosedText = $0 { true } else { false } }.count == 2)
        #expect(tokens.contains { $0.text == "revenue" })
    }

    @Test func anApostropheInAWordOpensNothing() {
        #expect(Lexer.tokens(of: "O'Brien's deals").map(\.kind) == [.word, .word, .end])
        #expect(Lexer.tokens(of: "O’Brien").map(\.text).first == "O’Brien")
    }
}
