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

    init(_ grid: TableGrid, width: Int) {
        self.grid = grid
        self.width = width
        headings = grid.headings(of: Array(grid.columns.indices))
        let widest = headings.values.map { DisplayWidth.of($0) }.max() ?? 0
        headingWidth = min(widest, (width - TableFit.indent - TableFit.gap) / 2)
    }

    /// Nothing is left out; what is too wide for a line of its own is shortened.
    var losses: TableLosses {
        let cut = grid.columns.indices.filter { grid.columns[$0].cellWidth > width - Self.deepIndent }
        return TableLosses(shortened: cut.map { headings[$0]! })
    }

    func lines() -> [String] {
        var lines: [String] = []
        for (index, row) in grid.table.rows.enumerated() {
            if grid.style.isUnwanted { break }
            let previous = index > 0 ? grid.table.rows[index - 1] : nil
            let rowBreak = RowBreak(before: row, after: previous)
            if index > 0, rowBreak.group == nil, !rowBreak.endsGroups { lines.append("") }
            let breakLines = rowBreak.lines(
                style: grid.style, ruleWidth: width - TableFit.indent, lineWidth: width)
            lines += breakLines.drop { index == 0 && $0.isEmpty }.map {
                $0.isEmpty ? "" : blanks(TableFit.indent) + $0
            }
            lines += grid.columns.indices.flatMap { cellLines(of: $0, row: index) }
        }
        return lines
    }

    private static let deepIndent = 4

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Heading and value on one line; what does not fit there takes a line or more for each.
    private func cellLines(of column: Int, row: Int) -> [String] {
        let text = grid.columns[column].texts[row]
        if text.isEmpty { return [] }
        let cell = grid.table.rows[row].cell(column)
        let heading = headings[column]!
        let mark = cell.isNoise ? " " + grid.style.glyphs.noiseMark : ""
        let room = width - TableFit.indent - headingWidth - TableFit.gap
        if DisplayWidth.of(heading) <= headingWidth, DisplayWidth.of(text + mark) <= room {
            let label = grid.style.grey(heading.padded(to: headingWidth))
            return [blanks(TableFit.indent) + label + blanks(TableFit.gap) + colored(text + mark, cell)]
        }
        let headingLines = Wrapping.lines(heading, width: width - TableFit.indent)
        let deepRoom = width - Self.deepIndent - DisplayWidth.of(mark)
        let value = fitted(text, isNumber: grid.columns[column].isRightAligned, to: deepRoom) + mark
        return headingLines.map { blanks(TableFit.indent) + grid.style.grey($0) }
            + [blanks(Self.deepIndent) + colored(value, cell)]
    }

    private func colored(_ text: String, _ cell: Cell) -> String {
        cell.number?.isNegative == true ? grid.style.red(text) : text
    }

    /// A number that has no room is left out whole: part of a number would be another number.
    private func fitted(_ text: String, isNumber: Bool, to room: Int) -> String {
        if isNumber, DisplayWidth.of(text) > room { return grid.style.glyphs.ellipsis }
        return grid.style.shortened(text, to: room)
    }
}
