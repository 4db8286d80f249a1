/// How a company cuts time, as its sentences say it.
package enum CalendarSetting: Hashable, Sendable {
    /// `set fiscal year starts february`
    case fiscalYearStarts(Month)
    /// `set fiscal year named by start`: FY2018 is the one that begins in 2018; `by end`, that ends in it
    case fiscalYearNamed(byStart: Bool)
    /// `set week starts monday`
    case weekStarts(Weekday)
    /// `set calendar gregorian`: calendar months and years
    case gregorian
    /// `set calendar 4-4-5 ending last saturday of january`, `… ending saturday nearest end of january`
    case weeks(WeekPattern, isNearest: Bool, Weekday, Month)
    /// `set working days monday to friday`, `set working days monday, wednesday`
    case workingDays([Weekday])
    /// `set holiday 2017-12-26 "Boxing Day"`, `set holiday 25 dec`: the latter in every year
    case holiday(Period, name: String?)
    /// `set holidays none`
    case noHolidays
}

/// The weeks of the three months of a quarter.
package enum WeekPattern: String, CaseIterable, Sendable {
    case fourFourFive = "4-4-5"
    case fourFiveFour = "4-5-4"
    case fiveFourFour = "5-4-4"
}
