/// A part of a date that comes round again, whatever the year: the day of the week, the month of the year.
package enum DatePart: Hashable, CaseIterable, Sendable {
    case weekday, monthOfYear
    /// Of the company's year, as in `Q1`.
    case quarterOfYear(BusinessCalendar)
    case dayOfMonth

    package static let allCases: [DatePart] = [
        .weekday, .monthOfYear, .quarterOfYear(.gregorian), .dayOfMonth,
    ]

    /// As it is asked for: `quarter of year`.
    package var name: String {
        switch self {
        case .weekday: "weekday"
        case .monthOfYear: "month of year"
        case .quarterOfYear: "quarter of year"
        case .dayOfMonth: "day of month"
        }
    }

    /// How many there are.
    package var count: Int {
        switch self {
        case .weekday: 7
        case .monthOfYear: 12
        case .quarterOfYear: 4
        case .dayOfMonth: 31
        }
    }

    /// The same in a company's own year.
    package func placed(in calendar: BusinessCalendar) -> DatePart {
        if case .quarterOfYear = self { return .quarterOfYear(calendar) }
        return self
    }

    /// From 1: Monday, January, the first quarter and the first of a month are 1.
    package func number(of day: Day) -> Int {
        let (_, month, dayOfMonth) = day.parts
        return switch self {
        case .weekday: day.weekday.rawValue + 1
        case .monthOfYear: month
        case .quarterOfYear(let calendar): calendar.place(of: .quarter, containing: day).number
        case .dayOfMonth: dayOfMonth
        }
    }

    /// `Monday`, `January`, `Q1`, `1`
    package func name(of number: Int) -> String {
        switch self {
        case .weekday: DatePart.weekdays[number - 1]
        case .monthOfYear: MonthName.long[number - 1]
        case .quarterOfYear: "Q\(number)"
        case .dayOfMonth: "\(number)"
        }
    }

    /// The number that a name means: `Monday`, `mon`, `January`, `jan`, `Q1`, `31`; nil for any other.
    package func number(named name: String) -> Int? {
        let key = NameKey.fold(name)
        return (1...count).first { number in
            let full = NameKey.fold(self.name(of: number))
            return key == full || (hasShortNames && key == full.prefix(3))
                || key == "\(number)" && !hasShortNames
        }
    }

    private var hasShortNames: Bool { self == .weekday || self == .monthOfYear }

    /// `weekday`, `day of week`, `month of year`; nil for any other words.
    package init?(named name: String) {
        switch NameKey.fold(name) {
        case "weekday", "weekdays", "dayofweek", "dayoftheweek": self = .weekday
        case "monthofyear", "monthoftheyear": self = .monthOfYear
        case "quarterofyear", "quarteroftheyear": self = .quarterOfYear(.gregorian)
        case "dayofmonth", "dayofthemonth": self = .dayOfMonth
        default: return nil
        }
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}
