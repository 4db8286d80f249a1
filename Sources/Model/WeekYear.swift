/// A fiscal year of 52 or 53 whole weeks, in quarters of thirteen weeks and months of four or five.
///
/// Where there is a 53rd week it belongs to the last month of the last quarter, as in the calendar of the National
/// Retail Federation (nrf.com/resources/4-5-4-calendar). A year's index is the calendar year of the month it closes.
package struct WeekYear: Hashable, Sendable {
    /// The weeks of the three months of a quarter.
    package enum Pattern: String, CaseIterable, Sendable {
        case fourFourFive = "4-4-5"
        case fourFiveFour = "4-5-4"
        case fiveFourFour = "5-4-4"

        /// Weeks of a quarter before each of its months.
        var weeksBefore: [Int] {
            switch self {
            case .fourFourFive: [0, 4, 8]
            case .fourFiveFour: [0, 4, 9]
            case .fiveFourFour: [0, 5, 9]
            }
        }
    }

    /// Which of the weekdays around the end of the last month closes the year.
    package enum Closing: Hashable, Sendable {
        /// The last one in the month.
        case last
        /// The one nearest to the month's last day, which may lie in the next month.
        case nearest
    }

    package var pattern: Pattern
    package var closing: Closing
    package var lastWeekday: Weekday
    /// 1…12
    package var lastMonth: Int

    package init(pattern: Pattern, closing: Closing, lastWeekday: Weekday, lastMonth: Int) {
        self.pattern = pattern
        self.closing = closing
        self.lastWeekday = lastWeekday
        self.lastMonth = lastMonth
    }

    /// The last day of a year.
    package func lastDay(ofYear year: Int) -> Day {
        let monthEnd = Day.first(ofMonth: year * 12 + lastMonth) - 1
        let back = (monthEnd.weekday.rawValue - lastWeekday.rawValue + 7) % 7
        return closing == .nearest && back > 3 ? monthEnd + (7 - back) : monthEnd - back
    }

    func yearIndex(containing day: Day) -> Int {
        var year = day.year
        while lastDay(ofYear: year) < day { year += 1 }
        while lastDay(ofYear: year - 1) >= day { year -= 1 }
        return year
    }

    /// Months counted on, twelve a year.
    func monthIndex(containing day: Day) -> Int {
        let year = yearIndex(containing: day)
        let week = day.days(since: lastDay(ofYear: year - 1) + 1) / 7
        let quarter = min(week / 13, 3)
        let month = pattern.weeksBefore.lastIndex { $0 <= week - quarter * 13 } ?? 0
        return year * 12 + quarter * 3 + month
    }

    func firstDay(ofMonth index: Int) -> Day {
        let held = min(max(index, -12), 10_001 * 12)
        let year = floorDivide(held, 12)
        let month = held - year * 12
        let weeks = month / 3 * 13 + pattern.weeksBefore[month % 3]
        return lastDay(ofYear: year - 1) + 1 + 7 * weeks
    }
}
