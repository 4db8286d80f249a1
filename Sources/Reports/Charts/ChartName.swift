import Model

/// What a position or a series of a chart is called; formats write it in words.
package enum ChartName: Hashable, Sendable {
    /// Keys of a row: `West`, `GTX Pro`; `Q3 2017`.
    case keys([ChartKey])
    case words(String)
    /// From `low` up to, but without, `high`, in the column's unit; without end where `high` is nil.
    case bin(low: Fraction, high: Fraction?, column: ReportColumn)
}

/// One cell of a key column.
package struct ChartKey: Hashable, Sendable {
    package var column: ReportColumn
    package var cell: Cell

    package init(column: ReportColumn, cell: Cell) {
        self.column = column
        self.cell = cell
    }
}
