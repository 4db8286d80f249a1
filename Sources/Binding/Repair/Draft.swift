import Language

/// A sentence that may have been meant: its words, and how much has to be put down to its writer.
struct Draft: Hashable {
    var words: [String]
    /// In tenths of a slip.
    var cost: Int

    /// The words of a sentence. A comma is one of its own, a quoted text and a number are one each.
    init(of sentence: String) {
        let bytes = Array(sentence.utf8)
        words = Lexer.tokens(of: sentence).compactMap { token in
            switch token.kind {
            case .end, .separator, .comment: nil
            default: String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
            }
        }
        cost = 0
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

    func replacing(_ range: Range<Int>, with other: [String], cost: Int) -> Draft {
        var words = words
        words.replaceSubrange(range, with: other)
        return Draft(words, cost: self.cost + cost)
    }
}
