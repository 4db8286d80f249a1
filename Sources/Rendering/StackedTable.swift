import Reports

/// Draws a table one cell a line, for terminals that do not hold its rows:
///
///     Rep       Versie Hillebrand
///     Win rate  70.8 %
struct StackedTable: Sendable {
    private let grid: TableGrid
    private let width: Int
    private let headings: [Int: String]
    private let headingWidth: Int
    private let valueWidth: Int

    init(_ grid: TableGrid, width: Int) {
        self.grid = grid
        self.width = width
        let all = grid.headings(of: Array(grid.columns.indices))
        let widest = all.values.map { DisplayWidth.of($0) }.max() ?? 0
        let room = width - TableFit.indent - TableFit.gap
        headingWidth = min(widest, room / 2)
        valueWidth = room - headingWidth
        headings = all
    }

    var losses: TableLosses {
        let cut = grid.columns.indices.filter { index in
            DisplayWidth.of(headings[index]!) > headingWidth
                || grid.columns[index].texts.contains {
                    DisplayWidth.of($0) > valueWidth - grid.columns[index].markWidth
                }
        }
        return TableLosses(shortened: cut.map { headings[$0]! })
    }

    func lines() -> [String] {
        var lines: [String] = []
        for (index, row) in grid.table.rows.enumerated() {
            let previous = index > 0 ? grid.table.rows[index - 1] : nil
            let rowBreak = RowBreak(before: row, after: previous)
            if index > 0, rowBreak.group == nil { lines.append("") }
            lines += rowBreak.lines(style: grid.style, ruleWidth: width - TableFit.indent).map {
                $0.isEmpty ? "" : indent + $0
            }
            lines += grid.columns.indices.compactMap { line(of: $0, row: index) }
        }
        return lines
    }

    private var indent: String { String(repeating: " ", count: TableFit.indent) }

    private func line(of column: Int, row: Int) -> String? {
        let text = grid.columns[column].texts[row]
        if text.isEmpty { return nil }
        let cell = grid.table.rows[row].cell(column)
        let mark = cell.isNoise ? " " + grid.style.glyphs.noiseMark : ""
        let value = fitted(
            text, numeric: grid.columns[column].isRightAligned, to: valueWidth - DisplayWidth.of(mark))
        let heading = grid.style.shortened(headings[column]!, to: headingWidth).padded(to: headingWidth)
        let colored = cell.number?.isNegative == true ? grid.style.red(value + mark) : value + mark
        return indent + grid.style.grey(heading) + String(repeating: " ", count: TableFit.gap) + colored
    }

    /// A number that has no room is left out whole: part of a number would be another number.
    private func fitted(_ text: String, numeric: Bool, to room: Int) -> String {
        if numeric, DisplayWidth.of(text) > room { return grid.style.glyphs.ellipsis }
        return grid.style.shortened(text, to: room)
    }
}
