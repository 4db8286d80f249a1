/// A row that unites groups: totals of everything or of a part, in a pivot with a number for each column.
struct UnitedRow: Sendable {
    var table: GroupTable
    var row: Int
    /// By the keys of `across` behind `prefix`; nil where all columns have the same number.
    var columns: KeyedTable?
    var prefix: [KeyValue] = []

    /// The numbers in a column of a pivot, or all of them together.
    func numbers(in column: [KeyValue]?) -> (table: GroupTable, row: Int)? {
        guard let column, let columns else { return (table, row) }
        return columns.row(prefix + column)
    }
}

/// What a row of the answer stands for.
enum RowKey: Sendable {
    /// One group, by its key; it may have no records at all.
    case group([KeyValue])
    /// Several groups together, now and in what they are compared with.
    case united(UnitedRow, base: UnitedRow?)
}
