// Looking ahead: where names end and periods begin. Every answer looks a fixed number of tokens ahead, so that a
// sentence is read in linear time.

extension Parser {
    // MARK: Names (RULE 1, RULE 3, RULE 4)

    /// Whether the word at a place ends a name: reserved, an opener before its follower, or the beginning of a period.
    /// A role ends only a name that has begun.
    func endsName(at place: Int, begun: Bool = true) -> Bool {
        let token = token(at: place)
        switch token.kind {
        case .word: break
        case .number, .day: return true
        default: return false
        }
        if startsPeriod(at: place) { return true }
        guard let keyword = token.keyword else { return false }
        if keyword.isReserved || opensClause(keyword, at: place) { return true }
        guard begun, DatedPeriod.Role(keyword) != nil else { return false }
        return startsRolePeriod(at: place + 1) || closesAlone(at: place)
    }

    /// Whether `closing` stands without a period: nothing but another clause follows.
    func closesAlone(at place: Int) -> Bool {
        let behind = place + 1
        guard keyword(at: place) == .closing, !startsRolePeriod(at: behind) else { return false }
        if isSign(.comma, at: behind) { return startsClauseAfterComma(at: behind + 1) }
        guard let next = keyword(at: behind) else { return token(at: behind).kind == .end }
        return next.isReserved || opensClause(next, at: behind)
            || DatedPeriod.Role(next) != nil && startsRolePeriod(at: behind + 1)
    }

    /// Openers other than those of periods, before their follower.
    private func opensClause(_ keyword: Keyword, at place: Int) -> Bool {
        switch keyword {
        case .first: return isNumber(at: place + 1)
        case .over, .under: return startsQuantity(at: place + 1)
        case .at: return self.keyword(at: place + 1) == .least || self.keyword(at: place + 1) == .most
        case .starts, .ends: return self.keyword(at: place + 1) == .with
        case .shown: return self.keyword(at: place + 1) == .as
        case .means, .gives: return isText(at: place + 1)
        case .within: return startsQuantity(at: place + 1)
        case .banded: return self.keyword(at: place + 1) == .by
        default: return false
        }
    }

    /// Any word that neither is a keyword here nor opens a clause; nor the `to` of a range.
    private func isOrdinaryWord(at place: Int) -> Bool {
        let token = token(at: place)
        guard token.kind == .word, !token.startsLine else { return token.kind == .text && !token.startsLine }
        if startsPeriod(at: place, shallow: true) { return false }
        guard let keyword = token.keyword else { return true }
        if keyword.isReserved || keyword == .to || opensClause(keyword, at: place) { return false }
        return DatedPeriod.Role(keyword) == nil || !startsRolePeriod(at: place + 1, shallow: true)
    }

    func isNumber(at place: Int) -> Bool {
        if case .number = token(at: place).kind { return true }
        return false
    }

    func isSlot(at place: Int) -> Bool { token(at: place).kind == .slot }

    func isText(at place: Int) -> Bool {
        switch token(at: place).kind {
        case .text, .unclosedText: true
        default: false
        }
    }

    /// The number at a place, when it is digits only.
    func count(at place: Int) -> Int? {
        if case .number(let literal?) = token(at: place).kind { return literal.count }
        return nil
    }

    func isYear(at place: Int) -> Bool {
        if case .number(let literal?) = token(at: place).kind { return literal.isYear }
        return false
    }

    func startsQuantity(at place: Int) -> Bool {
        isNumber(at: place) || isSign(.minus, at: place) && isNumber(at: place + 1)
    }

    // MARK: Periods (RULE 2)

    /// Whether a period begins at a place where one can stand anywhere. `shallow` leaves RULE 2 aside, so that looking
    /// ahead ends.
    func startsPeriod(at place: Int, shallow: Bool = false) -> Bool {
        let token = token(at: place)
        switch token.kind {
        case .day: return true
        case .number: return isYear(at: place) || startsDayOfMonth(at: place, withYear: true)
        case .word: break
        default: return false
        }
        if quarterOrHalf(at: place) != nil || startsFiscalPeriod(at: place) { return true }
        if startsMonthWithYear(at: place) { return true }
        guard let keyword = token.keyword else { return startsToDate(at: place) || startsWeek(at: place) }
        switch keyword {
        case .this, .today, .yesterday, .tomorrow, .ytd, .qtd, .mtd, .from, .between, .since, .until, .before,
            .after:
            return true
        case .last, .next: return isRelativeFollower(at: place + 1, shallow: shallow)
        case .past: return unit(at: place + 1) != nil || isNumber(at: place + 1)
        case .the: return startsRelative(at: place + 1, shallow: shallow)
        case .all: return self.keyword(at: place + 1) == .time
        case .calendar: return unit(at: place + 1) == .year && isYear(at: place + 2)
        default: return false
        }
    }

    /// Whether a period begins at a place behind `in`, `on`, `since`, `vs` and the like, where a month or weekday
    /// alone is one too.
    func startsPeriodInPosition(at place: Int, shallow: Bool = false) -> Bool {
        if startsPeriod(at: place, shallow: shallow) { return true }
        guard let length = lengthOfLoneDay(at: place) else { return false }
        return shallow || !isOrdinaryWord(at: place + length)
    }

    /// Whether a period follows a role: `won last month`, `created in march`.
    func startsRolePeriod(at place: Int, shallow: Bool = false) -> Bool {
        guard !token(at: place).startsLine else { return false }
        switch keyword(at: place) {
        case .in, .on:
            return isSlot(at: place + 1) || startsPeriodInPosition(at: place + 1, shallow: shallow)
        default: return startsPeriod(at: place, shallow: shallow)
        }
    }

