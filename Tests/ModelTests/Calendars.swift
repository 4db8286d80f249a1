import Model

/// Calendars of each kind, for tests that hold of all of them.
enum Calendars {
    static let fiscal = BusinessCalendar(years: .months(firstMonth: 2))

    /// The National Retail Federation's: 4-5-4 weeks to the Saturday nearest the end of January, named by the beginning.
    static let retail = BusinessCalendar(
        years: .weeks(
            WeekYear(pattern: .fourFiveFour, closing: .nearest, lastWeekday: .saturday, lastMonth: 1)),
        naming: .start)

    static let lastSaturday = BusinessCalendar(
        years: .weeks(
            WeekYear(pattern: .fourFourFive, closing: .last, lastWeekday: .saturday, lastMonth: 1)))

    static let all: [BusinessCalendar] =
        [
            .gregorian, fiscal, retail, lastSaturday,
            BusinessCalendar(years: .months(firstMonth: 1), weekStart: .sunday),
            BusinessCalendar(years: .months(firstMonth: 12), weekStart: .wednesday, naming: .start),
        ]
        + weekYears

    private static var weekYears: [BusinessCalendar] {
        WeekYear.Pattern.allCases.flatMap { pattern in
            [WeekYear.Closing.last, .nearest].flatMap { closing in
                [(Weekday.sunday, 12), (.friday, 6)].map { weekday, month in
                    BusinessCalendar(
                        years: .weeks(
                            WeekYear(
                                pattern: pattern, closing: closing, lastWeekday: weekday, lastMonth: month)))
                }
            }
        }
    }
}
