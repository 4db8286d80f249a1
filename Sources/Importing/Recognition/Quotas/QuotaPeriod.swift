import Model

/// A month, quarter or half as the header of a sheet's column: `Jan`, `M01`, `Q1 FY26`, `2025-03`, `Mar 2025`.
struct QuotaPeriod: Hashable, Sendable {
    /// 1 to 12.
    let firstMonth: Int
    let monthCount: Int
    /// Nil where the header names none.
    let year: Int?

    /// Nil for a header that is no period.
    init?(header: String) {
        var unit: (first: Int, count: Int)?
        var year: Int?
        for word in header.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if unit == nil, let found = QuotaPeriod.unit(word) {
                unit = found
            } else if year == nil, let found = QuotaPeriod.year(word) {
                year = found
            } else if unit == nil, year != nil, let month = Int(word), (1...12).contains(month) {
                unit = (month, 1)
            } else {
                return nil
            }
        }
        guard let unit else { return nil }
        (firstMonth, monthCount, self.year) = (unit.first, unit.count, year)
    }

    /// The days of the period in a year; nil for a year that no calendar has.
    func days(in year: Int) -> DayRange? {
        guard let first = Day(year: year, month: firstMonth, day: 1) else { return nil }
        let after = firstMonth + monthCount - 1
        let next = Day(year: year + after / 12, month: after % 12 + 1, day: 1)
        return next.map { DayRange(first: first, last: $0 - 1) }
    }

    /// `jan`, `m01`, `q1`, `h2`
    private static func unit(_ word: Substring) -> (first: Int, count: Int)? {
        if let number = Int(word.dropFirst()), let letter = word.first {
            switch letter {
            case "m" where (1...12).contains(number): return (number, 1)
            case "q" where (1...4).contains(number): return (number * 3 - 2, 3)
            case "h" where (1...2).contains(number): return (number * 6 - 5, 6)
            default: return nil
            }
        }
        return Array(word.utf8).withUnsafeBufferPointer { bytes in
            var cursor = ByteCursor(bytes)
            let month = MonthWord.read(&cursor)
            return cursor.isAtEnd ? month.map { ($0, 1) } : nil
        }
    }

    /// `2025`, `fy2025`, `fy25`, `25`
    private static func year(_ word: Substring) -> Int? {
        let digits = word.hasPrefix("fy") ? word.dropFirst(2) : word
        guard digits.allSatisfy(\.isNumber), let number = Int(digits) else { return nil }
        if digits.count == 4, (1900...2200).contains(number) { return number }
        return digits.count == 2 && number > 12 || word.hasPrefix("fy") && digits.count == 2
            ? 2000 + number : nil
    }
}
