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
        if case .unit(let grain) = content { return grain.isoText(startingAt: day) }
        return day.description
    }
}

extension CalendarGrain {
    /// `2017-03-31`, `2017-W12`, `2017-03`, `2017-Q3`, `2017-H1`, `2017`; of fiscal years `FY2018-Q3`, `FY2018-P03`:
    /// sorts as text within a unit.
    func isoText(startingAt day: Day) -> String {
        let (year, number) = calendar.place(of: unit, containing: day)
        let yearText = (countsByFiscalYear ? "FY" : "") + padded(year, to: 4)
        switch unit {
        case .day: return day.description
        case .week: return "\(yearText)-W\(padded(number, to: 2))"
        case .month: return "\(yearText)-\(countsByFiscalYear ? "P" : "")\(padded(number, to: 2))"
        case .quarter: return "\(yearText)-Q\(number)"
        case .half: return "\(yearText)-H\(number)"
        case .year: return yearText
        }
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
