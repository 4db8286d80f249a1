import Model

/// How a file is to be read, where the company says so: whether its first row is a header, what its dates and amounts
/// mean.
package struct FileReading: Sendable, Hashable {
    /// `header`, `no header`
    package var hasHeader: Bool?
    /// `dates moved by 2376 days`: how much later its dates are than written; negative for earlier.
    package var move: Move?
    /// `quota in thousands`
    package var factors: [Factor] = []
    /// `quota each quarter`: how long an amount of goals holds that has a date alone.
    package var each: CalendarUnit?

    package struct Move: Sendable, Hashable {
        package var count: Int
        package var unit: CalendarUnit

        package init(count: Int, unit: CalendarUnit) {
            self.count = count
            self.unit = unit
        }
    }

    package struct Factor: Sendable, Hashable {
        /// What the column is called, in the file or in sentences.
        package var column: String
        /// Of ten.
        package var power: Int

        package init(column: String, power: Int) {
            self.column = column
            self.power = power
        }
    }

    package init() {}

    /// Takes over what is said later; it counts.
    package mutating func add(_ later: FileReading) {
        hasHeader = later.hasHeader ?? hasHeader
        move = later.move ?? move
        each = later.each ?? each
        for factor in later.factors {
            factors.removeAll { NameKey.fold($0.column) == NameKey.fold(factor.column) }
            factors.append(factor)
        }
    }

    /// Whether saying this anew makes saying the other idle.
    package func covers(_ earlier: FileReading) -> Bool {
        (earlier.hasHeader == nil || hasHeader != nil) && (earlier.move == nil || move != nil)
            && (earlier.each == nil || each != nil)
            && earlier.factors.allSatisfy { old in
                factors.contains { NameKey.fold($0.column) == NameKey.fold(old.column) }
            }
    }
}

extension Corrections.Table {
    /// Whether the file's first row names its columns, by what is said of it.
    var headerRule: HeaderRule {
        if let hasHeader = reading.hasHeader { return hasHeader ? .present : .missing }
        return columns.contains { HeaderRule.isNumber($0.header) } ? .numbered : .recognised
    }
}

extension FileReading.Move {
    /// A day so much later; nil beyond the days that calendars know.
    func moved(_ day: Day) -> Day? {
        let days: Int
        switch unit {
        case .day: days = count
        case .week: days = count * 7
        case .month, .quarter, .half, .year:
            let months = count * unit.monthCount
            guard abs(months) <= 120_000, abs(Int(day.number)) <= 3_000_000 else { return nil }
            return day.adding(months: months)
        }
        return Int32(exactly: Int(day.number) + days).map { Day(number: $0) }
    }

    /// `2376 days`
    var words: String {
        "\(abs(count)) \(unit.rawValue)\(abs(count) == 1 ? "" : "s") \(count < 0 ? "earlier" : "later")"
    }
}
