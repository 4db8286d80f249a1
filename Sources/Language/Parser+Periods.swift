// Periods (section 5 of the grammar).

extension Parser {
    /// Where a period stands: a month or weekday alone is one only behind `in`, `on`, `since`, `vs` and the like (RULE 2).
    enum PeriodPlace {
        case anywhere, inPosition
    }

    mutating func expectPeriod(_ place: PeriodPlace) throws(Diagnostic) -> Period {
        guard let period = try acceptPeriod(place) else { throw unexpected() }
        return period
    }

    mutating func acceptPeriod(_ place: PeriodPlace) throws(Diagnostic) -> Period? {
        notePeriod(place)
        if startsPeriod(at: index) { return try parsePlainPeriod() }
        guard place == .inPosition, startsPeriodInPosition(at: index) else { return nil }
        return try parseLoneDay()
    }

    /// A period behind `on`, or behind a role and its `in`: there a slot can only be one.
    mutating func acceptPeriodOrSlot() throws(Diagnostic) -> Period? {
        guard isSlot(at: index) else { return try acceptPeriod(.inPosition) }
        return parseSlot()
    }

    private mutating func parseSlot() -> Period {
        let start = index
        let name = current.text
        advance()
        return Period(.slot(name), range: range(from: start))
    }

    private mutating func notePeriod(_ place: PeriodPlace) {
        note(.slot(.period))
        guard isAtEnd else { return }
        for word in Self.periodWords { note(.keyword(word), isDetail: true) }
        guard place == .inPosition else { return }
        for month in Month.allCases { note(.keyword(month.name), isDetail: true) }
    }

    /// The words that begin a period anywhere.
    private static let periodWords = [
        "this", "last", "next", "past", "today", "yesterday", "tomorrow", "ytd", "qtd", "mtd", "Q1", "Q2",
        "Q3", "Q4",
        "H1", "H2", "from", "between", "since", "until", "before", "after", "all time",
    ]

    // MARK: Ranges

    private mutating func parsePlainPeriod() throws(Diagnostic) -> Period {
        let start = index
        guard let keyword = current.keyword else { return try parsePoint() }
        let node: Period.Node
        switch keyword {
        case .from, .between: node = try parseRange(keyword == .from ? .to : .and)
        case .since:
            advance()
            node = .since(try expectEnd())
        case .until:
            advance()
            node = .until(try expectEnd())
        case .before:
            advance()
            node = .before(try expectEnd())
        case .after:
            advance()
            node = .after(try expectEnd())
        default: return try parsePoint()
        }
        return Period(node, range: range(from: start))
    }

    /// `from X to Y`, `between X and Y`
    private mutating func parseRange(_ separator: Keyword) throws(Diagnostic) -> Period.Node {
        advance()
        let first = try expectEnd()
        try expect(separator)
        return .range(first, try expectEnd())
    }

    /// One end of a range: anything that names days, save `all time` and what goes up to today.
    mutating func expectEnd() throws(Diagnostic) -> Period {
        notePeriod(.inPosition)
        if isSlot(at: index) { return parseSlot() }
        guard startsEnd(at: index) else { throw unexpected() }
        return startsPeriod(at: index) ? try parsePoint() : try parseLoneDay()
    }

    func startsEnd(at place: Int) -> Bool {
        switch keyword(at: place) {
        case .from, .between, .since, .until, .before, .after, .all, .ytd, .qtd, .mtd: return false
        default: break
        }
        if keyword(at: place + 1) == .to, keyword(at: place + 2) == .date { return false }
        return startsPeriodInPosition(at: place)
    }

    // MARK: Points

    private mutating func parsePoint() throws(Diagnostic) -> Period {
        let start = index
        if let date = try acceptDate() { return date }
        let node = try parsePointNode()
        return Period(node, range: range(from: start))
    }

    private mutating func parsePointNode() throws(Diagnostic) -> Period.Node {
        if isYear(at: index) { return .year(expectYear()) }
        if let year = fiscalYear(at: index) {
            advance()
            return .fiscalYear(year)
        }
        if let month = fiscalMonth(at: index), let year = fiscalYear(at: index + 1) {
            advance()
            advance()
            return .fiscalMonth(month, year)
        }
        if let (letter, number) = quarterOrHalf(at: index) { return try parseQuarterOrHalf(letter, number) }
        if let month = month(at: index) {
            advance()
            return .month(month, try acceptWhichYear())
        }
        if isWord("week", at: index), count(at: index + 1) != nil { return try parseWeek() }
        if anyUnit(at: index) != nil { return parseToDate() }
        return try parseRelative()
    }

    private mutating func expectYear() -> Int {
        let year = count(at: index) ?? 0
        advance()
        return year
    }

    private mutating func parseQuarterOrHalf(_ letter: Character, _ number: Int) throws(Diagnostic)
        -> Period.Node
    {
        advance()
        let year = try acceptWhichYear()
        return letter == "Q" ? .quarter(number, year) : .half(number, year)
    }

    /// `week 12 2017`
    private mutating func parseWeek() throws(Diagnostic) -> Period.Node {
        advance()
        guard let week = count(at: index), (1...53).contains(week) else {
            let written = "week \(current.text)"
            throw Diagnostic(.noSuchUnit(written, known: "weeks 1 to 53"), at: current.range)
        }
        advance()
        return .week(week, try acceptWhichYear())
    }

    /// `year to date`
    private mutating func parseToDate() -> Period.Node {
        let unit = anyUnit(at: index) ?? .year
        for _ in 0..<3 { advance() }
        return .toDate(unit)
    }

