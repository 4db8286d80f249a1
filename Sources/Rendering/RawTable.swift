import Model
import Reports

/// A table for programs: names, kinds, and values as they are.
struct RawTable: Sendable {
    struct Column: Hashable, Sendable {
        var name: String
        var kind: String
        /// `USD`, `days`, a calendar unit; `1 = 100 %` for shares.
        var unit: String?
        var content: ReportColumn.Content
        /// Of a pivot: the measure and the values that the column stands for.
        var place: PivotPlace?
    }
    struct Row: Hashable, Sendable {
        var kind: Reports.Row.Kind
        var values: [RawCell]
    }
    var columns: [Column]
    var rows: [Row]

    /// Groups become leading columns; where each row has a unit of its own, the last column says it.
    init(_ table: ReportTable) {
        let depth = max(table.groupHeadings.count, table.rows.map(\.group.count).max() ?? 0)
        let groups = (0..<depth).map { level in
            let name = level < table.groupHeadings.count ? table.groupHeadings[level] : "Group \(level + 1)"
            return Column(name: name, kind: "text", unit: nil, content: .text)
        }
        columns =
            groups
            + zip(RawTable.columns(of: table), table.distinctHeadings).flatMap {
                RawTable.rawColumns(for: $0, named: $1)
            }
        let hasUnits = table.columns.contains { $0.content == .mixed }
        if hasUnits { columns.append(Column(name: "Unit", kind: "text", unit: nil, content: .text)) }
        rows = table.rows.map { row in
            let leading = (0..<depth).map { $0 < row.group.count ? RawCell.text(row.group[$0]) : .missing }
            let cells = table.columns.enumerated().flatMap {
                RawCell.values(of: row.cell($0.offset), in: $0.element.content)
            }
            let unit = hasUnits ? [RawTable.unit(of: row)] : []
            return Row(kind: row.kind, values: leading + cells + unit)
        }
    }

    /// A figure is a table of one row.
    init(_ figure: Figure) {
        self.init(ReportTable(columns: [figure.column], rows: [Reports.Row(cells: [figure.cell])]))
    }

    init?(_ block: Block) {
        switch block {
        case .table(let table): self.init(table)
        case .chart(let chart): self.init(chart.table)
        case .figure(let figure): self.init(figure)
        case .spark, .text, .definitions: return nil
        }
    }

    /// A column of changes in percent and in points is one of changes: both are shares, whatever the row is about.
    private static func columns(of table: ReportTable) -> [ReportColumn] {
        table.columns.enumerated().map { place, column in
            guard column.content == .mixed else { return column }
            let contents = table.rows.compactMap { row -> ReportColumn.Content? in
                if case .measured(_, let content) = row.cell(place) { content } else { nil }
            }
            guard !contents.isEmpty, contents.allSatisfy({ $0 == .change || $0 == .points }) else {
                return column
            }
            var changes = column
            changes.content = .change
            return changes
        }
    }

    /// An interval has a column for either end.
    private static func rawColumns(for column: ReportColumn, named name: String) -> [Column] {
        let (kind, unit) = kindAndUnit(of: column.content)
        guard column.content == .interval else {
            return [
                Column(name: name, kind: kind, unit: unit, content: column.content, place: column.place)
            ]
        }
        return ["low", "high"].map {
            Column(
                name: "\(name) \($0)", kind: kind, unit: unit, content: column.content, place: column.place)
        }
    }

    /// The unit of a row's own numbers.
    private static func unit(of row: Reports.Row) -> RawCell {
        for case .measured(_, let content) in row.cells {
            return kindAndUnit(of: content).1.map { .text($0) } ?? .missing
        }
        return .missing
    }

    private static func kindAndUnit(of content: ReportColumn.Content) -> (String, String?) {
        let share = "1 = 100 %"
        switch content {
        case .text: return ("text", nil)
        case .rank: return ("rank", nil)
        case .count: return ("count", nil)
        case .money(let currency, _): return ("money", currency)
        case .percent: return ("percent", share)
        case .points: return ("points", share)
        case .change: return ("change", share)
        case .days: return ("days", "days")
        case .number: return ("number", nil)
        case .day: return ("day", nil)
        case .interval: return ("interval", share)
        case .unit(let grain): return ("unit", grain.unit.rawValue)
        case .flag: return ("flag", nil)
        case .mixed: return ("number", nil)
        }
    }
}
