import Model
import Reports

/// A cell of a workbook.
enum SheetCell: Hashable, Sendable {
    case blank
    case text(String)
    /// With its format: `#,##0.00`. Spreadsheets keep about 15 digits.
    case number(Double, format: String)
    case flag(Bool)

    /// A value for programs as a spreadsheet keeps it: days as days, months as their first day.
    init(_ value: RawCell, in content: ReportColumn.Content) {
        switch value {
        case .missing: self = .blank
        case .flag(let flag): self = .flag(flag)
        case .number(let digits):
            self =
                Double(digits).map { .number($0, format: SheetCell.format(of: content, value: $0)) }
                ?? .text(digits)
        case .text(let text): self = SheetCell.day(text, in: content) ?? .text(text)
        }
    }

    /// Spreadsheets count days from 1900, with a day too many before March of that year: earlier days stay texts.
    private static func day(_ text: String, in content: ReportColumn.Content) -> SheetCell? {
        let day: Day?
        let format: String
        switch content {
        case .day: (day, format) = (Day(iso: text), "yyyy-mm-dd")
        case .unit(let grain) where grain.unit == .day: (day, format) = (Day(iso: text), "yyyy-mm-dd")
        case .unit(let grain) where grain.unit == .month: (day, format) = (Day(iso: text + "-01"), "mmm yyyy")
        default: return nil
        }
        guard let day, day.year > 1900 else { return nil }
        return .number(Double(day.number) + 25_569, format: format)
    }

    private static func format(of content: ReportColumn.Content, value: Double) -> String {
        switch content {
        case .money(_, let decimals), .number(let decimals): "#,##0" + places(decimals)
        case .percent(let decimals): "0" + places(decimals) + "%"
        case .points, .change: "+0.0%;-0.0%;0.0%"
        case .interval: "0.0%"
        case .count: "#,##0"
        case .days: value == value.rounded() ? "#,##0" : "#,##0.0"
        case .rank: "0"
        case .text, .day, .unit, .flag, .mixed: ""
        }
    }

    private static func places(_ decimals: Int) -> String {
        decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 18)) : ""
    }
}
