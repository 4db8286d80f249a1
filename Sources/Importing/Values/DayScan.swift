import Model

/// A date as written: a day, or two numbers of which either may be the month.
struct DayScan {
    enum Reading {
        case day(Day)
        /// `03/04/2017`: both readings are days.
        case eitherOrder(first: Int, second: Int, year: Int)
        /// `13/04/2017`
        case dayFirst(Day)
        /// `04/13/2017`
        case monthFirst(Day)
    }
    var reading: Reading
    var hasTime = false
    /// Of the time of day, 0 to 23; nil where none is written.
    var hour: Int?
    /// The time names its zone: `Z`, `+01:00`, `UTC`.
    var hasZone = false
    var hasShortYear = false

    /// The day, by the order that holds for the column; nil where that order makes no day of it.
    func day(dayFirst: Bool) -> Day? {
        switch reading {
        case .day(let day): day
        case .dayFirst(let day): dayFirst ? day : nil
        case .monthFirst(let day): dayFirst ? nil : day
        case .eitherOrder(let first, let second, let year):
            Day(year: year, month: dayFirst ? second : first, day: dayFirst ? first : second)
        }
    }

    /// `2017-03-31`, the form of which most files consist; nil for every other.
    @inline(__always)
    static func iso(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
        guard count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        var digits = true
        func digit(_ place: Int) -> Int {
            let value = bytes[place] &- 48
            digits = digits && value < 10
            return Int(value)
        }
        let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
        let month = digit(5) &* 10 &+ digit(6)
        let day = digit(8) &* 10 &+ digit(9)
        return digits ? DayTable.day(year: year, month: month, day: day) : nil
    }

