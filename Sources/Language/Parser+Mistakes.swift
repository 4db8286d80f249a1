// Mistakes that people often make in questions, told apart so that each gets its own words and its own way out.

extension Parser {
    // MARK: Rankings and lists

    /// `top five reps`, `top reps`
    func rankingCount() -> Diagnostic {
        if let digits = NumberWords.digits(of: current.text) {
            let fix = Fix(replacing: current.range, with: String(digits))
            return Diagnostic(.countInWords(current.text), at: current.range, fixes: [fix])
        }
        guard current.kind == .word else {
            return Diagnostic(.countMissing, at: isAtEnd ? endOfText : current.range)
        }
        return Diagnostic(
            .countMissing, at: current.range, fixes: [Fix(inserting: "5 ", at: current.range.start)])
    }

    /// `top 5 reps this quarter`: the mark stands on the gap where `by` is missing.
    func rankingWithoutMeasure(after kind: Phrase) -> Diagnostic {
        let end = kind.range.end
        let gap = SourceRange(end, isAtEnd ? end : current.range.start)
        return Diagnostic(.rankingWithoutMeasure, at: gap, fixes: [Fix(inserting: " by revenue", at: end)])
    }

    /// `top 5 reps by revenue by region`
    func secondRankingBy(_ clause: Clause) -> Diagnostic {
        let by = SourceRange(clause.range.start, clause.range.start + 2)
        return Diagnostic(.secondRankingBy, at: clause.range, fixes: [Fix(replacing: by, with: "for each")])
    }

    /// `list last 10 won deals`
    func listOfLast() -> Diagnostic? {
        guard keyword(at: index) == .last || keyword(at: index) == .first, let count = count(at: index + 1)
        else {
            return nil
        }
        let range = current.range.union(tokens[index + 1].range)
        let kind = token(at: index + 2)
        let hasOrder = (index..<tokens.count).contains { keyword(at: $0) == .sorted }
        guard kind.kind == .word, !endsName(at: index + 2), !hasOrder else {
            return Diagnostic(.listOfLast(count), at: range)
        }
        let end = rangeToEnd.end
        let removal = Fix.Edit(SourceRange(range.start, kind.range.start), "")
        let order = Fix.Edit(SourceRange(end, end), " sorted by closed descending first \(count)")
        return Diagnostic(.listOfLast(count), at: range, fixes: [Fix([removal, order])])
    }

    // MARK: Periods

    /// `last quarter revenue by rep`: reported, and the question read without it.
    mutating func skipLeadingPeriod() throws(Diagnostic) {
        guard startsPeriod(at: index) else { return }
        let start = index
        let words = rangeToEnd
        guard try acceptPeriod(.anywhere) != nil else { return }
        let period = range(from: start)
        report(
            Diagnostic(.periodFirst, at: period, fixes: periodMoved(period, behind: words.end, from: start)))
    }

    /// The period that has just been read, moved behind the last word.
    private func periodMoved(_ period: SourceRange, behind end: Int, from start: Int) -> [Fix] {
        guard !isAtEnd else { return [] }
        let words = tokens[start..<index].map(\.text).joined(separator: " ")
        let removal = Fix.Edit(SourceRange(period.start, current.range.start), "")
        return [Fix([removal, Fix.Edit(SourceRange(end, end), " \(words)")])]
    }

    /// `revenue this quarter last quarter`
    func twoPeriods(_ clause: Clause, beside clauses: [Clause]) -> Diagnostic {
        guard case .period(let dated) = clause.node, dated.role == nil,
            !clauses.contains(where: { $0.kind == .versus })
        else { return Diagnostic(.twoPeriods, at: clause.range) }
        return Diagnostic(
            .twoPeriods, at: clause.range, fixes: [Fix(inserting: "vs ", at: clause.range.start)])
    }

    /// `revenue in 2016 and 2017`
    private mutating func joinedPeriods(_ clauses: [Clause]) -> Diagnostic? {
        guard current.keyword == .and || current.keyword == .or, let clause = clauses.last,
            case .period(let dated) = clause.node, startsPeriodInPosition(at: index + 1)
        else { return nil }
        guard case .year(let first) = dated.period.node, dated.role == nil, isYear(at: index + 1),
            let second = count(at: index + 1), first != second, !clauses.contains(where: { $0.kind == .by })
        else { return Diagnostic(.twoPeriods, at: current.range) }
        let words = "by year from \(min(first, second)) to \(max(first, second))"
        let range = clause.range.union(tokens[index + 1].range)
        return Diagnostic(.twoPeriods, at: current.range, fixes: [Fix(replacing: range, with: words)])
    }

    /// `this quartr`, `last 3 deals`
    func notATimeUnit(after words: String, count: Int?) -> Diagnostic {
        guard !isAtEnd else { return Diagnostic(.notATimeUnit("", after: words), at: endOfText) }
        let units = TimeUnit.allCases.map { count == nil ? $0.singular : $0.plural }
        var fixes = nearest(units, to: current)
        if fixes.isEmpty, let count, let list = listOfLatest(count) { fixes = [list] }
        return Diagnostic(.notATimeUnit(current.text, after: words), at: current.range, fixes: fixes)
    }

