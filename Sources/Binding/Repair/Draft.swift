import Language

/// A sentence that may have been meant: its words, and how much has to be put down to its writer.
struct Draft: Hashable {
    var words: [String]
    /// In tenths of a slip.
    var cost: Int
    /// Too much of it is no writing to be a mistyped sentence: a file of another kind at the standard input, say.
    var isNoise = false

    /// The words of a sentence. A comma is one of its own, a quoted text and a number are one each.
    init(of sentence: String) {
        let bytes = Array(sentence.utf8)
        let tokens = Lexer.tokens(of: sentence)
        words = tokens.compactMap { token in
            switch token.kind {
            case .end, .separator, .comment: nil
            default: String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
            }
        }
        cost = 0
        isNoise = tokens.count { $0.kind == .stray } > 2
    }

    init(_ words: [String], cost: Int) {
        self.words = words
        self.cost = cost
    }

    var sentence: String {
        words.reduce(into: "") { text, word in
            let joins = text.isEmpty || word == "," || word == ")" || text.hasSuffix("(")
            text += joins ? word : " " + word
        }
    }

    /// The draft, and where it has any the one with `what's` and `Hale's` in two words.
    var withContractionsApart: [Draft] {
        let apart = words.flatMap { word -> [String] in
            let plain = word.lowercased().replacing("’", with: "'")
            guard plain.hasSuffix("'s"), plain.count > 2, plain.first?.isLetter == true else { return [word] }
            return [
                String(word.dropLast(2)),
                Self.questionWords.contains(String(plain.dropLast(2))) ? "is" : "'s",
            ]
        }
        return apart == words ? [self] : [self, Draft(apart, cost: cost + 1)]
    }

    private static let questionWords: Set = ["what", "who", "where", "how", "it", "that", "there"]

    func replacing(_ range: Range<Int>, with other: [String], cost: Int) -> Draft {
        var words = words
        words.replaceSubrange(range, with: other)
        return Draft(words, cost: self.cost + cost)
    }
}
