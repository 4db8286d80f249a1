// What is said when something else had to stand here.

extension Parser {
    /// Independent problems that are told of one sentence.
    static let mostDiagnostics = 3

    /// Adds a problem, unless an earlier one has made it.
    mutating func report(_ diagnostic: Diagnostic) {
        settleExpectations()
        if case .incomplete = diagnostic.problem, !diagnostics.isEmpty { return }
        guard diagnostics.count < Self.mostDiagnostics, !diagnostics.contains(diagnostic) else { return }
        diagnostics.append(diagnostic)
    }

    /// Something else had to stand here.
    mutating func unexpected() -> Diagnostic {
        let token = current
        let words = expectedWords
        switch token.kind {
        case .end: return Diagnostic(.incomplete(expected: words), at: endOfText)
        case .stray: return Diagnostic(.strayCharacter(token.text), at: token.range)
        case .unclosedText(let closing): return unclosedQuote(token, closing)
        case .number(nil): return Diagnostic(.numberTooLarge(token.text), at: token.range)
        default: break
        }
        let problem = Problem.unexpected(found: token.text, expected: words)
        return Diagnostic(problem, at: token.range, fixes: spellingFixes(of: token))
    }

    /// The closing bracket, or the mark on the one that is open.
    mutating func expectClosing(of bracket: Token) throws(Diagnostic) {
        guard !accept(.closeBracket) else { return }
        guard isAtEnd else { throw unexpected() }
        throw Diagnostic(
            .unclosedBracket, at: bracket.range, fixes: [Fix(inserting: ")", at: endOfText.start)])
    }

    /// The place right behind the last word.
    var endOfText: SourceRange {
        let end = index > 0 ? tokens[index - 1].range.end : current.range.start
        return SourceRange(end, end)
    }

    var rangeToEnd: SourceRange {
        let last = tokens.count - 2
        return last >= index ? current.range.union(tokens[last].range) : endOfText
    }

    /// Keywords in backticks, other things by their name.
    private var expectedWords: [String] {
        var words: [String] = []
        for expectation in expectedHere where !expectation.isDetail {
            if !words.contains(expectation.item.words) { words.append(expectation.item.words) }
        }
        return words
    }

    /// A keyword that could have stood here and is spelled nearly so.
    private func spellingFixes(of token: Token) -> [Fix] {
        guard token.kind == .word else { return [] }
        let keywords = expectedHere.compactMap { expectation -> String? in
            if case .keyword(let word) = expectation.item { return word }
            return nil
        }
        return nearest(keywords, to: token)
    }
}

extension Expectation.Item {
    /// How errors name it.
    var words: String {
        switch self {
        case .keyword(let word): "`\(word)`"
        case .slot(let slot): slot.words
        }
    }
}

extension Expectation.Slot {
    fileprivate var words: String {
        switch self {
        case .measure: "a measure"
        case .dimension: "something to group by"
        case .kind: "a kind of record"
        case .value: "a value"
        case .field: "a field"
        case .number: "a number"
        case .integer: "a whole number"
        case .year: "a year"
        case .day: "a day"
        case .period: "a period"
        case .text: "a text in quotes"
        case .file: "a file in quotes"
        case .newName: "a name"
        case .topic: "a name"
        }
    }
}
