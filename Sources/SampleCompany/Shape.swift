import Model

/// How large a company is generated, and which three years it covers.
package struct Shape: Hashable, Sendable {
    /// The last day of the data, the end of a quarter: the day that should be today for whoever asks.
    package var lastDay: Day
    /// Deals made for each hundred of the default company.
    package var dealPercent: Int

    package init(lastDay: Day, dealPercent: Int = 100) {
        self.lastDay = lastDay
        self.dealPercent = dealPercent
    }

    /// Three years to the end of 2025, some 8,800 deals.
    package static let standard = Shape(lastDay: Day(year: 2025, month: 12, day: 31)!)

    /// Months of closed deals; the plan of the roster is drawn for as many.
    static let months = 36

    /// The first day on which a deal in the data may have been closed.
    package var firstDay: Day { (lastDay + 1).adding(months: -Shape.months) }

    /// Deals are created from a year before the data on, so that closing is in full swing when they begin.
    static let firstMonthOfCreation = -12

    /// The first day of the month that begins `months` after the data.
    func month(_ months: Int) -> Day { firstDay.adding(months: months) }

    /// The whole quarter that began `count` quarters before the last one.
    func quarter(before count: Int) -> DayRange {
        let first = CalendarGrain.gregorian(.quarter).start(after: -count, from: lastDay)
        return CalendarGrain.gregorian(.quarter).range(containing: first)
    }

    /// The calendar year of the last day, or the one `count` years before it.
    func year(before count: Int) -> DayRange {
        CalendarGrain.gregorian(.year).range(
            containing: CalendarGrain.gregorian(.year).start(after: -count, from: lastDay))
    }
}
