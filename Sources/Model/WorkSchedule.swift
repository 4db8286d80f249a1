/// The days on which a company works.
package struct WorkSchedule: Hashable, Sendable {
    package struct Holiday: Hashable, Sendable {
        package enum Date: Hashable, Sendable {
            case once(Day)
            /// In every year that has the day.
            case yearly(month: Int, day: Int)
        }
        package var date: Date
        package var name: String?

        package init(date: Date, name: String?) {
            self.date = date
            self.name = name
        }

        fileprivate func days(in range: ClosedRange<Day>) -> [Day] {
            switch date {
            case .once(let day): return range.contains(day) ? [day] : []
            case .yearly(let month, let day):
                return (range.lowerBound.year...range.upperBound.year).compactMap {
                    Day(year: $0, month: month, day: day)
                }.filter(range.contains)
            }
        }
    }

    package var weekdays: Set<Weekday>
    /// In the order in which they were given.
    package private(set) var holidays: [Holiday] = []

    /// Monday to Friday, without holidays, where a company says nothing.
    package init(weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]) {
        self.weekdays = weekdays
    }

    /// Adds a holiday or names it anew.
    package mutating func add(_ holiday: Holiday) {
        holidays.removeAll { $0.date == holiday.date }
        holidays.append(holiday)
    }

    package mutating func removeHolidays() { holidays = [] }

    package func isWorkingDay(_ day: Day) -> Bool { workingDays(in: DayRange(first: day, last: day)) == 1 }

    /// How many working days a range has; nil where it is open.
    package func workingDays(in range: DayRange) -> Int? {
        guard let first = range.first, let last = range.last, let count = range.count else { return nil }
        guard count > 0 else { return 0 }
        let rest = (0..<(count % 7)).count { weekdays.contains((first + $0).weekday) }
        let free = Set(holidays.flatMap { $0.days(in: first...last) })
        return count / 7 * weekdays.count + rest - free.count { weekdays.contains($0.weekday) }
    }
}
