/// A calendar day without time or time zone, counted from 1970-01-01 in the proleptic Gregorian calendar.
///
/// Conversions follow Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (howardhinnant.github.io/date_algorithms.html).
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    package var number: Int32

    package init(number: Int32) { self.number = number }

    /// The day with these parts, or nil where no such day exists (30 February, month 13).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.daysInMonth(year: year, month: month)
        else { return nil }
        number = Day.number(year, month, day)
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The first day of a month, counted from January of year 0 on, twelve a year; months far outside the years 1 to
    /// 9999 are held to the years beside them.
    static func first(ofMonth index: Int) -> Day {
        let held = min(max(index, -12), 10_001 * 12)
        let year = floorDivide(held, 12)
        return Day(number: number(year, held - year * 12 + 1, 1))
    }

    /// Year, month (1…12) and day of month (1…31).
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var dayOfMonth: Int { parts.day }

    /// The day of the week.
    package var weekday: Weekday {
        Weekday(rawValue: ((Int(number) + 3) % 7 + 7) % 7)!
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

    /// The number of days from `other` to this day; negative when `other` is later.
    package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

    package static func isLeapYear(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeapYear(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The same day of the month `months` later (or earlier), held to that month's last day.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let first = Day.first(ofMonth: year * 12 + (month - 1) + months)
        return first + (min(day, Day.daysInMonth(year: first.year, month: first.month)) - 1)
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2017-03-31`.
    package var description: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// As people write it: `31 Mar 2017`.
    package var inWords: String {
        let (year, month, day) = parts
        return "\(day) \(MonthName.short[month - 1]) \(year)"
    }

    private func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day {
    /// Reads ISO 8601 `2017-03-31` and nothing else.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var sum = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                sum = sum * 10 + Int(byte - 48)
            }
            return sum
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// The days of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// English names of the months.
package enum MonthName {
    package static let short = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    package static let long = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
