/// Putting texts in quotes, and guessing where a quote that was left open should have been closed.
package enum Quotes {
    /// A text in double quotes, with those inside it doubled.
    package static func around(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }

    /// The bytes of a text up to the first word in it that begins a clause.
    static func lengthOfMeantText(_ text: String) -> Int {
        let parser = Parser(Lexer.tokens(of: text))
        var place = 0
        while parser.token(at: place).kind == .word, place == 0 || !parser.endsName(at: place) { place += 1 }
        guard place > 0, parser.token(at: place).kind == .word else {
            return text.utf8.count - trailingBlanks(text)
        }
        return parser.tokens[place - 1].range.end
    }

    private static func trailingBlanks(_ text: String) -> Int {
        text.utf8.reversed().prefix { $0 == Ascii.space || $0 == Ascii.tab }.count
    }
}