    /// The tokens of a month or weekday alone, of a day of a month without its year.
    func lengthOfLoneDay(at place: Int) -> Int? {
        if month(at: place) != nil { return isMonthDay(at: place + 1) ? 2 : 1 }
        if weekday(at: place) != nil { return 1 }
        return isMonthDay(at: place) && month(at: place + 1) != nil ? 2 : nil
    }

    private func startsRelative(at place: Int, shallow: Bool) -> Bool {
        switch keyword(at: place) {
        case .last, .next: isRelativeFollower(at: place + 1, shallow: shallow)
        case .past: unit(at: place + 1) != nil || isNumber(at: place + 1)
        default: false
        }
    }

    private func isRelativeFollower(at place: Int, shallow: Bool) -> Bool {
        if isNumber(at: place) || unit(at: place) != nil { return true }
        guard month(at: place) != nil || weekday(at: place) != nil else { return false }
        return shallow || !isOrdinaryWord(at: place + 1)
    }

    /// `31 mar`, or `31 mar 2017`.
    func startsDayOfMonth(at place: Int, withYear: Bool) -> Bool {
        isMonthDay(at: place) && month(at: place + 1) != nil && (!withYear || isYear(at: place + 2))
    }

    private func startsMonthWithYear(at place: Int) -> Bool {
        guard month(at: place) != nil else { return false }
        return startsWhichYear(at: place + 1) || isMonthDay(at: place + 1) && isYear(at: place + 2)
    }

    private func startsToDate(at place: Int) -> Bool {
        guard let unit = unit(at: place), [.year, .quarter, .month, .week].contains(unit) else {
            return false
        }
        return keyword(at: place + 1) == .to && keyword(at: place + 2) == .date
    }

    private func startsWeek(at place: Int) -> Bool {
        isWord("week", at: place) && count(at: place + 1) != nil && !isYear(at: place + 1)
    }

    /// `2017`, `FY2018`, `last year`
    func startsWhichYear(at place: Int) -> Bool {
        if isYear(at: place) || fiscalYear(at: place) != nil { return true }
        switch keyword(at: place) {
        case .this, .last, .next: return isWord("year", at: place + 1)
        default: return false
        }
    }

    // MARK: Words of the calendar

    /// A unit in the singular.
    func unit(at place: Int) -> TimeUnit? {
        guard let unit = anyUnit(at: place), isWord(unit.singular, at: place) else { return nil }
        return unit
    }

    /// A unit in either number.
    func anyUnit(at place: Int) -> TimeUnit? {
        token(at: place).kind == .word ? TimeUnit(spelling: token(at: place).text) : nil
    }

    func month(at place: Int) -> Month? {
        token(at: place).kind == .word ? Month(spelling: token(at: place).text) : nil
    }

    func weekday(at place: Int) -> Weekday? {
        token(at: place).kind == .word ? Weekday(spelling: token(at: place).text) : nil
    }

    /// A whole number that can be the day of a month.
    func isMonthDay(at place: Int) -> Bool {
        guard let count = count(at: place) else { return false }
        return (1...31).contains(count)
    }

    /// `Q3`, `H1`: the letter and the number.
    func quarterOrHalf(at place: Int) -> (letter: Character, number: Int)? {
        let token = token(at: place)
        guard token.kind == .word, token.text.utf8.count == 2, let letter = token.text.uppercased().first,
            let number = token.text.last?.wholeNumberValue
        else { return nil }
        switch letter {
        case "Q": return (1...4).contains(number) ? (letter, number) : nil
        case "H": return (1...2).contains(number) ? (letter, number) : nil
        default: return nil
        }
    }

    /// `FY2018`, or `FY18`, which is between 1969 and 2068 as years of two digits are in POSIX.
    func fiscalYear(at place: Int) -> Int? {
        guard let digits = digits(behind: "FY", at: place), let year = Int(digits) else { return nil }
        switch digits.utf8.count {
        case 2: return year < 69 ? 2000 + year : 1900 + year
        case 4: return (1900...2099).contains(year) ? year : nil
        default: return nil
        }
    }

    /// `P3` before a fiscal year.
    func fiscalMonth(at place: Int) -> Int? {
        guard let digits = digits(behind: "P", at: place), let number = Int(digits),
            (1...12).contains(number), digits.utf8.first != UInt8(ascii: "0")
        else { return nil }
        return number
    }

    private func startsFiscalPeriod(at place: Int) -> Bool {
        fiscalYear(at: place) != nil || fiscalMonth(at: place) != nil && fiscalYear(at: place + 1) != nil
    }

    private func digits(behind prefix: String, at place: Int) -> Substring? {
        let token = token(at: place)
        guard token.kind == .word, token.text.utf8.count <= 6, token.text.uppercased().hasPrefix(prefix)
        else { return nil }
        let digits = token.text.dropFirst(prefix.count)
        return digits.utf8.allSatisfy(Ascii.digits.contains) ? digits : nil
    }
}

extension DatedPeriod.Role {
    init?(_ keyword: Keyword) {
        guard let role = Self(rawValue: keyword.rawValue) else { return nil }
        self = role
    }

    var keyword: Keyword {
        switch self {
        case .created: .created
        case .closed: .closed
        case .won: .won
        case .lost: .lost
        case .closing: .closing
        }
    }
}
