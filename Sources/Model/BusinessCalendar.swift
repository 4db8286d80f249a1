/// How a company cuts time into weeks, months, quarters, halves and years.
///
/// Units of one kind are counted on a line: each has an index, its neighbours the indices beside it, and they tile time
/// without gap or overlap. Days, and the calendar's own names of months, are the same in every company.
package struct BusinessCalendar: Hashable, Sendable {
    package enum Years: Hashable, Sendable {
        /// Twelve calendar months from the first of this one (1…12) on.
        case months(firstMonth: Int)
        /// 52 or 53 whole weeks.
        case weeks(WeekYear)
    }

    /// The calendar year that lends a fiscal year its number. The year in which it ends is what most companies in the
    /// United States say; the National Retail Federation counts by the year in which it begins.
    package enum YearNaming: Hashable, Sendable {
        case end, start
    }

    package var years: Years
    /// The first day of a week where years are made of months.
    package var chosenWeekStart: Weekday
    package var naming: YearNaming

    package init(years: Years, weekStart: Weekday = .monday, naming: YearNaming = .end) {
        self.years = years
        chosenWeekStart = weekStart
        self.naming = naming
    }

    /// Calendar years, and weeks from Monday to Sunday as in ISO 8601.
    package static let gregorian = BusinessCalendar(years: .months(firstMonth: 1))

    /// Whether its years differ from calendar years.
    package var isFiscal: Bool { years != .months(firstMonth: 1) }

    /// The 52/53-week year, where years are made of weeks.
    package var weekYear: WeekYear? {
        if case .weeks(let year) = years { return year }
        return nil
    }

    /// The first day of a week. A year of whole weeks has the day after its last one.
    package var weekStart: Weekday {
        guard let weekYear else { return chosenWeekStart }
        return Weekday(rawValue: (weekYear.lastWeekday.rawValue + 1) % 7)!
    }
}

// MARK: Units on a line

extension BusinessCalendar {
    /// The index of the unit that holds a day.
    package func index(of unit: CalendarUnit, containing day: Day) -> Int {
        switch unit {
        case .day: return Int(day.number)
        case .week: return floorDivide(Int(day.number) - weekAnchor, 7)
        case .month, .quarter, .half, .year: break
        }
        let months = unit.monthCount
        switch years {
        case .months(let first):
            let (year, month, _) = day.parts
            return floorDivide(year * 12 + month - first, months)
        case .weeks(let year): return floorDivide(year.monthIndex(containing: day), months)
        }
    }

    /// The first day of the unit with an index. Years before 1 and after 9999 are held to the ones beside them.
    package func firstDay(of unit: CalendarUnit, index: Int) -> Day {
        switch unit {
        case .day: return Day(number: Int32(clamping: index))
        case .week: return Day(number: Int32(clamping: weekAnchor + 7 * index))
        case .month, .quarter, .half, .year: break
        }
        let month = index * unit.monthCount
        switch years {
        case .months(let first): return Day.first(ofMonth: month + first - 1)
        case .weeks(let year): return year.firstDay(ofMonth: month)
        }
    }

    /// The whole unit that holds a day.
    package func range(of unit: CalendarUnit, containing day: Day) -> DayRange {
        range(of: unit, index: index(of: unit, containing: day))
    }

    package func range(of unit: CalendarUnit, index: Int) -> DayRange {
        DayRange(first: firstDay(of: unit, index: index), last: firstDay(of: unit, index: index + 1) - 1)
    }

    /// The day number of a first day of a week.
    private var weekAnchor: Int {
        // 1970-01-01, day 0, was a Thursday.
        weekStart.rawValue - Weekday.thursday.rawValue
    }
}

// MARK: Numbers of units

extension BusinessCalendar {
    /// The number that names a year: 2018 of FY2018.
    package func yearNumber(index: Int) -> Int { index + numberOffset }

    package func yearIndex(number: Int) -> Int { number - numberOffset }

    /// How far a year's number is from its index: the index of years of months counts by their beginning, that of years
    /// of weeks by their end.
    private var numberOffset: Int {
        switch years {
        case .months(let first): first > 1 && naming == .end ? 1 : 0
        case .weeks(let year): naming == .start && year.lastMonth < 12 ? -1 : 0
        }
    }

    /// Where a unit stands: the number of its year and its own in it, from 1. The weeks of calendar and fiscal years of
    /// months belong to the calendar year that holds four of their days or more, as ISO 8601 has it for weeks from
    /// Monday on; a day counts in its month.
    package func place(of unit: CalendarUnit, containing day: Day) -> (year: Int, number: Int) {
        switch unit {
        case .day: return (day.year, day.dayOfMonth)
        case .week: return weekPlace(day)
        case .year: return (yearNumber(index: index(of: .year, containing: day)), 1)
        case .month where weekYear == nil: return (day.year, day.month)
        case .month, .quarter, .half:
            let perYear = 12 / unit.monthCount
            let index = index(of: unit, containing: day)
            let year = floorDivide(index, perYear)
            return (yearNumber(index: year), index - year * perYear + 1)
        }
    }

    private func weekPlace(_ day: Day) -> (year: Int, number: Int) {
        let first = range(of: .week, containing: day).first!
        if weekYear != nil {
            let year = index(of: .year, containing: day)
            let week = first.days(since: firstDay(of: .year, index: year)) / 7 + 1
            return (yearNumber(index: year), week)
        }
        let middle = first + 3
        let year = middle.year
        return (year, middle.days(since: Day.first(ofMonth: year * 12)) / 7 + 1)
    }

    /// The first day of a numbered week, or nil where the year has no such week.
    package func firstDay(ofWeek number: Int, year: Int) -> Day? {
        guard number >= 1, number <= weekCount(ofYear: year) else { return nil }
        return firstWeek(ofYear: year) + 7 * (number - 1)
    }

    /// 52 or 53.
    package func weekCount(ofYear year: Int) -> Int {
        firstWeek(ofYear: year + 1).days(since: firstWeek(ofYear: year)) / 7
    }

    private func firstWeek(ofYear year: Int) -> Day {
        if weekYear != nil { return firstDay(of: .year, index: yearIndex(number: year)) }
        // The week with four days or more in the year holds its fourth.
        return range(of: .week, containing: Day.first(ofMonth: year * 12) + 3).first!
    }
}

/// Division that rounds down, for counts that go below zero.
func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
}
