import Binding
import Reports

/// A column of an answer: its heading and unit, and how to fill it from a row of the results.
struct FilledColumn {
    var column: ReportColumn
    /// The values of groups add up to the value of the whole.
    var addsUp = false
    /// In a pivot, whether the row's total has one too.
    var hasTotal = true
    var cell: (CellSource) throws -> Cell
}
