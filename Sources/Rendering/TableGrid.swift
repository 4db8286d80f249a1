import Model
import Reports

/// A table whose cells have been written but not yet placed.
struct TableGrid: Sendable {
    struct Column: Sendable {
        let format: ColumnFormat
        /// One text per row, without marks and padding.
        let texts: [String]
        let isRightAligned: Bool
        let canShorten: Bool
        let dropOrder: Int
        /// Room for ` ·` behind the numbers; nothing where no cell has the mark.
        let markWidth: Int
        /// The widest cell, mark included.
        let cellWidth: Int
    }

    let table: ReportTable
    let columns: [Column]
    let style: TextStyle
    /// The column whose values are drawn as bars, where several rows have one to be compared.
    let barColumn: Int?
    /// Whether the bars stand beside that column, since others follow that they do not measure.
    let hasBarInside: Bool

    init(_ table: ReportTable, style: TextStyle) {
        self.table = table
        self.style = style
        let bar = table.columns.indices.first { index in
            table.columns[index].hasBar && table.dataRows.count { $0.cell(index).number != nil } > 1
        }
        barColumn = bar
        hasBarInside = bar.map { table.columns.dropFirst($0 + 1).contains { $0.role != .support } } ?? false
        columns = table.columns.indices.map { TableGrid.column($0, of: table, style: style) }
    }

    /// The headings of the columns shown; a unit stands once, at the first column that has it. Those of a pivot
    /// are short where their measure stands over them (`PivotSpan`).
    func headings(of shown: [Int], underSpans: Bool = false) -> [Int: String] {
        var units: Set<String> = []
        var headings: [Int: String] = [:]
        let names = table.distinctHeadings
        for index in shown {
            var format = columns[index].format
            if format.column.place != nil {
                if underSpans {
                    headings[index] = format.heading(showingUnit: false)
                    continue
                }
                format.column.heading = names[index]
            }
            let isNew = format.column.content.headingUnit.map { units.insert($0).inserted } ?? false
            headings[index] = format.heading(showingUnit: isNew)
        }
        return headings
    }

    private static func column(_ index: Int, of table: ReportTable, style: TextStyle) -> Column {
        let column = table.columns[index]
        let cells = table.rows.map { $0.cell(index) }
        let format = ColumnFormat(column: column, cells: cells, style: style)
        let texts = zip(table.rows, cells).map { row, cell in
            style.isUnwanted || cell == .missing && isBlankWhenMissing(column, in: row)
                ? "" : format.text(of: cell)
        }
        let mark = cells.contains(where: \.isNoise) ? 1 + DisplayWidth.of(style.glyphs.noiseMark) : 0
        return Column(
            format: format, texts: texts, isRightAligned: format.isRightAligned,
            canShorten: column.content == .text, dropOrder: column.dropOrder, markWidth: mark,
            cellWidth: (texts.map { DisplayWidth.of($0) }.max() ?? 0) + mark)
    }

    /// Who is not ranked has no rank, and a total has no keys: nothing is missing there.
    private static func isBlankWhenMissing(_ column: ReportColumn, in row: Row) -> Bool {
        column.content == .rank || row.kind == .total && (column.isKey || !column.content.isNumeric)
    }
}
