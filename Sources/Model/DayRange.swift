/// A run of days, both ends included. A missing end is open.
package struct DayRange: Hashable, Sendable {
    package var first: Day?
    package var last: Day?

    package init(first: Day?, last: Day?) {
        self.first = first
        self.last = last
    }

    package static let allTime = DayRange(first: nil, last: nil)

    package func contains(_ day: Day) -> Bool {
        (first.map { day >= $0 } ?? true) && (last.map { day <= $0 } ?? true)
    }

    package var isEmpty: Bool {
        guard let first, let last else { return false }
        return last < first
    }

    /// The number of days, or nil for an open range.
    package var count: Int? {
        guard let first, let last else { return nil }
        return max(0, last.days(since: first) + 1)
    }

    package func intersection(_ other: DayRange) -> DayRange {
        let firsts = [first, other.first].compactMap { $0 }
        let lasts = [last, other.last].compactMap { $0 }
        return DayRange(first: firsts.max(), last: lasts.min())
    }
}

/// The units into which calendars cut time.
package enum CalendarUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, half, year
}

extension CalendarUnit {
    /// Months in a unit of months; 0 for days and weeks.
    package var monthCount: Int {
        switch self {
        case .day, .week: 0
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }
}
