// `set fiscal year starts february` and the other settings of a company's calendar (section 8 of the grammar).

extension Parser {
    mutating func acceptCalendarSetting() throws(Diagnostic) -> CalendarSetting? {
        if accept(.fiscal) { return try parseFiscalYear() }
        note(.keyword("week starts"))
        if isWord("week", at: index), keyword(at: index + 1) == .starts {
            advance()
            advance()
            return .weekStarts(try expectWeekday())
        }
        if accept(.calendar) { return try parseCalendar() }
        if accept(.working) {
            try expectWord("days")
            return .workingDays(try parseWorkingDays())
        }
        if accept(.holiday) { return try parseHoliday() }
        if accept(.holidays) {
            try expect(.none)
            return .noHolidays
        }
        return nil
    }

    /// `year starts february`, `year named by start`
    private mutating func parseFiscalYear() throws(Diagnostic) -> CalendarSetting {
        try expectWord("year")
        if accept(.starts) { return .fiscalYearStarts(try expectMonth()) }
        try expect(.named)
        try expect(.by)
        if accept(.start) { return .fiscalYearNamed(byStart: true) }
        try expect(.end)
        return .fiscalYearNamed(byStart: false)
    }

    /// `gregorian`, `4-4-5 ending last saturday of january`, `4-5-4 ending saturday nearest end of january`
    private mutating func parseCalendar() throws(Diagnostic) -> CalendarSetting {
        if accept(.gregorian) { return .gregorian }
        for pattern in WeekPattern.allCases { note(.keyword(pattern.rawValue)) }
        guard current.kind == .word, let pattern = WeekPattern(rawValue: current.text) else {
            throw unexpected()
        }
        advance()
        try expect(.ending)
        let isLast = accept(.last)
        let weekday = try expectWeekday()
        if !isLast {
            try expect(.nearest)
            try expect(.end)
        }
        try expect(.of)
        return .weeks(pattern, isNearest: !isLast, weekday, try expectMonth())
    }

    /// `monday to friday`, `monday, wednesday`
    private mutating func parseWorkingDays() throws(Diagnostic) -> [Weekday] {
        let first = try expectWeekday()
        if accept(.to) {
            let last = try expectWeekday()
            let count = (last.rawValue - first.rawValue + 7) % 7 + 1
            return (0..<count).map { Weekday(rawValue: (first.rawValue + $0) % 7)! }
        }
        var days = [first]
        while accept(.comma) { days.append(try expectWeekday()) }
        return days
    }

    /// `2017-12-26 "Boxing Day"`, `25 dec`
    private mutating func parseHoliday() throws(Diagnostic) -> CalendarSetting {
        let day: Period
        if let date = try acceptDate() {
            day = date
        } else {
            guard monthDay(at: index) != nil else { throw unexpected() }
            day = try parseLoneDay()
        }
        let hasName = isText(at: index)
        return .holiday(day, name: hasName ? try expectText() : nil)
    }

    private mutating func expectWeekday() throws(Diagnostic) -> Weekday {
        for weekday in Weekday.allCases { note(.keyword(weekday.name)) }
        guard let weekday = weekday(at: index) else { throw unexpected() }
        advance()
        return weekday
    }

    private mutating func expectMonth() throws(Diagnostic) -> Month {
        for month in Month.allCases { note(.keyword(month.name)) }
        guard let month = month(at: index) else { throw unexpected() }
        advance()
        return month
    }

    private mutating func expectWord(_ word: String) throws(Diagnostic) {
        note(.keyword(word))
        guard isWord(word, at: index) else { throw unexpected() }
        advance()
    }
}
