// Mistakes that people often make in questions, told apart so that each gets its own words and its own way out.

extension Parser {
    // MARK: Rankings and lists

    /// `top five reps`, `top reps`
    func rankingCount() -> Diagnostic {
        if let digits = NumberWords.digits(of: current.text) {
            return Diagnostic(
                .countInWords(current.text), at: current.range,
                fixes: [Fix(replacing: current.range, with: String(digits))])
        }
        guard current.kind == .word else { return Diagnostic(.countMissing, at: isAtEnd ? endOfText : current.range) }
        let before = SourceRange(current.range.start, current.range.start)
        return Diagnostic(.countMissing, at: current.range, fixes: [Fix(replacing: before, with: "5 ")])
    }

    /// `top 5 reps this quarter`: the mark stands on the gap where `by` is missing.
    func rankingWithoutMeasure(after kind: Phrase) -> Diagnostic {
        let gap = SourceRange(kind.range.end, isAtEnd ? kind.range.end : current.range.start)
        let place = SourceRange(kind.range.end, kind.range.end)
        return Diagnostic(.rankingWithoutMeasure, at: gap, fixes: [Fix(replacing: place, with: " by winrate")])
    }

    /// `top 5 reps by revenue by region`
    func secondRankingBy(_ clause: Clause) -> Diagnostic {
        let by = SourceRange(clause.range.start, clause.range.start + 2)
        return Diagnostic(.secondRankingBy, at: clause.range, fixes: [Fix(replacing: by, with: "for each")])
    }

    /// `list last 10 won deals`
    func listOfLast() -> Diagnostic? {
        guard keyword(at: index) == .last || keyword(at: index) == .first, let count = count(at: index + 1) else {
            return nil
        }
        let range = current.range.union(tokens[index + 1].range)
        let last = tokens[tokens.count - 2].range.end
        let kind = token(at: index + 2)
        guard kind.kind == .word, !endsName(at: index + 2) else {
            return Diagnostic(.listOfLast(count), at: range)
        }
        let removal = Fix.Edit(SourceRange(range.start, kind.range.start), "")
        let order = Fix.Edit(SourceRange(last, last), " sorted by closed descending first \(count)")
        let hasOrder = (index..<tokens.count).contains { keyword(at: $0) == .sorted }
        return Diagnostic(.listOfLast(count), at: range, fixes: hasOrder ? [] : [Fix([removal, order])])
    }

    // MARK: Periods

    /// `last quarter revenue by rep`: reported, and the question read without it.
    mutating func skipLeadingPeriod() throws(Diagnostic) {
        guard startsPeriod(at: index), !isSqlSource else { return }
        let start = index
        _ = try acceptPeriod(.anywhere)
        guard start == 0 else { return report(Diagnostic(.periodFirst, at: range(from: start))) }
        report(Diagnostic(.periodFirst, at: range(from: start), fixes: periodMoved(to: tokens.count - 2)))
    }

    /// The period that has just been read, moved behind the last token.
    private func periodMoved(to last: Int) -> [Fix] {
        guard !isAtEnd, last >= index else { return [] }
        let start = tokens[0].range.start
        let words = tokens[0..<index].map(\.text).joined(separator: " ")
        let end = tokens[last].range.end
        return [Fix([Fix.Edit(SourceRange(start, current.range.start), ""), Fix.Edit(SourceRange(end, end), " \(words)")])]
    }

    /// `revenue this quarter last quarter`
    func twoPeriods(_ clause: Clause) -> Diagnostic {
        let place = SourceRange(clause.range.start, clause.range.start)
        guard case .period(let dated) = clause.node, dated.role == nil else { return Diagnostic(.twoPeriods, at: clause.range) }
        return Diagnostic(.twoPeriods, at: clause.range, fixes: [Fix(replacing: place, with: "vs ")])
    }

    /// `this quartr`, `last 3 deals`
    func notATimeUnit(after words: String, plural: Bool) -> Diagnostic {
        guard !isAtEnd else { return Diagnostic(.notATimeUnit("", after: words), at: endOfText) }
        let units = TimeUnit.allCases.map { plural ? $0.plural : $0.singular }
        let fixes = EditDistance.nearest(to: current.text.lowercased(), in: units).prefix(1).map {
            Fix(replacing: current.range, with: $0)
        }
        return Diagnostic(.notATimeUnit(current.text, after: words), at: current.range, fixes: Array(fixes))
    }

    /// `on hold` where only a day or month can stand.
    mutating func onWantsPeriod() -> Diagnostic { unexpected() }

    // MARK: Shape

    /// `sorted amount`
    mutating func sortedWithoutBy() -> Diagnostic {
        var diagnostic = unexpected()
        guard case .unexpected = diagnostic.problem, current.kind == .word else { return diagnostic }
        let place = SourceRange(current.range.start, current.range.start)
        diagnostic.fixes = [Fix(replacing: place, with: "by ")]
        return diagnostic
    }

    /// `into report.csv`
    mutating func unquotedFile() -> Diagnostic {
        var diagnostic = unexpected()
        if current.kind == .word { diagnostic.fixes = [Fix(replacing: current.range, with: "\"\(current.text)\"")] }
        return diagnostic
    }

    /// `with sugar`
    func unknownOption(_ word: Token) -> Diagnostic {
        if let capability = NotYet.option(word.text) { return notYet(capability, at: word.range) }
        let near = EditDistance.nearest(to: word.text.lowercased(), in: WithOption.allCases.map(\.rawValue))
        let fixes = near.prefix(1).map { Fix(replacing: word.range, with: $0) }
        return Diagnostic(.unknownOption(word.text), at: word.range, fixes: Array(fixes))
    }

    /// `as pie`
    func unknownForm(_ word: Token) -> Diagnostic {
        if let capability = NotYet.form(word.text) { return notYet(capability, at: word.range) }
        let near = EditDistance.nearest(to: word.text.lowercased(), in: OutputForm.allCases.map(\.rawValue))
        let fixes = near.prefix(1).map { Fix(replacing: word.range, with: $0) }
        return Diagnostic(.unknownForm(word.text), at: word.range, fixes: Array(fixes))
    }

    /// `set currency dollars`
    mutating func unknownCurrency() -> Diagnostic {
        guard current.kind == .word else { return unexpected() }
        return Diagnostic(.unexpected(found: current.text, expected: ["three letters such as USD or EUR"]), at: current.range)
    }

    /// No clause begins here.
    mutating func noClause(after subject: Subject?) -> Diagnostic { unexpected() }

    // MARK: SQL

    var isSqlSource: Bool { false }

    /// `select sum(amount) from deals`
    func sqlHabit() -> Diagnostic? {
        guard isWord("select", at: index), token(at: index + 1).kind != .end else { return nil }
        return Diagnostic(.sql, at: current.range)
    }
}
