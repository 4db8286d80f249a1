/// What a sheet holds, found before anything of it is taken: which row is the header, which columns there are.
final class SheetSurvey {
    /// The first rows with cells, among which the header is looked for.
    private static let headRows = 40

    private let cells: CellReader
    /// Filled cells of the first rows, and the numbers of these rows.
    private var head: [(number: Int, filled: Int)] = []
    /// For each column the last row that fills it, counted as `SheetRow.ordinal`.
    private var lastFilled: [Int: Int] = [:]
    private var ordinals: [Int] = []

    init(cells: CellReader) { self.cells = cells }

    func look(at row: SheetRow) {
        var filled = 0
        for cell in row.cells where cells.isFilled(cell, of: row) {
            filled += 1
            lastFilled[cell.column] = row.ordinal
        }
        guard filled > 0, head.count < SheetSurvey.headRows else { return }
        head.append((row.number, filled))
        ordinals.append(row.ordinal)
    }

    /// Where the table stands in the sheet.
    struct Layout {
        /// As `SheetRow.ordinal`.
        var headerOrdinal: Int
        var headerRow: Int
        /// In their order.
        var columns: [Int]
        var rowsAbove: Int
    }

    /// Nil for a sheet without values.
    ///
    /// The header is the first row that fills at least half as many cells as the fullest of the first rows, and two: titles,
    /// days of printing and filters that stand above it fill one or two.
    func layout() -> Layout? {
        let widest = head.map(\.filled).max() ?? 0
        guard let place = head.firstIndex(where: { 2 * $0.filled >= widest && $0.filled >= min(2, widest) })
        else { return nil }
        let header = ordinals[place]
        return Layout(
            headerOrdinal: header, headerRow: head[place].number,
            columns: lastFilled.filter { $0.value >= header }.map(\.key).sorted(), rowsAbove: place)
    }
}
