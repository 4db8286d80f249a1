import Model

/// The first days and lengths of the months of two centuries, worked out once: files hold millions of dates.
enum DayTable {
    private static let years = 1900..<2100

    /// For each month the number of the day before its first, and in the low eight bits its length.
    private static let months: [Int32] = years.flatMap { year in
        (1...12).map { month in
            let before = Day(year: year, month: month, day: 1)!.number - 1
            return before << 8 | Int32(Day.daysInMonth(year: year, month: month))
        }
    }

    /// The number of a day, or nil where no such day exists.
    @inline(__always)
    static func day(year: Int, month: Int, day: Int) -> Int32? {
        guard years.contains(year), month &- 1 >= 0, month <= 12 else {
            return Day(year: year, month: month, day: day)?.number
        }
        let entry = months[(year &- years.lowerBound) &* 12 &+ month &- 1]
        return day >= 1 && day <= Int(entry & 0xFF) ? entry >> 8 &+ Int32(truncatingIfNeeded: day) : nil
    }
}
