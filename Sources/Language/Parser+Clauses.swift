// Clauses (section 4 of the grammar): in any order, each at most once save those that narrow (RULE 9).

extension Parser {
    /// The clauses up to the end of the statement. One that cannot be read is reported, and reading goes on at the next.
    mutating func parseClauses(of subject: Subject?) -> [Clause] {
        var clauses: [Clause] = []
        while !isAtEnd, !(stopsAtChecks && startsCheck) {
            acceptClauseComma()
            let start = index
            do throws(Diagnostic) {
                let node = try parseClause(of: subject, beside: clauses)
                let clause = Clause(node, range: range(from: start))
                checkRepetition(of: clause, beside: clauses, of: subject)
                clauses.append(clause)
            } catch {
                report(error)
                skipToNextClause(from: start)
            }
        }
        noteClauses(beside: clauses)
        return clauses
    }

    /// A comma may set off a clause that begins with a word, save a role or a month.
    private mutating func acceptClauseComma() {
        if current.kind == .sign(.comma), startsClauseAfterComma(at: index + 1) { advance() }
    }

    private mutating func parseClause(
        of subject: Subject?, beside clauses: [Clause]
    ) throws(Diagnostic) -> Clause.Node {
        noteClauses(beside: clauses)
        if let keyword = current.keyword, let node = try acceptWordClause(keyword, of: subject) {
            return node
        }
        if let bound = acceptBound() { return .bound(bound, try expectQuantity()) }
        if let dated = try acceptDatedPeriod() { return .period(dated) }
        throw noClause(after: subject, clauses)
    }

    /// The clauses that begin with a word of their own.
    private mutating func acceptWordClause(
        _ keyword: Keyword, of subject: Subject?
    ) throws(Diagnostic) -> Clause.Node? {
        let word = current
        switch keyword {
        case .first where !isNumber(at: index + 1): return nil
        case .by, .across, .for, .in, .on, .excluding, .where, .vs, .with, .sorted, .first, .showing, .as,
            .into:
            advance()
        case .using: throw notYet(.methods, at: word.range)
        default: return nil
        }
        switch keyword {
        case .by: return .by(try expectNames(.name(.dimension)))
        case .across: return .across(try expectNames(.name(.dimension)))
        case .for: return try parseFor()
        case .in: return try parseIn()
        case .on: return try parseOn(of: subject)
        case .excluding:
            let (values, joiner) = try expectValues()
            return .excluding(values, joiner)
        case .where: return .condition(try parseCondition())
        case .vs: return .versus(try parseVersus())
        case .with: return .with(try parseOptions())
        case .sorted: return .sorted(try parseSortKeys())
        case .first: return .first(try expectCount())
        case .showing: return .showing(try expectNames(.name(.field)))
        case .as: return accept(.of) ? .asOf(try expectEnd()) : .form(try parseForm())
        default: return .into(try parseFile())
        }
    }

    // MARK: Filters

    /// `for each region`, `for this quarter`, `for West or Central`
    private mutating func parseFor() throws(Diagnostic) -> Clause.Node {
        if accept(.each) { return .forEach(try expectNames(.name(.dimension))) }
        if let period = try acceptPeriod(.anywhere) { return .period(DatedPeriod(role: nil, period: period)) }
        let (values, joiner) = try expectValues()
        return .filter(values, joiner)
    }

    /// `in march`, `in West`
    private mutating func parseIn() throws(Diagnostic) -> Clause.Node {
        if let period = try acceptPeriod(.inPosition) {
            return .period(DatedPeriod(role: nil, period: period))
        }
        let (values, joiner) = try expectValues()
        return .inValues(values, joiner)
    }

    /// `on 31 mar 2017`, `on monday`; in a comparison also `on revenue, winrate`
    private mutating func parseOn(of subject: Subject?) throws(Diagnostic) -> Clause.Node {
        if case .comparison = subject, !startsPeriodInPosition(at: index), !isSlot(at: index) {
            return .measures(try expectMeasures())
        }
        guard let period = try acceptPeriodOrSlot() else { throw onWantsPeriod() }
        return .period(DatedPeriod(role: nil, period: period))
    }

    // MARK: Periods

    /// `this quarter`, `created last month`, `closed in march`
    private mutating func acceptDatedPeriod() throws(Diagnostic) -> DatedPeriod? {
        if closesAlone(at: index) { return parseClosing() }
        if let dated = try acceptRolePeriod() { return dated }
        guard let period = try acceptPeriod(.anywhere) else { return nil }
        return DatedPeriod(role: nil, period: period)
    }

    /// Whether a role stands here with its period: `closing next quarter`.
    func startsWithRole(at place: Int) -> Bool {
        keyword(at: place).flatMap { DatedPeriod.Role($0) } != nil && startsRolePeriod(at: place + 1)
    }

    /// `created last month`, `closed in march`
    private mutating func acceptRolePeriod() throws(Diagnostic) -> DatedPeriod? {
        guard startsWithRole(at: index), let role = current.keyword.flatMap({ DatedPeriod.Role($0) }) else {
            return nil
        }
        advance()
        guard accept(.in) || accept(.on) else {
            return DatedPeriod(role: role, period: try expectPeriod(.anywhere))
        }
        guard let period = try acceptPeriodOrSlot() else { throw unexpected() }
        return DatedPeriod(role: role, period: period)
    }

    /// `closing` without a period is the future.
    private mutating func parseClosing() -> DatedPeriod {
        advance()
        let range = tokens[index - 1].range
        return DatedPeriod(role: .closing, period: Period(.since(Period(.today, range: range)), range: range))
    }

