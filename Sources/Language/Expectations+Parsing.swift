// What may stand at the cursor: the statement is read up to there, and what was looked for at its end is told.

/// What may stand at a place of a text (a UTF-8 offset), and the partial word that it would replace.
package func expectations(in text: String, at cursor: Int) -> Expectations {
    let bytes = Array(text.utf8)
    let cursor = min(max(cursor, 0), bytes.count)
    let all = Lexer.tokens(of: String(decoding: bytes[..<cursor], as: UTF8.self))
    var tokens = lastStatement(of: all)
    let partial = takePartialWord(from: &tokens, cursor)
    tokens.append(Token(.end, "", range: SourceRange(partial.range.start, partial.range.start)))
    if all.dropLast().last?.kind == .comment {
        return Expectations(items: [], partialWord: partial.range, partialText: "")
    }
    var parser = Parser(tokens)
    _ = parser.parseStatement()
    let items = parser.expectedAtEnd.filter { !partial.isQuoted || $0.item.mayBeQuoted }.map { expectation in
        var expectation = expectation
        expectation.range.end = cursor
        return expectation
    }
    return Expectations(
        items: items, partialWord: partial.range, partialText: partial.text, isQuoteOpen: partial.isQuoted)
}

private func lastStatement(of tokens: [Token]) -> [Token] {
    let start = tokens.lastIndex { $0.kind == .separator }.map { $0 + 1 } ?? 0
    return tokens[start...].filter { $0.kind != .comment && $0.kind != .end }
}

/// The part of a word before the cursor.
private struct PartialWord {
    var range: SourceRange
    var text: String
    var isQuoted: Bool
}

/// Takes off the word or open quote that ends at the cursor: it may be but half typed.
private func takePartialWord(from tokens: inout [Token], _ cursor: Int) -> PartialWord {
    let nothing = PartialWord(range: SourceRange(cursor, cursor), text: "", isQuoted: false)
    guard let last = tokens.last, last.range.end == cursor else { return nothing }
    switch last.kind {
    case .word:
        tokens.removeLast()
        return PartialWord(range: last.range, text: last.text, isQuoted: false)
    case .unclosedText:
        tokens.removeLast()
        return PartialWord(range: last.range, text: last.text, isQuoted: true)
    default: return nothing
    }
}

extension Expectation.Item {
    /// Whether what has begun with a quote can become this.
    fileprivate var mayBeQuoted: Bool {
        switch self {
        case .slot(.measure), .slot(.dimension), .slot(.kind), .slot(.value), .slot(.field), .slot(.text),
            .slot(.file), .slot(.newName), .slot(.topic):
            true
        default: false
        }
    }
}
