import Reports

/// What the bars of a chart are called: the keys of each row, `West · GTX Pro`.
struct BarLabels: Sendable {
    let texts: [String]
    let heading: String
    /// Labels take two fifths of the line at most.
    let width: Int

    init(_ grid: TableGrid, lineWidth: Int?) {
        let keys = BarLabels.keys(of: grid.table)
        let separator = " \(grid.style.glyphs.separator) "
        texts = grid.table.rows.indices.map { row in
            keys.map { grid.columns[$0].texts[row] }.filter { !$0.isEmpty }.joined(separator: separator)
        }
        heading = keys.map { grid.columns[$0].format.heading(showingUnit: false) }.joined(
            separator: separator)
        let widest = (texts + [heading]).map { DisplayWidth.of($0) }.max() ?? 0
        width = lineWidth.map { min(widest, $0 * 2 / 5) } ?? widest
    }

    var isShortened: Bool { (texts + [heading]).contains { DisplayWidth.of($0) > width } }

    /// The key columns; without any, what is written as text.
    private static func keys(of table: ReportTable) -> [Int] {
        let keys = table.columns.indices.filter { table.columns[$0].isKey }
        return keys.isEmpty ? table.columns.indices.filter { !table.columns[$0].content.isNumeric } : keys
    }
}
