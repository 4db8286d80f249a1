// Scripts: statements apart from each other, so that one that is wrong leaves the others whole.

/// The longest statement that is read, in bytes.
private let longestStatement = 65_536

/// One statement of a text as far as it could be read.
package struct ParsedStatement: Sendable {
    /// From its first word to its last.
    package var range: SourceRange
    /// Nil when something is wrong with it.
    package var statement: Statement?
    /// What could be read of a question that something is wrong with; its names can be looked up all the same. Its
    /// subject has no measures where it could not be read.
    package var partial: Question?
    /// At most three, in the order of the text.
    package var diagnostics: [Diagnostic]
}

/// Each statement of a text, read on its own. A text that is part of a longer one begins at `offset` in that: all places
/// are those of the longer text.
package func parseStatements(_ text: String, at offset: Int = 0) -> [ParsedStatement] {
    statementTokens(of: text, at: offset).map { tokens in
        let (statement, problems, partial) = parse(tokens)
        let range = tokens[0].range.union(tokens[tokens.count - 2].range)
        return ParsedStatement(range: range, statement: statement, partial: partial, diagnostics: problems)
    }
}

/// The statements of a text that can be read, and what is wrong with the others, in the order of the text.
package func parseScript(_ text: String) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    let parsed = parseStatements(text)
    return (parsed.compactMap(\.statement), parsed.flatMap(\.diagnostics))
}

/// The one statement of a text.
package func parseStatement(_ text: String) throws(DiagnosticError) -> Statement {
    let all = statementTokens(of: text)
    guard let first = all.first else {
        throw DiagnosticError(Diagnostic(.incomplete(expected: ["a question"]), at: SourceRange(0, 0)))
    }
    let (statement, problems, _) = parse(first)
    if let second = all.dropFirst().first?.first {
        let problem = Problem.unexpected(found: second.text, expected: ["the end of the sentence"])
        throw DiagnosticError(problems.isEmpty ? [Diagnostic(problem, at: second.range)] : problems)
    }
    guard let statement else { throw DiagnosticError(problems) }
    return statement
}

private func parse(_ tokens: [Token]) -> (Statement?, [Diagnostic], partial: Question?) {
    let start = tokens[0].range.start
    guard tokens[tokens.count - 1].range.end - start <= longestStatement else {
        return (nil, [Diagnostic(.tooLong(limit: longestStatement), at: SourceRange(start, start))], nil)
    }
    var parser = Parser(tokens)
    let statement = parser.parseStatement()
    let found = parser.diagnostics.sorted { $0.range.start < $1.range.start }
    let problems = SpokenQuestion.problems(found, of: tokens)
    guard problems == found else { return (statement, problems, nil) }
    return (statement, problems, statement == nil ? parser.partial : nil)
}

/// Takes a `?` and a `please` off the end of a statement, and the comma before that.
private func dropClosing(_ tokens: inout [Token]) {
    while let last = tokens.last {
        if last.kind == .sign(.question) {
            tokens.removeLast()
        } else if last.keyword == .please, tokens.count > 1 {
            tokens.removeLast()
            if tokens.count > 1, tokens.last?.kind == .sign(.comma) { tokens.removeLast() }
        } else {
            return
        }
    }
}

/// The tokens of each statement that has any, without comments and closing marks, each closed by `.end`.
func statementTokens(of text: String, at offset: Int = 0) -> [[Token]] {
    var statements: [[Token]] = []
    var current: [Token] = []
    for var token in Lexer.tokens(of: text) {
        token.range = SourceRange(token.range.start + offset, token.range.end + offset)
        switch token.kind {
        case .comment: continue
        case .separator, .end:
            dropClosing(&current)
            guard !current.isEmpty else { continue }
            let end = SourceRange(token.range.start, token.range.start)
            statements.append(current + [Token(.end, "", range: end)])
            current = []
        default: current.append(token)
        }
    }
    return statements
}