    private mutating func acceptWhichYear() throws(Diagnostic) -> WhichYear? {
        note(.slot(.year))
        guard startsWhichYear(at: index), !current.startsLine else { return nil }
        if isYear(at: index) { return .year(expectYear()) }
        if let year = fiscalYear(at: index) {
            advance()
            return .fiscal(year)
        }
        let which = Period.Which(rawValue: current.keyword?.rawValue ?? "") ?? .this
        advance()
        advance()
        return .relative(which)
    }

    // MARK: Relative periods

    private mutating func parseRelative() throws(Diagnostic) -> Period.Node {
        if keyword(at: index) == .the { advance() }
        let word = current
        advance()
        switch word.keyword {
        case .today: return .today
        case .yesterday: return .yesterday
        case .tomorrow: return .tomorrow
        case .ytd: return .toDate(.year)
        case .qtd: return .toDate(.quarter)
        case .mtd: return .toDate(.month)
        case .all:
            advance()
            return .allTime
        case .calendar:
            advance()
            return .calendarYear(expectYear())
        case .past: return try parsePast()
        case .last: return try parseLastOrNext(.last, word)
        case .next: return try parseLastOrNext(.next, word)
        default: return .relative(.this, try expectUnit(after: word.text))
        }
    }

    /// `past 90 days`, `past year`
    private mutating func parsePast() throws(Diagnostic) -> Period.Node {
        guard isNumber(at: index) else { return .past(1, try expectUnit(after: "past")) }
        let (count, unit) = try parseCountedUnits(after: "past")
        return .past(count, unit)
    }

    private mutating func parseLastOrNext(_ which: Period.Which, _ word: Token) throws(Diagnostic)
        -> Period.Node
    {
        if isNumber(at: index) {
            let (count, unit) = try parseCountedUnits(after: word.text)
            return .count(which, count, unit)
        }
        if let month = month(at: index) {
            advance()
            return .relativeMonth(which, month)
        }
        if let weekday = weekday(at: index) {
            advance()
            return .relativeWeekday(which, weekday)
        }
        return .relative(which, try expectUnit(after: word.text))
    }

    private mutating func parseCountedUnits(after word: String) throws(Diagnostic) -> (Int, TimeUnit) {
        let number = current.text
        let count = try expectCount()
        for unit in TimeUnit.allCases { note(.keyword(unit.plural)) }
        guard let unit = anyUnit(at: index) else {
            throw notATimeUnit(after: "\(word) \(number)", count: count)
        }
        advance()
        return (count, unit)
    }

    private mutating func expectUnit(after word: String) throws(Diagnostic) -> TimeUnit {
        for unit in TimeUnit.allCases { note(.keyword(unit.singular)) }
        guard let unit = unit(at: index) else { throw notATimeUnit(after: word, count: nil) }
        advance()
        return unit
    }

    // MARK: Days

    /// `2017-03-31`, `31 mar 2017`, `march 31 2017`, `03/04/2017`
    mutating func acceptDate() throws(Diagnostic) -> Period? {
        note(.slot(.day))
        let start = index
        if case .day(let literal) = current.kind {
            advance()
            return Period(try node(of: literal, at: start), range: range(from: start))
        }
        guard let (day, month) = monthDay(at: index), isYear(at: index + 2) else { return nil }
        let year = count(at: index + 2) ?? 0
        for _ in 0..<3 { advance() }
        checkDay(year: year, month: month.rawValue, day: day, range: range(from: start))
        return Period(.day(year: year, month: month.rawValue, day: day), range: range(from: start))
    }

    /// A month, a weekday, a day of a month without its year.
    mutating func parseLoneDay() throws(Diagnostic) -> Period {
        let start = index
        if let (day, month) = monthDay(at: index) {
            advance()
            advance()
            // A leap year, so that 29 february can be meant.
            checkDay(year: 2000, month: month.rawValue, day: day, range: range(from: start), saysYear: false)
            return Period(.shortDay(day: day, month), range: range(from: start))
        }
        if let month = month(at: index) {
            advance()
            return Period(.month(month, nil), range: range(from: start))
        }
        guard let weekday = weekday(at: index) else { throw unexpected() }
        advance()
        return Period(.weekday(weekday), range: range(from: start))
    }

    /// `31 mar` or `mar 31`
    func monthDay(at place: Int) -> (day: Int, month: Month)? {
        if isMonthDay(at: place), let day = count(at: place), let month = month(at: place + 1) {
            return (day, month)
        }
        if let month = month(at: place), isMonthDay(at: place + 1), let day = count(at: place + 1) {
            return (day, month)
        }
        return nil
    }

    private mutating func node(of literal: DayLiteral, at place: Int) throws(Diagnostic) -> Period.Node {
        switch literal {
        case .iso(let year, let month, let day):
            checkDay(year: year, month: month, day: day, range: tokens[place].range)
            return .day(year: year, month: month, day: day)
        case .numeric(let first, let second, let year):
            return .numericDate(first: first, second: second, year: year)
        }
    }

    /// Reports a day that no calendar has, with the last one of that month instead.
    private mutating func checkDay(
        year: Int, month: Int, day: Int, range: SourceRange, saysYear: Bool = true
    ) {
        guard let name = Month(rawValue: month), year >= 1 else {
            diagnostics.append(Diagnostic(.noSuchMonth, at: range))
            return
        }
        let last = name.days(in: year)
        guard !(1...last).contains(day) else { return }
        let said = saysYear ? "\(name.title) \(year)" : name.title
        let instead =
            saysYear ? Formatter.day(year: year, month: month, day: last) : "\(last) \(name.shortName)"
        diagnostics.append(
            Diagnostic(
                .noSuchDay(month: said, days: last), at: range, fixes: [Fix(replacing: range, with: instead)])
        )
    }
}
