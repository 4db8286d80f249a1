import Binding
import Model

/// The number of a part of a date for each day of a span, 0 for days outside the years 1 to 9999.
struct DatePartTable {
    /// Day number of the first entry of `numbers`.
    let firstNumber: Int64
    let numbers: [UInt32]

    /// Of the days, given by number; nil for no days.
    init(_ part: DatePart, days: ClosedRange<Int64>?) {
        let writable = CalendarKey.writableNumbers
        guard let days, days.overlaps(writable) else {
            (firstNumber, numbers) = (0, [])
            return
        }
        let reach = days.clamped(to: writable)
        firstNumber = reach.lowerBound
        numbers = reach.map { UInt32(part.number(of: Day(number: Int32($0)))) }
    }
}