    /// Reads every unambiguous written form: ISO, `31.03.2017`, `3/31/17`, `31-Mar-2017`, `March 31, 2017`,
    /// each with or without a time of day, of which the hour is kept.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> DayScan? {
        var cursor = ByteCursor(bytes)
        guard cursor.remaining >= 6, cursor.remaining <= 40, let first = cursor.current else { return nil }
        guard var scan = first.isDigit ? numbersFirst(&cursor) : monthNameFirst(&cursor) else { return nil }
        guard !cursor.isAtEnd else { return scan }
        let start = cursor.position
        scan.hour = hour(&cursor)
        scan.hasTime = scan.hour != nil
        scan.hasZone = scan.hasTime && cursor.bytes[(start + 1)...].contains { "+-ZUzu".utf8.contains($0) }
        return scan.hasTime ? scan : nil
    }

    private static func numbersFirst(_ cursor: inout ByteCursor) -> DayScan? {
        guard let first = cursor.number(limit: 4) else { return nil }
        if first.digits == 4 { return yearFirst(first.value, &cursor) }
        guard first.digits <= 2 else { return nil }
        let dotted = cursor.accept(UInt8(ascii: "."))
        if let separator = cursor.current, !dotted, "/-".utf8.contains(separator) { cursor.position += 1 }
        cursor.skipBlanks()
        guard let next = cursor.current else { return nil }
        if !next.isDigit { return monthNameSecond(day: first.value, &cursor) }
        let separator = dotted ? UInt8(ascii: ".") : cursor.bytes[cursor.position - 1]
        guard let second = cursor.number(limit: 2), cursor.accept(separator), separator != 32 else {
            return nil
        }
        if dotted { cursor.skipBlanks() }
        guard let year = year(&cursor) else { return nil }
        return twoNumbers(first.value, second.value, year, isDotted: dotted)
    }

    private static func yearFirst(_ year: Int, _ cursor: inout ByteCursor) -> DayScan? {
        guard let separator = cursor.current, "-/.".utf8.contains(separator) else { return nil }
        cursor.position += 1
        guard let month = cursor.number(limit: 2), cursor.accept(separator),
            let day = cursor.number(limit: 2), let found = Day(year: year, month: month.value, day: day.value)
        else { return nil }
        return DayScan(reading: .day(found))
    }

    /// Dots are written between day, month and year only, slashes and dashes in either order.
    private static func twoNumbers(
        _ first: Int, _ second: Int, _ year: (value: Int, isShort: Bool), isDotted: Bool
    ) -> DayScan? {
        let dayFirst = Day(year: year.value, month: second, day: first)
        let monthFirst = Day(year: year.value, month: first, day: second)
        let reading: Reading
        switch (dayFirst, monthFirst) {
        case (let day?, _) where isDotted || first == second: reading = .day(day)
        case (.some, .some): reading = .eitherOrder(first: first, second: second, year: year.value)
        case (let day?, nil): reading = .dayFirst(day)
        case (nil, let day?): reading = .monthFirst(day)
        case (nil, nil): return nil
        }
        return DayScan(reading: reading, hasShortYear: year.isShort)
    }

    /// `5 mars 2026`, `05-Mai-2026`, `1er avril 2026`, `5 de marzo de 2026`
    private static func monthNameSecond(day: Int, _ cursor: inout ByteCursor) -> DayScan? {
        if day == 1 { skipWord("er", &cursor) }
        skipWord("de", &cursor)
        guard let month = MonthWord.read(&cursor) else { return nil }
        skipMonthSeparator(&cursor)
        skipWord("de", &cursor)
        guard let year = year(&cursor), let found = Day(year: year.value, month: month, day: day) else {
            return nil
        }
        return DayScan(reading: .day(found), hasShortYear: year.isShort)
    }

    /// Goes past a word that stands here with a blank behind it, and past the blanks.
    private static func skipWord(_ word: StaticString, _ cursor: inout ByteCursor) {
        let (start, count) = (cursor.position, word.utf8CodeUnitCount)
        guard cursor.remaining > count, cursor.bytes[start + count] == 32 else { return }
        let isWord = (0..<count).allSatisfy { cursor.bytes[start + $0] | 32 == word.utf8Start[$0] }
        guard isWord else { return }
        cursor.position += count
        cursor.skipBlanks()
    }

    private static func monthNameFirst(_ cursor: inout ByteCursor) -> DayScan? {
        guard let month = MonthWord.read(&cursor) else { return nil }
        skipMonthSeparator(&cursor)
        guard let day = cursor.number(limit: 2) else { return nil }
        skipMonthSeparator(&cursor)
        guard let year = year(&cursor), let found = Day(year: year.value, month: month, day: day.value) else {
            return nil
        }
        return DayScan(reading: .day(found), hasShortYear: year.isShort)
    }

    private static func skipMonthSeparator(_ cursor: inout ByteCursor) {
        while let byte = cursor.current, " .,-/".utf8.contains(byte) { cursor.position += 1 }
    }

    /// Four digits, or two: 00–69 are 2000–2069, 70–99 are 1970–1999, as POSIX `strptime` has it (within a year).
    private static func year(_ cursor: inout ByteCursor) -> (value: Int, isShort: Bool)? {
        guard let year = cursor.number(limit: 5) else { return nil }
        if year.digits == 4 { return (year.value, false) }
        return year.digits == 2 ? (year.value + (year.value < 70 ? 2000 : 1900), true) : nil
    }

    /// `T10:22:00Z`, ` 2:15 PM`, `, 10:22`: what is left after the day must be a time of day.
    private static func hour(_ cursor: inout ByteCursor) -> Int? {
        guard let separator = cursor.current, "T ,t".utf8.contains(separator) else { return nil }
        cursor.position += 1
        cursor.skipBlanks()
        return timeOfDay(&cursor)
    }

    /// The hour of `10:22:00`, `2:15 PM`; nil where the bytes to the end are no time of day.
    static func timeOfDay(_ cursor: inout ByteCursor) -> Int? {
        guard let hour = cursor.number(limit: 2), hour.value < 25, cursor.accept(UInt8(ascii: ":")),
            let minute = cursor.number(limit: 2), minute.value < 60
        else { return nil }
        var half: UInt8?
        while let byte = cursor.current {
            // Digits, `:` and `.` of seconds, `+01:00`, `Z`, `AM`, `p.m.`, and the narrow no-break space before it.
            guard byte.isDigit || ": .,+-ZAPMTUCzapmtuc".utf8.contains(byte) || byte >= 0x80 else {
                return nil
            }
            cursor.position += 1
            if "apAP".utf8.contains(byte), let next = cursor.current, "mM.".utf8.contains(next) {
                half = byte | 0x20
            }
        }
        switch half {
        case UInt8(ascii: "p"): return hour.value % 12 + 12
        case UInt8(ascii: "a"): return hour.value % 12
        default: return hour.value % 24
        }
    }
}
