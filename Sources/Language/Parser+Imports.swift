// What a sentence says of a file's columns (section 8 of the grammar).

extension Parser {
    /// `rep = sales_agent`, `no header`, `dates moved by 2376 days`, `quota in thousands`, `quota each quarter`
    mutating func parseImportItem() throws(Diagnostic) -> ImportItem {
        if let item = try acceptImportWords() { return item }
        let name = try expectColumnName()
        if accept(.equal) { return .column(name, header: try expectHeader()) }
        if accept(.in) { return .factor(name, power: try expectFactor()) }
        if accept(.each) { return .each(name, try expectImportUnit(takesPlural: false)) }
        throw unexpected()
    }

    /// What is no name: `header`, `no header`, `dates moved by`.
    private mutating func acceptImportWords() throws(Diagnostic) -> ImportItem? {
        note(.keyword("no header"))
        note(.keyword("header"))
        note(.keyword("dates moved by"))
        if keyword(at: index) == .header, endsItem(at: index + 1) {
            advance()
            return .header(true)
        }
        if keyword(at: index) == .no, keyword(at: index + 1) == .header, endsItem(at: index + 2) {
            for _ in 0..<2 { advance() }
            return .header(false)
        }
        guard keyword(at: index) == .dates, keyword(at: index + 1) == .moved else { return nil }
        for _ in 0..<2 { advance() }
        try expect(.by)
        let isEarlier = accept(.minus)
        let count = try expectCount()
        return .datesMoved(isEarlier ? -count : count, try expectImportUnit(takesPlural: true))
    }

    private func endsItem(at place: Int) -> Bool {
        token(at: place).kind == .end || isSign(.comma, at: place)
    }

    /// A name; `from` and `to` are what rosters call their days.
    private mutating func expectColumnName() throws(Diagnostic) -> Phrase {
        guard [.from, .to].contains(keyword(at: index)), isSign(.equal, at: index + 1) else {
            return try expectPhrase(.name(.field))
        }
        let start = index
        advance()
        return phrase(from: start)
    }

    /// A header; that of a column without one is `column 4`.
    private mutating func expectHeader() throws(Diagnostic) -> Phrase {
        let start = index
        let name = try expectPhrase(.name(.newName))
        guard count(at: index) != nil, isNumber(at: index) else { return name }
        _ = try expectCount()
        return phrase(from: start)
    }

    private mutating func expectFactor() throws(Diagnostic) -> Int {
        for factor in ImportItem.factors where accept(factor.word) { return factor.power }
        throw unexpected()
    }

    private mutating func expectImportUnit(takesPlural: Bool) throws(Diagnostic) -> TimeUnit {
        for unit in TimeUnit.allCases { note(.keyword(unit.singular)) }
        guard let unit = takesPlural ? anyUnit(at: index) : unit(at: index) else { throw unexpected() }
        advance()
        return unit
    }
}