    // MARK: Comparison

    private mutating func parseVersus() throws(Diagnostic) -> Versus {
        let start = index
        let node: Versus.Node
        if accept(.all, .of) {
            node = .allOf(try expectPeriod(.inPosition))
        } else if let unit = acceptSameLastYear() {
            node = .sameLastYear(unit.value)
        } else if let dated = try acceptRolePeriod() {
            node = .period(dated)
        } else if let period = try acceptPeriod(.inPosition) {
            node = .period(DatedPeriod(role: nil, period: period))
        } else {
            node = .value(try expectVersusValue())
        }
        return Versus(node, range: range(from: start))
    }

    /// `same quarter last year`, `same period last year`
    private mutating func acceptSameLastYear() -> (value: TimeUnit?, Void)? {
        note(.keyword("same"))
        guard current.keyword == .same, keyword(at: index + 2) == .last, unit(at: index + 3) == .year else {
            return nil
        }
        let unit = unit(at: index + 1)
        guard unit != nil || keyword(at: index + 1) == .period else { return nil }
        for _ in 0..<4 { advance() }
        return (unit, ())
    }

    private mutating func expectVersusValue() throws(Diagnostic) -> Phrase {
        let start = index
        let value = try expectPhrase(.value())
        let isBare = index == start + 1 && !isText(at: start)
        if isBare, let capability = NotYet.versus(value.text) { throw notYet(capability, at: value.range) }
        return value
    }

    // MARK: Options and shape

    /// `totals, share`
    private mutating func parseOptions() throws(Diagnostic) -> [WithOption] {
        var options = [try parseOption()]
        while acceptListWord() { options.append(try parseOption()) }
        return options
    }

    private mutating func parseOption() throws(Diagnostic) -> WithOption {
        for words in WithOption.allWords { note(.keyword(words)) }
        guard current.kind == .word, !endsName(at: index) else { throw unexpected() }
        let word = current
        if accept(.rolling) { return try parseRolling() }
        for option in WithOption.fixed {
            let words = option.words.split(separator: " ").map(String.init)
            guard startsWith(words, at: index) else { continue }
            for _ in words { advance() }
            return option
        }
        throw unknownOption(word)
    }

    /// `3 month average`, behind `rolling`
    private mutating func parseRolling() throws(Diagnostic) -> WithOption {
        let number = current.text
        let count = try expectCount()
        for unit in TimeUnit.allCases { note(.keyword(unit.singular)) }
        guard let unit = anyUnit(at: index) else {
            throw notATimeUnit(after: "rolling \(number)", count: nil)
        }
        advance()
        try expect(.average)
        return .rolling(count, unit)
    }

    /// `amount descending, rep`
    private mutating func parseSortKeys() throws(Diagnostic) -> [SortKey] {
        guard accept(.by) else { throw sortedWithoutBy() }
        var keys = [try parseSortKey()]
        while acceptListWord() { keys.append(try parseSortKey()) }
        return keys
    }

    private mutating func parseSortKey() throws(Diagnostic) -> SortKey {
        let name = try expectPhrase(.name(.field))
        if accept(.ascending) { return SortKey(name: name, direction: .ascending) }
        return SortKey(name: name, direction: accept(.descending) ? .descending : nil)
    }

    /// `csv`, behind `as`
    mutating func parseForm() throws(Diagnostic) -> OutputForm {
        for form in OutputForm.allCases { note(.keyword(form.rawValue)) }
        let word = current
        guard word.kind == .word else { throw unexpected() }
        guard let form = OutputForm(spelling: word.text) else { throw unknownForm(word) }
        advance()
        return form
    }

    /// `"file.csv"`, behind `into`
    mutating func parseFile() throws(Diagnostic) -> String {
        guard current.kind != .word else { throw unquotedFile() }
        return try expectText(.file)
    }

    // MARK: Repetition

    private mutating func checkRepetition(of clause: Clause, beside clauses: [Clause], of subject: Subject?) {
        guard diagnostics.isEmpty else { return }
        if clause.kind == .by, case .ranking = subject {
            report(secondRankingBy(clause))
        } else if case .period(let dated) = clause.node {
            if clauses.contains(where: { $0.periodRole == .some(dated.role) }) {
                report(twoPeriods(clause, beside: clauses))
            }
        } else if !clause.kind.mayRepeat, clauses.contains(where: { $0.kind == clause.kind }) {
            report(Diagnostic(.repeatedClause(clause.kind.word), at: clause.range))
        }
    }

    /// Everything that may go on with the question here.
    private mutating func noteClauses(beside clauses: [Clause]) {
        let used = Set(clauses.map(\.kind))
        for kind in Clause.Kind.allCases where kind.mayRepeat || !used.contains(kind) {
            switch kind {
            case .bound:
                for bound in ["over", "under", "at least", "at most"] { note(.keyword(bound)) }
            case .period: if !used.contains(.period) { note(.slot(.period)) }
            default: note(.keyword(kind.word))
            }
        }
    }

    /// Goes on to a word that begins a clause wherever it stands.
    mutating func skipToNextClause(from start: Int) {
        if index == start { advance() }
        while !isAtEnd {
            if let keyword = current.keyword, Keyword.clauseStarts.contains(keyword) { return }
            advance()
        }
    }
}

extension Clause {
    /// The date that a period is about; nil for other clauses.
    fileprivate var periodRole: DatedPeriod.Role?? {
        if case .period(let dated) = node { return .some(dated.role) }
        return nil
    }
}
