import Reports

/// A pivot that is wider than the terminal, in several tables one below the other: each begins with the columns
/// that stand once, so that every line can be read by itself.
struct PivotBlocks {
    private let grid: TableGrid
    private let width: Int
    /// Texts may be shortened to this.
    private let textWidth: Int

    /// Nil where the table is no pivot, where it fits as it is, and where not even one of the pivot's columns fits
    /// beside the names of the rows. Names are shortened as a last resort.
    static func split(_ table: ReportTable, style: TextStyle, width: Int?) -> [ReportTable]? {
        guard let width, table.columns.contains(where: { $0.place != nil }) else { return nil }
        let grid = TableGrid(table, style: style)
        for textWidth in [TableFit.roomyText, TableFit.narrowestText] {
            let blocks = PivotBlocks(grid: grid, width: width, textWidth: textWidth)
            if blocks.fits(Array(table.columns.indices)) { return nil }
            if let columns = blocks.columns() { return columns.map { table.keeping($0) } }
        }
        return nil
    }

    /// The columns of each block: as many as fit, save that a measure that would be cut begins in the next block.
    private func columns() -> [[Int]]? {
        let always = grid.columns.indices.filter { place($0) == nil }
        var rest = grid.columns.indices.filter { place($0) != nil }
        var blocks: [[Int]] = []
        while !rest.isEmpty {
            guard var count = (1...rest.count).last(where: { fits(always + rest.prefix($0)) }) else {
                return nil
            }
            if count < rest.count, place(rest[count - 1]) == place(rest[count]),
                place(rest[0]) != place(rest[count])
            {
                count = rest.firstIndex { place($0) == place(rest[count]) }!
            }
            blocks.append(always + rest.prefix(count))
            rest.removeFirst(count)
        }
        return blocks
    }

    private func fits(_ columns: [Int]) -> Bool {
        let fit = TableFit(grid, shown: columns, wrapsHeadings: true, bar: 0)
        let saved = columns.filter { grid.columns[$0].canShorten }.reduce(0) {
            $0 + max(0, fit.widths[$1]! - textWidth)
        }
        return fit.tableWidth - saved <= width
    }

    private func place(_ column: Int) -> String? { grid.table.columns[column].place?.measure }
}

extension ReportTable {
    /// The table with some of its columns alone.
    fileprivate func keeping(_ kept: [Int]) -> ReportTable {
        var table = self
        table.columns = kept.map { columns[$0] }
        table.rows = rows.map { row in
            var part = row
            part.cells = kept.map { row.cell($0) }
            return part
        }
        return table
    }
}
