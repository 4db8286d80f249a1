/// A run of days, both ends included. A missing end is open.
package struct DayRange: Hashable, Sendable {
    package var first: Day?
    package var last: Day?

    package init(first: Day?, last: Day?) {
        self.first = first
        self.last = last
    }

    package static let allTime = DayRange(first: nil, last: nil)

    package func contains(_ day: Day) -> Bool {
        (first.map { day >= $0 } ?? true) && (last.map { day <= $0 } ?? true)
    }

    package var isEmpty: Bool {
        guard let first, let last else { return false }
        return last < first
    }

    /// The number of days, or nil for an open range.
    package var count: Int? {
        guard let first, let last else { return nil }
        return max(0, last.days(since: first) + 1)
    }

    package func intersection(_ other: DayRange) -> DayRange {
        let firsts = [first, other.first].compactMap { $0 }
        let lasts = [last, other.last].compactMap { $0 }
        return DayRange(first: firsts.max(), last: lasts.min())
    }
}

/// The units into which calendars cut time.
package enum CalendarUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, half, year
}

extension CalendarUnit {
    /// The whole unit that holds `day` in the Gregorian calendar; weeks run Monday to Sunday.
    package func range(containing day: Day) -> DayRange {
        let (year, month, _) = day.parts
        func months(from firstMonth: Int, count: Int) -> DayRange {
            let first = Day(year: year, month: firstMonth, day: 1)!
            return DayRange(first: first, last: first.adding(months: count) - 1)
        }
        switch self {
        case .day: return DayRange(first: day, last: day)
        case .week:
            let first = day - day.weekday.rawValue
            return DayRange(first: first, last: first + 6)
        case .month: return months(from: month, count: 1)
        case .quarter: return months(from: (month - 1) / 3 * 3 + 1, count: 3)
        case .half: return months(from: (month - 1) / 6 * 6 + 1, count: 6)
        case .year: return months(from: 1, count: 12)
        }
    }

    /// The first day of the unit `count` units after the one that holds `day`.
    package func start(after count: Int, from day: Day) -> Day {
        let first = range(containing: day).first!
        switch self {
        case .day: return first + count
        case .week: return first + 7 * count
        case .month: return first.adding(months: count)
        case .quarter: return first.adding(months: 3 * count)
        case .half: return first.adding(months: 6 * count)
        case .year: return first.adding(months: 12 * count)
        }
    }

    /// How one unit is called: `Mar 2017`, `Q3 2017`, `H1 2017`, `week 12 2017`, `2017`, `31 Mar 2017`.
    package func name(startingAt day: Day) -> String {
        let (year, month, _) = day.parts
        switch self {
        case .day: return day.inWords
        case .week:
            let (week, weekYear) = day.isoWeek
            return "Week \(week) \(weekYear)"
        case .month: return "\(MonthName.short[month - 1]) \(year)"
        case .quarter: return "Q\((month + 2) / 3) \(year)"
        case .half: return "H\((month + 5) / 6) \(year)"
        case .year: return "\(year)"
        }
    }
}

extension Day {
    /// The ISO 8601 week: week 1 holds the year's first Thursday.
    package var isoWeek: (week: Int, year: Int) {
        let thursday = self + (3 - weekday.rawValue)
        let year = thursday.year
        let firstOfYear = Day(year: year, month: 1, day: 1)!
        return (thursday.days(since: firstOfYear) / 7 + 1, year)
    }

    /// Monday of an ISO week, or nil when the year has no such week.
    package init?(isoWeek week: Int, year: Int) {
        guard week >= 1, let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth - fourth.weekday.rawValue + 7 * (week - 1)
        guard monday.isoWeek == (week, year) else { return nil }
        self = monday
    }
}
