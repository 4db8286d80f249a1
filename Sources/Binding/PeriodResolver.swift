import Language
import Model

/// Turns the words of a period into days, given the day that counts as today.
struct PeriodResolver {
    let today: Day
    /// True for 31/03, false for 03/31, nil while a company has not said.
    let dayFirst: Bool?

    /// Days, the unit it is one whole of, and its words where it has a name of its own.
    struct Resolved {
        var days: DayRange
        var unit: CalendarUnit?
        var words: String?
    }

    func resolve(_ period: Period) throws(DiagnosticError) -> Resolved {
        switch period.node {
        case .today: return whole(.day, from: today)
        case .yesterday: return whole(.day, from: today - 1)
        case .tomorrow: return whole(.day, from: today + 1)
        case .allTime: return Resolved(days: .allTime, unit: nil, words: "all time")
        case .relative(let which, let unit): return relative(which, 1, unit.calendarUnit)
        case .count(let which, let count, let unit): return relative(which, count, unit.calendarUnit)
        case .past(let count, let unit): return past(count, unit.calendarUnit)
        case .relativeWeekday(let which, let weekday): return whole(.day, from: day(which, weekday))
        case .relativeMonth(let which, let month): return whole(.month, from: first(of: month, which))
        case .quarter(let number, let year):
            return try whole(.quarter, from: first(month: number * 3 - 2, .quarter, year))
        case .half(let number, let year):
            return try whole(.half, from: first(month: number * 6 - 5, .half, year))
        case .month(let month, let year):
            return try whole(.month, from: first(month: month.rawValue, .month, year))
        case .week(let number, let year): return try week(number, year, period)
        case .year(let year): return try whole(.year, from: existingDay(year, 1, 1, period))
        case .day(let year, let month, let day):
            return try whole(.day, from: existingDay(year, month, day, period))
        case .numericDate(let first, let second, let year):
            return try whole(.day, from: numericDay(first, second, year, period))
        case .shortDay(let day, let month): return try whole(.day, from: latest(day, month, period))
        case .weekday(let weekday): return whole(.day, from: latest(weekday))
        case .toDate(let unit):
            let first = unit.calendarUnit.range(containing: today).first!
            return Resolved(
                days: DayRange(first: first, last: today), unit: nil,
                words: "\(unit.calendarUnit.name(startingAt: first)) to date")
        case .range, .since, .until, .before, .after: return try bounded(period)
        case .slot(let name):
            throw DiagnosticError(Diagnostic(.unknownParameter(name), at: period.range))
        }
    }

    // MARK: Ranges with ends of their own

    private func bounded(_ period: Period) throws(DiagnosticError) -> Resolved {
        switch period.node {
        case .range(let from, let to):
            let days = DayRange(first: try resolve(from).days.first, last: try resolve(to).days.last)
            guard !days.isEmpty else {
                let problem = Problem.emptyByConstruction(
                    "the period ends (\(days.last!)) before it begins (\(days.first!))")
                throw DiagnosticError(Diagnostic(problem, at: period.range))
            }
            return Resolved(days: days, unit: nil, words: nil)
        case .since(let start):
            return Resolved(
                days: DayRange(first: try resolve(start).days.first, last: nil), unit: nil, words: nil)
        case .until(let end):
            return Resolved(
                days: DayRange(first: nil, last: try resolve(end).days.last), unit: nil, words: nil)
        case .before(let end):
            return Resolved(
                days: DayRange(first: nil, last: try resolve(end).days.first.map { $0 - 1 }), unit: nil,
                words: nil)
        case .after(let start):
            return Resolved(
                days: DayRange(first: try resolve(start).days.last.map { $0 + 1 }, last: nil), unit: nil,
                words: nil)
        default: return try resolve(period)
        }
    }

    // MARK: Units around today

    private func whole(_ unit: CalendarUnit, from day: Day) -> Resolved {
        let days = unit.range(containing: day)
        return Resolved(days: days, unit: unit, words: unit.name(startingAt: days.first!))
    }

    private func relative(_ which: Period.Which, _ count: Int, _ unit: CalendarUnit) -> Resolved {
        let first: Int
        switch which {
        case .this: first = 0
        case .last: first = -count
        case .next: first = 1
        }
        let days = DayRange(
            first: unit.start(after: first, from: today),
            last: unit.start(after: first + count, from: today) - 1)
        return Resolved(
            days: days, unit: count == 1 ? unit : nil,
            words: count == 1 ? unit.name(startingAt: days.first!) : nil)
    }

