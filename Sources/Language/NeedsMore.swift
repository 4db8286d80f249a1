// What the prompt asks before it runs a line: is this a whole statement?

/// Whether a text cannot be a whole statement yet: a bracket is open, or prose is, or its last word, comma or operator
/// wants something behind it. A name's quote that is open at the end of its line was forgotten: to go on would swallow the
/// next sentence.
package func needsMore(_ text: String) -> Bool {
    if hasOpenQuote(text) { return holdsProse(text) }
    if openConstruct(in: text) != nil { return true }
    guard let tokens = statementTokens(of: text).last, let last = tokens.dropLast().last else { return false }
    return wantsMore(last) && parseStatements(text).last?.statement == nil
}

/// What is open at the end of a text, for the prompt: `needs )`, `needs "`; nil when nothing is.
package func openConstruct(in text: String) -> String? {
    guard let tokens = statementTokens(of: text).last else { return nil }
    var open = 0
    for token in tokens {
        switch token.kind {
        case .unclosedText(let closing): return "needs \(closing)"
        case .sign(.openBracket): open += 1
        case .sign(.closeBracket): open = max(0, open - 1)
        default: break
        }
    }
    return open > 0 ? "needs )" : nil
}

private func hasOpenQuote(_ text: String) -> Bool {
    guard let tokens = statementTokens(of: text).last else { return false }
    return tokens.contains { if case .unclosedText = $0.kind { true } else { false } }
}

/// Whether the statement is one of those whose texts may be long: `text "…`, `title "…`, `define … means "…`.
private func holdsProse(_ text: String) -> Bool {
    guard let first = statementTokens(of: text).last?.first?.keyword else { return false }
    return [.text, .title, .define].contains(first)
}

private func wantsMore(_ token: Token) -> Bool {
    switch token.kind {
    case .sign(.comma), .sign(.plus), .sign(.minus), .sign(.times), .sign(.divided), .sign(.less),
        .sign(.lessOrEqual),
        .sign(.greater), .sign(.greaterOrEqual), .sign(.equal), .sign(.notEqual):
        true
    case .word: token.keyword.map(Keyword.wantingMore.contains) ?? false
    default: false
    }
}
