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
    init(_ grain: CalendarGrain, days: ClosedRange<Int64>?) {
        let writable = Self.writableNumbers
        var firstDays: [Day] = []
        var codes: [UInt32] = []
        firstNumber = days.map { $0.clamped(to: writable).lowerBound } ?? 0
        if let days, days.overlaps(writable) {
            let last = Day(number: Int32(days.clamped(to: writable).upperBound))
            var day = Day(number: Int32(firstNumber))
            while day <= last {
                let unit = grain.range(containing: day)
                firstDays.append(unit.first!)
                let next = min(unit.last!, last) + 1
                codes.append(
                    contentsOf: repeatElement(UInt32(firstDays.count), count: next.days(since: day)))
                day = next
            }
        }
        self.firstDays = firstDays
        self.codes = codes
    }
}