    private func past(_ count: Int, _ unit: CalendarUnit) -> Resolved {
        let first: Day
        switch unit {
        case .day: first = today - (count - 1)
        case .week: first = today - (7 * count - 1)
        default: first = today.adding(months: -count * unit.monthCount) + 1
        }
        let name = count == 1 ? unit.rawValue : "\(count) \(unit.rawValue)s"
        return Resolved(days: DayRange(first: first, last: today), unit: nil, words: "past \(name)")
    }

    private func week(_ number: Int, _ year: WhichYear?, _ period: Period) throws(DiagnosticError) -> Resolved
    {
        let inYear = year.map(self.year) ?? today.isoWeek.year
        guard var monday = Day(isoWeek: number, year: inYear) else {
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("\(inYear) has no week \(number)"), at: period.range))
        }
        if year == nil, monday > today, let earlier = Day(isoWeek: number, year: inYear - 1) {
            monday = earlier
        }
        return whole(.week, from: monday)
    }

    // MARK: Single days

    private func existingDay(_ year: Int, _ month: Int, _ day: Int, _ period: Period) throws(DiagnosticError)
        -> Day
    {
        guard let found = Day(year: year, month: month, day: day) else {
            throw DiagnosticError(
                Diagnostic(PeriodResolver.noSuchDay(year: year, month: month), at: period.range))
        }
        return found
    }

    private static func noSuchDay(year: Int, month: Int) -> Problem {
        guard (1...12).contains(month) else { return .noSuchMonth }
        return .noSuchDay(month: MonthName.long[month - 1], days: Day.daysInMonth(year: year, month: month))
    }

    private func numericDay(
        _ first: Int, _ second: Int, _ year: Int, _ period: Period
    ) throws(DiagnosticError) -> Day {
        let dayThenMonth = Day(year: year, month: second, day: first)
        let monthThenDay = Day(year: year, month: first, day: second)
        if let dayFirst, let chosen = dayFirst ? dayThenMonth : monthThenDay { return chosen }
        switch (dayThenMonth, monthThenDay) {
        case (let one?, let other?) where one != other:
            throw DiagnosticError(
                Diagnostic(
                    .ambiguousDate("\(one.inWords) or \(other.inWords)"), at: period.range,
                    fixes: [one, other].map { Fix(replacing: period.range, with: $0.description) }))
        case (let day?, _), (nil, let day?): return day
        case (nil, nil):
            throw DiagnosticError(
                Diagnostic(PeriodResolver.noSuchDay(year: year, month: second), at: period.range))
        }
    }

    /// The latest such day that is not in the future.
    private func latest(_ day: Int, _ month: Language.Month, _ period: Period) throws(DiagnosticError) -> Day
    {
        for year in stride(from: today.year, through: today.year - 8, by: -1) {
            if let found = Day(year: year, month: month.rawValue, day: day), found <= today { return found }
        }
        throw DiagnosticError(
            Diagnostic(PeriodResolver.noSuchDay(year: today.year, month: month.rawValue), at: period.range))
    }

    private func latest(_ weekday: Language.Weekday) -> Day {
        today - ((today.weekday.rawValue - weekday.rawValue + 7) % 7)
    }

    /// `last monday` is before today, `next friday` after it, `this monday` in the running week.
    private func day(_ which: Period.Which, _ weekday: Language.Weekday) -> Day {
        switch which {
        case .this: CalendarUnit.week.range(containing: today).first! + weekday.rawValue
        case .last: today - ((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1)
        case .next: today + ((weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
        }
    }

    // MARK: Years

    private func year(_ which: WhichYear) -> Int {
        switch which {
        case .year(let year): year
        case .relative(.this): today.year
        case .relative(.last): today.year - 1
        case .relative(.next): today.year + 1
        }
    }

    /// The first day of a unit that begins in that month; without a year the latest not in the future.
    private func first(month: Int, _ unit: CalendarUnit, _ which: WhichYear?) throws(DiagnosticError) -> Day {
        let inYear = which.map(year) ?? today.year
        let first = Day(year: min(max(inYear, 1), 9999), month: month, day: 1)!
        return which == nil && first > today ? first.adding(months: -12) : first
    }

    /// `last march` is the latest complete one, `next march` the first that begins after today.
    private func first(of month: Language.Month, _ which: Period.Which) -> Day {
        let thisYear = Day(year: today.year, month: month.rawValue, day: 1)!
        let isOver = CalendarUnit.month.range(containing: thisYear).last! < today
        switch which {
        case .this: return thisYear
        case .last: return isOver ? thisYear : thisYear.adding(months: -12)
        case .next: return thisYear > today ? thisYear : thisYear.adding(months: 12)
        }
    }
}

extension CalendarUnit {
    /// Months in a unit of months; 0 for days and weeks.
    package var monthCount: Int {
        switch self {
        case .day, .week: 0
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }
}
