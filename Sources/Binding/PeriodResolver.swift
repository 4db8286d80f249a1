import Language
import Model

/// Turns the words of a period into days, given the day that counts as today and the company's calendar.
struct PeriodResolver {
    let today: Day
    /// True for 31/03, false for 03/31, nil while a company has not said.
    let dayFirst: Bool?
    let calendar: BusinessCalendar

    /// Days, the unit it is one whole of, and its words where it has a name of its own.
    struct Resolved {
        var days: DayRange
        var unit: CalendarGrain?
        var words: String?
        /// The running unit that it goes through up to today.
        var runningUnit: CalendarGrain?
        /// Counted back from today.
        var isRolling = false
    }

    func grain(_ unit: CalendarUnit) -> CalendarGrain { CalendarGrain(unit, calendar) }

    func resolve(_ period: Period) throws(DiagnosticError) -> Resolved {
        switch period.node {
        case .today: return whole(.day, from: today)
        case .yesterday: return whole(.day, from: today - 1)
        case .tomorrow: return whole(.day, from: today + 1)
        case .allTime: return Resolved(days: .allTime, words: "all time")
        case .relative(let which, let unit): return relative(which, 1, unit.calendarUnit)
        case .count(let which, let count, let unit): return relative(which, count, unit.calendarUnit)
        case .past(let count, let unit): return past(count, unit.calendarUnit)
        case .relativeWeekday(let which, let weekday): return whole(.day, from: day(which, weekday))
        case .relativeMonth(let which, let month): return whole(namedMonth, from: first(of: month, which))
        case .quarter(let number, let year): return part(.quarter, number, of: year)
        case .half(let number, let year): return part(.half, number, of: year)
        case .fiscalMonth(let number, let year): return part(.month, number, of: .fiscal(year))
        case .month(let month, let year): return whole(namedMonth, from: first(of: month, in: year))
        case .week(let number, let year): return try week(number, year, period)
        case .year(let number): return self.year(calendar.yearIndex(number: number))
        case .fiscalYear(let number): return fiscalYear(number)
        case .calendarYear(let number): return calendarYear(number)
        case .day(let year, let month, let day):
            return try whole(.day, from: existingDay(year, month, day, period))
        case .numericDate(let first, let second, let year):
            return try whole(.day, from: numericDay(first, second, year, period))
        case .shortDay(let day, let month): return try whole(.day, from: latest(day, month, period))
        case .weekday(let weekday): return whole(.day, from: latest(weekday))
        case .toDate(let unit): return toDate(grain(unit.calendarUnit))
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
            return Resolved(days: days)
        case .since(let start):
            return Resolved(
                days: DayRange(first: try resolve(start).days.first, last: nil))
        case .until(let end):
            return Resolved(
                days: DayRange(first: nil, last: try resolve(end).days.last))
        case .before(let end):
            return Resolved(
                days: DayRange(first: nil, last: try resolve(end).days.first.map { $0 - 1 }))
        case .after(let start):
            return Resolved(
                days: DayRange(first: try resolve(start).days.last.map { $0 + 1 }, last: nil))
        default: return try resolve(period)
        }
    }

    // MARK: Units around today

    private func whole(_ unit: CalendarUnit, from day: Day) -> Resolved { whole(grain(unit), from: day) }

    func whole(_ grain: CalendarGrain, from day: Day) -> Resolved {
        let days = grain.range(containing: day)
        return Resolved(days: days, unit: grain, words: grain.name(startingAt: days.first!))
    }

    private func relative(_ which: Period.Which, _ count: Int, _ unit: CalendarUnit) -> Resolved {
        let first: Int
        switch which {
        case .this: first = 0
        case .last: first = -count
        case .next: first = 1
        }
        let grain = grain(unit)
        let start = grain.start(after: first, from: today)
        guard count > 1 else { return whole(grain, from: start) }
        return Resolved(
            days: DayRange(first: start, last: grain.start(after: first + count, from: today) - 1))
    }

    private func past(_ count: Int, _ unit: CalendarUnit) -> Resolved {
        let first: Day
        switch unit {
        case .day: first = today - (count - 1)
        case .week: first = today - (7 * count - 1)
        default: first = today.adding(months: -count * unit.monthCount) + 1
        }
        let name = count == 1 ? unit.rawValue : "\(count) \(unit == .half ? "halves" : unit.rawValue + "s")"
        return Resolved(
            days: DayRange(first: first, last: today), words: "past \(name)", isRolling: true)
    }

    private func toDate(_ grain: CalendarGrain) -> Resolved {
        let first = grain.range(containing: today).first!
        return Resolved(
            days: DayRange(first: first, last: today), words: "\(grain.name(startingAt: first)) to date",
            runningUnit: grain)
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

    private func weekdayOfThisWeek(_ weekday: Language.Weekday) -> Day {
        let first = calendar.range(of: .week, containing: today).first!
        return first + (weekday.rawValue - first.weekday.rawValue + 7) % 7
    }

    /// `last monday` is before today, `next friday` after it, `this monday` in the running week.
    private func day(_ which: Period.Which, _ weekday: Language.Weekday) -> Day {
        switch which {
        case .this: weekdayOfThisWeek(weekday)
        case .last: today - ((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1)
        case .next: today + ((weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
        }
    }
}
