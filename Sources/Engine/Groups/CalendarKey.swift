import Model

/// The units of a calendar over some days, each with a code: 1 for the first, 0 for no unit.
struct CalendarKey {
    /// First days of the units by code − 1, ascending.
    let firstDays: [Day]
    /// Day number of the first entry of `codes`.
    let firstNumber: Int64
    /// The code of each day from `firstNumber` on.
    let codes: [UInt32]

    /// Days outside the years 1 to 9999 have no unit.
    private static let writableDays = Day(year: 1, month: 1, day: 1)!...Day(year: 9999, month: 12, day: 31)!
    /// The numbers of those days.
    static let writableNumbers = Int64(writableDays.lowerBound.number)...Int64(writableDays.upperBound.number)

    /// The units that hold the days, given by number; nil for no days.
    init(_ unit: CalendarUnit, days: ClosedRange<Int64>?) {
        let writable = Self.writableNumbers
        var firstDays: [Day] = []
        var codes: [UInt32] = []
        if let days, days.overlaps(writable) {
            for number in days.clamped(to: writable) {
                let first = unit.firstDay(of: Day(number: Int32(number)))
                if firstDays.last != first { firstDays.append(first) }
                codes.append(UInt32(firstDays.count))
            }
            firstNumber = days.clamped(to: writable).lowerBound
        } else {
            firstNumber = 0
        }
        self.firstDays = firstDays
        self.codes = codes
    }
}

extension CalendarUnit {
    /// The first day of the unit that holds a day of the years 1 to 9999.
    func firstDay(of day: Day) -> Day {
        let (year, month, _) = day.parts
        let firstMonth: Int
        switch self {
        case .day: return day
        case .week: return day - day.weekday.rawValue
        case .month: firstMonth = month
        case .quarter: firstMonth = (month - 1) / 3 * 3 + 1
        case .half: firstMonth = (month - 1) / 6 * 6 + 1
        case .year: firstMonth = 1
        }
        return Day(year: year, month: firstMonth, day: 1) ?? day
    }
}
