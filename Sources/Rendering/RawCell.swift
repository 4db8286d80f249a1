import Model
import Reports

/// A cell for programs. Intervals are two of them.
enum RawCell: Hashable, Sendable {
    case missing
    case text(String)
    /// A decimal number without grouping.
    case number(String)
    case flag(Bool)

    /// The cell's values in a column; always as many as the column has names in `RawTable`.
    static func values(of cell: Cell, in content: ReportColumn.Content) -> [RawCell] {
        guard content == .interval else { return [value(of: cell, in: content)] }
        guard case .interval(let low, let high) = cell else {
            return [value(of: cell, in: content), .missing]
        }
        return [number(low), number(high)]
    }

    private static func value(of cell: Cell, in content: ReportColumn.Content) -> RawCell {
        switch cell {
        case .missing, .interval: .missing
        case .text(let text): .text(text)
        case .number(let value), .withinNoise(let value), .measured(let value, _):
            .number(RawNumber.text(of: value))
        case .day(let day): .text(dayText(day, in: content))
        case .flag(let flag): .flag(flag)
        }
    }

    private static func number(_ value: Double) -> RawCell {
        value.isFinite ? .number(RawNumber.text(ofDouble: value)) : .missing
    }

    private static func dayText(_ day: Day, in content: ReportColumn.Content) -> String {
        if case .unit(let unit) = content { return unit.isoText(startingAt: day) }
        return day.description
    }
}

extension CalendarUnit {
    /// `2017-03-31`, `2017-W12`, `2017-03`, `2017-Q3`, `2017-H1`, `2017`: sorts as text within a unit.
    func isoText(startingAt day: Day) -> String {
        let iso = day.description
        let year = iso.prefix(4)
        switch self {
        case .day: return iso
        case .week:
            let (week, weekYear) = day.isoWeek
            let years = String(weekYear)
            return String(repeating: "0", count: max(0, 4 - years.count)) + years
                + (week < 10 ? "-W0\(week)" : "-W\(week)")
        case .month: return String(iso.prefix(7))
        case .quarter: return "\(year)-Q\((day.month + 2) / 3)"
        case .half: return "\(year)-H\((day.month + 5) / 6)"
        case .year: return String(year)
        }
    }
}
