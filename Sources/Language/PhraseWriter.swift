/// Writes a name so that it is read back as the same name: bare where the parser itself takes it so before the words
/// that follow, with quotes around the words that it does not.
struct PhraseWriter {
    let site: PhraseSite
    /// The text behind the name.
    let following: String

    func text(of phrase: Phrase) -> String {
        guard !phrase.isQuoted else { return Quotes.around(phrase.text) }
        let words = phrase.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var quoted = words.map { !(isBareWord($0) || phrase.hasSlots && isSlot($0)) }
        while let next = firstMisread(words, quoted) {
            quoted[next] = true
        }
        return written(words, quoted)
    }

    /// Whether a word is one token of a kind that can stand bare in some name.
    private func isBareWord(_ word: String) -> Bool {
        let tokens = Lexer.tokens(of: word)
        guard tokens.count == 2, tokens[0].text == word, !word.hasSuffix(".") else { return false }
        switch tokens[0].kind {
        case .word: return tokens[0].keyword?.isReserved != true || isAnyWords
        case .number(let literal): return literal?.mark == NumberLiteral.Mark.none && !isAnyWords
        default: return false
        }
    }

    private func isSlot(_ word: String) -> Bool {
        let tokens = Lexer.tokens(of: word)
        return tokens.count == 2 && tokens[0].kind == .slot
    }

    private var isAnyWords: Bool {
        if case .anyWords = site { return true }
        return false
    }

    /// The first bare word at which the parser takes something else to begin; nil when it reads the whole name back.
    private func firstMisread(_ words: [String], _ quoted: [Bool]) -> Int? {
        guard let firstBare = quoted.firstIndex(of: false), !isAnyWords else { return nil }
        let text = written(words, quoted)
        var parser = Parser(
            statementTokens(of: "\(text) \(following)").first ?? [Token(.end, "", range: SourceRange(0, 0))])
        guard parser.canBegin(at: site) else { return firstBare }
        let readsAll = (try? parser.readPhrase(at: site)) != nil
        let end = parser.index > 0 ? parser.tokens[parser.index - 1].range.end : 0
        if readsAll, end == text.utf8.count { return nil }
        return bareWord(behind: readsAll ? end : 0, words, quoted)
    }

    /// The word that stands behind so many bytes of the written name, or the next bare one.
    private func bareWord(behind end: Int, _ words: [String], _ quoted: [Bool]) -> Int? {
        for count in 0..<words.count where !quoted[count] {
            let before = written(Array(words[..<count]), Array(quoted[..<count]))
            if before.utf8.count >= end { return count }
        }
        return quoted.lastIndex(of: false)
    }

    /// Quoted words side by side share their quotes, unless that would put the whole name in quotes: such a name is
    /// never taken apart.
    private func written(_ words: [String], _ quoted: [Bool]) -> String {
        let sharesQuotes = quoted.contains(false)
        var parts: [String] = []
        var run: [String] = []
        for (word, isQuoted) in zip(words, quoted) {
            if isQuoted, sharesQuotes || run.isEmpty {
                run.append(word)
                if sharesQuotes { continue }
            }
            if !run.isEmpty { parts.append(Quotes.around(run.joined(separator: " "))) }
            run = []
            if !isQuoted { parts.append(word) }
        }
        if !run.isEmpty { parts.append(Quotes.around(run.joined(separator: " "))) }
        return parts.joined(separator: " ")
    }
}

extension Parser {
    /// Whether the words here are taken for a name at all, and not for a command or a period.
    fileprivate func canBegin(at site: PhraseSite) -> Bool {
        switch site {
        case .opening: !leadsOwnForm
        case .behindSign: !startsEnd(at: index)
        case .valueInPosition: !startsPeriodInPosition(at: index)
        case .behindOn: !startsPeriodInPosition(at: index) && !isSlot(at: index)
        case .versus: !startsPeriodInPosition(at: index) && !startsVersusForm
        case .explained: !isNumber(at: index)
        case .argument: !startsPeriodInPosition(at: index) && !isNumber(at: index)
        case .operand:
            current.keyword != .missing && !(current.keyword == .one && keyword(at: index + 1) == .of)
        default: true
        }
    }

    private var startsVersusForm: Bool {
        current.keyword == .all && keyword(at: index + 1) == .of || current.keyword == .same
            || startsWithRole(at: index)
            || current.kind == .word && NotYet.versus(current.text) != nil
    }

    fileprivate mutating func readPhrase(at site: PhraseSite) throws(Diagnostic) {
        switch site {
        case .name(let slot): _ = try expectPhrase(.name(slot))
        case .opening, .behindOn: _ = try expectPhrase(.name(.measure))
        case .behindSign: _ = try expectPhrase(.name(.field))
        case .counted: _ = try expectPhrase(.name(.kind, stops: [.are, .were]))
        case .banded: _ = try expectPhrase(.name(.field, stops: [.at]))
        case .beforeText:
            var rule = NameRule.name(.dimension)
            rule.stopsAtText = true
            _ = try expectPhrase(rule)
        case .value, .valueInPosition, .versus, .explained, .argument: _ = try expectPhrase(.value())
        case .operand:
            guard case .expression(let expression) = try expectOperand(nil), case .phrase = expression.node
            else {
                throw unexpected()
            }
        case .anyWords: break
        }
    }
}