    /// `revenue last 3 deals` as the list that it asks for.
    private func listOfLatest(_ count: Int) -> Fix? {
        guard current.kind == .word, token(at: index + 1).kind == .end, keyword(at: index - 2) == .last else {
            return nil
        }
        let sentence = "list \(current.text) sorted by closed descending first \(count)"
        return Fix(replacing: tokens[0].range.union(current.range), with: sentence)
    }

    // MARK: Shape

    /// No clause begins here.
    mutating func noClause(after subject: Subject?, _ clauses: [Clause]) -> Diagnostic {
        if let diagnostic = joinedPeriods(clauses) { return diagnostic }
        if startsComparison(at: index) { return comparisonWithoutWhere() }
        var diagnostic = unexpected()
        if startsPeriodInPosition(at: index) {
            let word = weekday(at: index) != nil || monthDay(at: index) != nil ? "on " : "in "
            diagnostic.fixes = [Fix(inserting: word, at: current.range.start)]
        } else if isNumber(at: index), isWord("limit", at: index - 1) {
            diagnostic.fixes = [Fix(replacing: tokens[index - 1].range, with: "first")]
        }
        return diagnostic
    }

    /// `list deals created > 2017-01-01`: the last word of the name is what is compared.
    private func comparisonWithoutWhere() -> Diagnostic {
        let problem = Problem.comparisonWithoutWhere
        guard index >= 2, tokens[index - 1].kind == .word, tokens[index - 2].kind == .word,
            !endsName(at: index - 2), keyword(at: index - 2) != .list
        else { return Diagnostic(problem, at: current.range) }
        return Diagnostic(
            problem, at: current.range, fixes: [Fix(inserting: "where ", at: tokens[index - 1].range.start)])
    }

    /// `sorted amount`
    mutating func sortedWithoutBy() -> Diagnostic {
        var diagnostic = unexpected()
        if current.kind == .word { diagnostic.fixes = [Fix(inserting: "by ", at: current.range.start)] }
        return diagnostic
    }

    /// `into report.csv`
    mutating func unquotedFile() -> Diagnostic {
        var diagnostic = unexpected()
        if current.kind == .word, current.text.contains(".") {
            diagnostic.fixes = [Fix(replacing: current.range, with: "\"\(current.text)\"")]
        }
        return diagnostic
    }

    /// `with sugar`
    func unknownOption(_ word: Token) -> Diagnostic {
        if let capability = NotYet.option(word.text) { return notYet(capability, at: word.range) }
        let fixes = nearest(WithOption.allWords, to: word)
        return Diagnostic(.unknownOption(word.text), at: word.range, fixes: fixes)
    }

    /// `as pie`
    func unknownForm(_ word: Token) -> Diagnostic {
        if let capability = NotYet.form(word.text) { return notYet(capability, at: word.range) }
        let fixes =
            Self.formHabits[word.text.lowercased()].map { [Fix(replacing: word.range, with: $0)] }
            ?? nearest(OutputForm.allCases.map(\.rawValue), to: word)
        return Diagnostic(.unknownForm(word.text), at: word.range, fixes: fixes)
    }

    /// What forms are called elsewhere.
    private static let formHabits = [
        "excel": "xlsx", "xls": "xlsx", "spreadsheet": "xlsx", "ndjson": "jsonl", "jsonlines": "jsonl",
        "md": "markdown", "web": "html", "graph": "chart",
        "plot": "chart", "diagram": "chart", "columns": "bars", "curve": "line", "text": "table",
        "pie": "bars", "donut": "bars",
    ]

    /// `set currency dollars`
    func unknownCurrency() -> Diagnostic {
        guard !isAtEnd else { return Diagnostic(.unknownCurrency(""), at: endOfText) }
        let typed = current.text.lowercased()
        let code = Self.currencyHabits[typed] ?? EditDistance.nearest(to: typed, in: Self.currencyCodes).first
        return Diagnostic(
            .unknownCurrency(current.text), at: current.range,
            fixes: code.map { [Fix(replacing: current.range, with: $0.uppercased())] } ?? [])
    }

    /// What currencies are called elsewhere.
    private static let currencyHabits = [
        "$": "USD", "dollar": "USD", "dollars": "USD", "us": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR",
        "£": "GBP", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "¥": "JPY", "yen": "JPY",
        "franc": "CHF",
        "francs": "CHF",
    ]

    /// In small letters; those that most amounts are in go before others as near.
    private static let currencyCodes =
        ["usd", "eur", "gbp", "chf", "jpy", "cad", "aud"] + CurrencyCodes.all.map { $0.lowercased() }.sorted()

    /// A word that differs by a slip of the keyboard, put in the place of a token.
    func nearest(_ words: [String], to token: Token) -> [Fix] {
        EditDistance.nearest(to: token.text.lowercased(), in: words).prefix(1).map {
            Fix(replacing: token.range, with: $0)
        }
    }

    // MARK: SQL

    /// `select sum(amount) from deals`
    func sqlHabit() -> Diagnostic? {
        guard isWord("select", at: index), token(at: index + 1).kind != .end else { return nil }
        let sentence = SQLTranslation(Array(tokens[index...])).sentence
        let fixes = sentence.map { [Fix(replacing: rangeToEnd, with: $0)] } ?? []
        return Diagnostic(.sql, at: current.range, fixes: fixes)
    }
}
