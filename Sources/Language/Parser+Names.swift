// Names, values and lists of them (section 1 of the grammar).

extension Parser {
    /// Which runs of words make a name.
    struct NameRule {
        var slot: Expectation.Slot
        /// A whole number goes on a value, never a name (RULE 4).
        var takesNumbers = false
        /// Further words that end the name here, such as the `were` of `how many deals were won`.
        var stops: Set<Keyword> = []
        var stopsAtText = false
        /// A dimension may end in `of`, as a column called `subsidiary of` does.
        var mayEndInOf: Bool { slot == .dimension && !stopsAtText }

        static func name(_ slot: Expectation.Slot, stops: Set<Keyword> = []) -> NameRule {
            NameRule(slot: slot, stops: stops)
        }

        static func value(of field: String? = nil) -> NameRule {
            NameRule(slot: .value(of: field), takesNumbers: true)
        }
    }

    /// `win rate`, `Anna Snelling`, `"GTX Pro"`, `GTK 500`: as many words as can go on the name (RULE 1).
    mutating func expectPhrase(_ rule: NameRule) throws(Diagnostic) -> Phrase {
        note(.slot(rule.slot))
        let start = index
        guard startsPhrase(rule) else { throw missingName(rule) }
        advanceInName()
        while let length = lengthOfNextItem(rule) {
            note(.slot(rule.slot), since: start, isDetail: true)
            for _ in 0..<length { advanceInName() }
        }
        if rule.mayEndInOf, current.keyword == .of, !current.startsLine {
            note(.slot(rule.slot), since: start, isDetail: true)
            advance()
        }
        note(.slot(rule.slot), since: start, isDetail: true)
        noteFollowersOfOpener()
        lastPhrase = start..<index
        return phrase(from: start)
    }

    func startsPhrase(_ rule: NameRule) -> Bool {
        let token = current
        switch token.kind {
        case .text, .unclosedText: return !rule.stopsAtText
        case .slot: return true
        case .number(let literal):
            return rule.takesNumbers && literal?.mark == NumberLiteral.Mark.none && !startsDay(at: index)
        case .word:
            if let keyword = token.keyword, keyword == .of || rule.stops.contains(keyword) { return false }
            return !endsName(at: index, begun: false)
        default: return false
        }
    }

    /// The tokens that go on the name from here: a word, a text, a number of a value, `of` with what follows it.
    private func lengthOfNextItem(_ rule: NameRule) -> Int? {
        if startsNextItem(at: index, rule) { return 1 }
        let isJoined = current.keyword == .of && !current.startsLine && !stops(at: index, rule)
        return isJoined && startsNextItem(at: index + 1, rule) && count(at: index + 1) == nil ? 2 : nil
    }

    private func startsNextItem(at place: Int, _ rule: NameRule) -> Bool {
        let token = token(at: place)
        guard !token.startsLine else { return false }
        switch token.kind {
        case .text, .unclosedText: return !rule.stopsAtText
        case .slot: return true
        case .number:
            return rule.takesNumbers && count(at: place) != nil && !startsDay(at: place)
                && !isNumber(at: place - 1)
        case .word: return token.keyword != .of && !stops(at: place, rule) && !endsName(at: place)
        default: return false
        }
    }

    /// A number that is a year or begins a day goes on no value.
    private func startsDay(at place: Int) -> Bool {
        startsPeriod(at: place) || startsDayOfMonth(at: place, withYear: false)
    }

    private func stops(at place: Int, _ rule: NameRule) -> Bool {
        guard let keyword = keyword(at: place) else { return false }
        return rule.stops.contains(keyword)
    }

    /// Goes over one token of a name; a quote left open is reported, and the text taken as it is.
    private mutating func advanceInName() {
        reportUnclosedQuote()
        advance()
    }

    /// The words from some token on to the last one read.
    func phrase(from start: Int) -> Phrase {
        let words = tokens[start..<index]
        let text = words.map { $0.kind == .slot ? "{\($0.text)}" : $0.text }.joined(separator: " ")
        let isQuoted = words.count == 1 && isText(at: start) && !Self.isOneWord(text)
        let hasSlots = words.contains { $0.kind == .slot }
        return Phrase(text: text, isQuoted: isQuoted, hasSlots: hasSlots, range: range(from: start))
    }

    /// Quotes around a single word say nothing that the word does not.
    private static func isOneWord(_ text: String) -> Bool {
        !text.isEmpty && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    // MARK: Lists

    /// `region and product`, `rep, account`
    mutating func expectNames(_ rule: NameRule) throws(Diagnostic) -> [Phrase] {
        var names = [try expectPhrase(rule)]
        while acceptListWord() { names.append(try expectPhrase(rule)) }
        return names
    }

    /// `West or Central`, `Alpha, Beta`, with the word between them; lists that mix them unite.
    mutating func expectValues() throws(Diagnostic) -> ([Phrase], Joiner) {
        var values = [try expectPhrase(.value())]
        var joiner: Joiner?
        while let next = acceptJoiner() {
            joiner = joiner == nil || joiner == next ? next : .or
            values.append(try expectPhrase(.value()))
        }
        return (values, joiner ?? .or)
    }

    private mutating func acceptJoiner() -> Joiner? {
        for (word, joiner) in [(Keyword.or, Joiner.or), (.and, .and)] {
            note(.keyword(word.rawValue), isDetail: true)
            guard current.keyword == word else { continue }
            advance()
            return joiner
        }
        return acceptListSign() ? .comma : nil
    }

    /// The comma or `and` of a list.
    mutating func acceptListWord() -> Bool {
        if acceptListSign() { return true }
        note(.keyword("and"), isDetail: true)
        guard current.keyword == .and else { return false }
        advance()
        return true
    }

    /// The comma of a list. One before a clause ends the list and sets off the clause, save before a role or a month:
    /// `showing rep, closed this month` shows two columns.
    mutating func acceptListSign() -> Bool {
        guard current.kind == .sign(.comma), startsClauseAfterComma(at: index + 1) else {
            return accept(.comma)
        }
        note(.keyword(","), isDetail: true)
        return false
    }

    func startsClauseAfterComma(at place: Int) -> Bool {
        guard token(at: place).kind == .word, month(at: place) == nil else { return false }
        return endsName(at: place, begun: false)
    }

    // MARK: Texts

    /// `"…"`
    mutating func expectText(_ slot: Expectation.Slot = .text) throws(Diagnostic) -> String {
        note(.slot(slot))
        guard isText(at: index) else { throw unexpected() }
        reportUnclosedQuote()
        let text = current.text
        advance()
        return text
    }

    // MARK: Completion

    /// Behind a word that would open a clause if the right word followed, the right words are offered too.
    private mutating func noteFollowersOfOpener() {
        guard isAtEnd, index > 0, let keyword = keyword(at: index - 1) else { return }
        switch keyword {
        case .last, .next, .past:
            for unit in TimeUnit.allCases { note(.keyword(unit.singular)) }
            note(.slot(.integer))
        case .first: note(.slot(.integer))
        case .at:
            note(.keyword("least"))
            note(.keyword("most"))
        case .over, .under: note(.slot(.number))
        case .created, .closed, .won, .lost, .closing: note(.slot(.period))
        case .all: note(.keyword("time"))
        case .starts, .ends: note(.keyword("with"))
        default: break
        }
    }
}
