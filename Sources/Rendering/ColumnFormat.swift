import Model
import Reports

/// How the cells of one column are written for people: one number of decimals for all of them, so that
/// right alignment is alignment on the decimal point.
struct ColumnFormat: Sendable {
    var column: ReportColumn
    let decimal: DecimalText
    /// What follows each number.
    let suffix: String
    private let style: TextStyle

    init(column: ReportColumn, cells: [Cell], style: TextStyle) {
        self.column = column
        self.style = style
        suffix = ColumnFormat.suffix(of: column.content)
        decimal = ColumnFormat.decimal(of: column.content, cells: cells)
    }

    /// Numbers stand on the right, everything else on the left.
    var isRightAligned: Bool { column.content.isNumeric }

    /// The heading with the unit that its numbers do not carry themselves: `Revenue USD`.
    func heading(showingUnit: Bool) -> String {
        let heading = style.clean(column.heading)
        guard showingUnit, let unit = column.content.headingUnit.map(style.clean) else { return heading }
        return heading.lowercased().hasSuffix(unit.lowercased()) ? heading : heading + " " + unit
    }

    /// The cell without the mark for noise.
    func text(of cell: Cell) -> String {
        switch cell {
        case .missing: style.glyphs.dash
        case .text(let text): style.clean(text)
        case .number(let value), .withinNoise(let value): numberText(value)
        case .day(let day): dayText(day)
        case .interval(let low, let high): intervalText(low, high)
        case .flag(let flag): flag ? "yes" : "no"
        case .measured(let value, let content): measuredText(value, content)
        }
    }

    /// `989,861.00 USD`, `63.4 %`, `57 days`
    private func measuredText(_ value: Fraction, _ content: ReportColumn.Content) -> String {
        let own = ReportColumn(heading: "", content: content)
        let text = ColumnFormat(column: own, cells: [.number(value)], style: style).text(of: .number(value))
        return content.headingUnit.map { "\(text) \(style.clean($0))" } ?? text
    }

    private func numberText(_ value: Fraction) -> String {
        guard column.content.isNumeric else { return RawNumber.text(of: value) }
        return decimal.text(of: value, glyphs: style.glyphs) + suffix
    }

    private func dayText(_ day: Day) -> String {
        guard case .unit(let grain) = column.content, grain.unit != .day else { return day.description }
        return grain.name(startingAt: day)
    }

    /// `61 – 79 %`
    private func intervalText(_ low: Double, _ high: Double) -> String {
        guard let low = ColumnFormat.wholePercent(low), let high = ColumnFormat.wholePercent(high) else {
            return style.glyphs.dash
        }
        let whole = DecimalText(decimals: 0)
        let ends = [low, high].map { whole.text(of: $0, glyphs: style.glyphs) }
        return ends.joined(separator: " \(style.glyphs.dash) ") + " %"
    }

    private static func wholePercent(_ share: Double) -> Fraction? {
        let percent = (share * 100).rounded(.toNearestOrAwayFromZero)
        return Int(exactly: percent).map { Fraction($0) }
    }

    private static func suffix(of content: ReportColumn.Content) -> String {
        switch content {
        case .percent, .change: " %"
        case .points: " pts"
        default: ""
        }
    }

    private static func decimal(of content: ReportColumn.Content, cells: [Cell]) -> DecimalText {
        switch content {
        case .money(_, let decimals), .number(let decimals): DecimalText(decimals: decimals)
        case .percent(let decimals): DecimalText(decimals: decimals, shift: 2)
        case .points, .change: DecimalText(decimals: 1, shift: 2, showsPlus: true)
        case .count, .days: DecimalText(decimals: cells.allSatisfy(\.isWhole) ? 0 : 1)
        case .rank: DecimalText(decimals: 0, isGrouped: false)
        case .text, .day, .interval, .unit, .flag, .mixed: DecimalText(decimals: 0)
        }
    }
}

extension ReportColumn.Content {
    /// The unit that stands in the heading, once for the columns that share it.
    var headingUnit: String? {
        switch self {
        case .money(let currency, _): currency
        case .days: "days"
        default: nil
        }
    }
}

extension Cell {
    fileprivate var isWhole: Bool { number?.isWhole ?? true }
}
