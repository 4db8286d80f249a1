import Model

extension Day {
    /// Whether offices work on it. Holidays are not known here.
    var isWorkday: Bool { weekday != .saturday && weekday != .sunday }

    /// This day, or the Friday before a weekend.
    var workdayBefore: Day {
        switch weekday {
        case .saturday: self - 1
        case .sunday: self - 2
        default: self
        }
    }

    /// This day, or the Monday after a weekend.
    var workdayAfter: Day {
        switch weekday {
        case .saturday: self + 2
        case .sunday: self + 1
        default: self
        }
    }

    var quarter: DayRange { CalendarGrain.gregorian(.quarter).range(containing: self) }
}

extension DayRange {
    /// The working days of a closed range, in order.
    var workdays: [Day] {
        guard let first, let last, first <= last else { return [] }
        return (first.number...last.number).map { Day(number: $0) }.filter(\.isWorkday)
    }
}
