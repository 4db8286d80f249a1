import Model

/// A company's calendar in words, for `describe` and for what `set` answers.
struct CalendarWords {
    let calendar: BusinessCalendar
    let schedule: WorkSchedule

    init(_ catalogue: Catalogue) {
        calendar = catalogue.calendar
        schedule = catalogue.workSchedule
    }

    /// `fiscal years from February, named by the year they end in; weeks from Monday`
    var years: String {
        let weeks = "weeks from \(Self.name(calendar.weekStart))"
        guard calendar.isFiscal else { return "calendar years; \(weeks)" }
        let naming = "named by the year they \(calendar.naming == .end ? "end" : "begin") in"
        switch calendar.years {
        case .months(let first):
            return "fiscal years from \(MonthName.long[first - 1]), \(naming); \(weeks)"
        case .weeks(let year):
            let month = MonthName.long[year.lastMonth - 1]
            let weekday = Self.name(year.lastWeekday)
            let end =
                year.closing == .last
                ? "the last \(weekday) of \(month)" : "the \(weekday) nearest the end of \(month)"
            return "\(year.pattern.rawValue) weeks, years end on \(end), \(naming); \(weeks)"
        }
    }

    /// The running year, quarter and week, each on a line: `Q4 FY2018 runs from 2017-11-01 to 2018-01-31`
    func running(on today: Day) -> String {
        let parts = [CalendarUnit.year, .quarter, .week].map { unit in
            let grain = CalendarGrain(unit, calendar)
            let days = grain.range(containing: today)
            return "\(grain.name(startingAt: days.first!)) runs from \(days.first!) to \(days.last!)"
        }
        return parts.joined(separator: "\n")
    }

    /// `Monday to Friday, without 25 Dec (Christmas)`
    var work: String {
        let days = Weekday.allCases.filter(schedule.weekdays.contains)
        let isRun = zip(days, days.dropFirst()).allSatisfy { $0.rawValue + 1 == $1.rawValue }
        let week =
            isRun && days.count > 2
            ? "\(Self.name(days[0])) to \(Self.name(days[days.count - 1]))"
            : days.map(Self.name).joined(separator: ", ")
        let holidays = schedule.holidays.map(words)
        return holidays.isEmpty ? week : "\(week), without \(holidays.joined(separator: ", "))"
    }

    private func words(_ holiday: WorkSchedule.Holiday) -> String {
        let date =
            switch holiday.date {
            case .once(let day): day.description
            case .yearly(let month, let day): "\(day) \(MonthName.short[month - 1])"
            }
        return holiday.name.map { "\(date) (\($0))" } ?? date
    }

    static func name(_ weekday: Weekday) -> String {
        let name = String(describing: weekday)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
