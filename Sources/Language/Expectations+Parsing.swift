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
    let items = parser.expectedAtEnd.map { expectation in
        var expectation = expectation
        expectation.range.end = cursor
        return expectation
    }
    return Expectations(items: items, partialWord: partial.range, partialText: partial.text)
}

private func lastStatement(of tokens: [Token]) -> [Token] {
    let start = tokens.lastIndex { $0.kind == .separator }.map { $0 + 1 } ?? 0
    return tokens[start...].filter { $0.kind != .comment && $0.kind != .end }
}

/// Takes off the word, number or open quote that ends at the cursor: it may be but half typed.
private func takePartialWord(from tokens: inout [Token], _ cursor: Int) -> (range: SourceRange, text: String)
{
    guard let last = tokens.last, last.range.end == cursor else { return (SourceRange(cursor, cursor), "") }
    switch last.kind {
    case .word, .unclosedText:
        tokens.removeLast()
        return (last.range, last.text)
    default: return (SourceRange(cursor, cursor), "")
    }
}
