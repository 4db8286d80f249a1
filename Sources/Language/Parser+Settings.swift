// `set …` (section 8 of the grammar).

extension Parser {
    mutating func parseSetting() throws(Diagnostic) -> Setting {
        try expect(.set)
        if accept(.today) { return try parseToday() }
        if let source = try acceptSource() { return source }
        if accept(.small, .sample) { return .smallSample(try parseSampleSize()) }
        if accept(.currency) { return .currency(try parseCurrency()) }
        if accept(.date, .order) { return try parseDateOrder() }
        if accept(.decimal) { return try parseDecimalMark() }
        if let setting = try acceptCalendarSetting() { return .calendar(setting) }
        if let (capability, range) = settingNotYet() { throw notYet(capability, at: range) }
        guard current.kind == .word else { throw unexpected() }
        throw Diagnostic(.unknownSetting(current.text), at: current.range)
    }

    /// `set today 2017-12-31`, `set today clock`
    private mutating func parseToday() throws(Diagnostic) -> Setting {
        if accept(.clock) { return .todayClock }
        guard let day = try acceptDate() else { throw unexpected() }
        return .today(day)
    }

    /// A whole number; 0 marks no sample as small.
    private mutating func parseSampleSize() throws(Diagnostic) -> Int {
        guard count(at: index) == 0 else { return try expectCount() }
        advance()
        return 0
    }

    /// Three letters, written as capitals.
    private mutating func parseCurrency() throws(Diagnostic) -> Phrase {
        let code = current.text.uppercased()
        guard current.kind == .word, CurrencyCodes.all.contains(code[...]) else { throw unknownCurrency() }
        let range = current.range
        advance()
        return Phrase(text: code, range: range)
    }

    /// `set revenue from sales lines`; what can be taken from where is known with the company only.
    private mutating func acceptSource() throws(Diagnostic) -> Setting? {
        note(.keyword("revenue from"))
        guard current.kind == .word, current.keyword != .of, current.keyword?.isReserved != true,
            keyword(at: index + 1) == .from
        else { return nil }
        let taken = Phrase(text: current.text, range: current.range)
        advance()
        advance()
        return .source(of: taken, try expectPhrase(.name(.kind)))
    }

    /// `set date order day first`
    private mutating func parseDateOrder() throws(Diagnostic) -> Setting {
        for unit in [TimeUnit.day, .month] {
            note(.keyword("\(unit.singular) first"))
            guard self.unit(at: index) == unit, keyword(at: index + 1) == .first else { continue }
            advance()
            advance()
            return .dateOrder(dayFirst: unit == .day)
        }
        throw unexpected()
    }

    /// `set decimal comma`, `set decimal point`
    private mutating func parseDecimalMark() throws(Diagnostic) -> Setting {
        if accept(.commaMark) { return .decimalMark(isComma: true) }
        if accept(.point) { return .decimalMark(isComma: false) }
        throw unexpected()
    }

    private func settingNotYet() -> (Capability, SourceRange)? {
        for (words, capability) in NotYet.settings where startsWith(words, at: index) {
            return (capability, tokens[index].range.union(tokens[index + words.count - 1].range))
        }
        return nil
    }

    /// Whether these words stand here, in any case of their letters.
    func startsWith(_ words: [String], at place: Int) -> Bool {
        words.enumerated().allSatisfy { isWord($1, at: place + $0) }
    }
}
