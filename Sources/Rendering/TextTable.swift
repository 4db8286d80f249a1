import Model
import Reports

/// Draws a table in lines of text.
struct TextTable: Sendable {
    private let grid: TableGrid
    private let fit: TableFit
    private let bar: RowBar?
    private let lineWidth: Int?

    /// Nil where the width does not hold the table: see `StackedTable`.
    init?(_ grid: TableGrid, width: Int?) {
        guard let fit = TableFit(grid, width: width) else { return nil }
        self.grid = grid
        self.fit = fit
        lineWidth = width
        bar = TextTable.bar(for: grid, fit: fit)
    }

    /// What the layout left out or cut.
    var losses: TableLosses { TableLosses(dropped: fit.dropped, shortened: fit.shortened) }

    /// Headings, rows, group headings, rules.
    func lines() -> [String] {
        var lines = headingLines()
        for (index, row) in grid.table.rows.enumerated() {
            if grid.style.isUnwanted { break }
            let previous = index > 0 ? grid.table.rows[index - 1] : nil
            lines += RowBreak(before: row, after: previous)
                .lines(style: grid.style, ruleWidth: ruleWidth, lineWidth: lineWidth)
                .map { $0.isEmpty ? "" : indented($0) }
            lines += grid.table.isProse ? proseLines(of: index) : [line(of: index)]
        }
        return lines
    }

    private var ruleWidth: Int { fit.tableWidth - TableFit.indent }

    private func indented(_ text: String) -> String {
        String(repeating: " ", count: TableFit.indent) + text
    }

    /// Headings of several lines stand on the bottom line.
    private func headingLines() -> [String] {
        let height = fit.headings.values.map(\.count).max() ?? 0
        return spanLines()
            + (0..<height).map { row in
                let cells = fit.shown.map { index in
                    let lines = fit.headings[index]!
                    let line = row - (height - lines.count)
                    return placed(line < 0 ? "" : lines[line], mark: nil, in: index)
                }
                return grid.style.grey(joined(cells).withoutTrailingBlanks)
            }
    }

    /// The measures over the columns of a pivot, each where its first column begins.
    private func spanLines() -> [String] {
        guard !fit.spans.isEmpty else { return [] }
        let starts = Dictionary(uniqueKeysWithValues: fit.spans.map { ($0.columns[0], $0) })
        let covered = Set(fit.spans.flatMap { $0.columns.dropFirst() })
        let cells = fit.shown.filter { !covered.contains($0) }.map { index in
            guard let span = starts[index] else { return "".padded(to: fit.widths[index]!) }
            let width = fit.width(of: span)
            return grid.style.shortened(span.text, to: width).padded(to: width)
        }
        return [grid.style.grey(joined(cells).withoutTrailingBlanks)]
    }

    /// A row whose texts go on below, each in its column.
    private func proseLines(of row: Int) -> [String] {
        let cells = fit.shown.map { index in
            Wrapping.lines(grid.columns[index].texts[row], width: fit.widths[index]!)
        }
        return (0..<(cells.map(\.count).max() ?? 0)).map { line in
            let parts = zip(fit.shown, cells).map { index, lines in
                placed(line < lines.count ? lines[line] : "", mark: nil, in: index)
            }
            return joined(parts).withoutTrailingBlanks
        }
    }

    private func line(of row: Int) -> String {
        let cells = fit.shown.map { index in
            let cell = grid.table.rows[row].cell(index)
            let mark = cell.isNoise ? " " + grid.style.glyphs.noiseMark : nil
            let isNegative = cell.number?.isNegative == true
            return placed(grid.columns[index].texts[row], mark: mark, isRed: isNegative, in: index)
        }
        guard let bar, let index = grid.barColumn, grid.table.rows[row].kind == .data,
            let value = grid.table.rows[row].cell(index).number
        else { return joined(cells).withoutTrailingBlanks }
        if grid.hasBarInside { return joined(cells, bar: bar.text(of: value)).withoutTrailingBlanks }
        return joined(cells + [bar.text(of: value)])
    }

    /// Cells of the columns shown; bars beside a column have their place there, empty or not.
    private func joined(_ cells: [String], bar: String = "") -> String {
        var cells = cells
        if grid.hasBarInside, fit.barWidth > 0, let column = grid.barColumn,
            let place = fit.shown.firstIndex(of: column)
        {
            cells.insert(bar.padded(to: fit.barWidth + 2), at: place + 1)
        }
        return indented(cells.joined(separator: String(repeating: " ", count: TableFit.gap)))
    }

    /// A text in its column's width. Marks have their own place behind the numbers.
    private func placed(_ text: String, mark: String?, isRed: Bool = false, in index: Int) -> String {
        let (column, width) = (grid.columns[index], fit.widths[index]!)
        let room = width - column.markWidth
        let cut = grid.style.shortened(text, to: room)
        let blanks = String(repeating: " ", count: max(0, room - DisplayWidth.of(cut)))
        let shown = isRed ? grid.style.red(cut) : cut
        let padded = column.isRightAligned ? blanks + shown : shown + blanks
        return padded + (mark ?? "").padded(to: column.markWidth)
    }

    private static func bar(for grid: TableGrid, fit: TableFit) -> RowBar? {
        guard fit.barWidth > 0, let column = grid.barColumn else { return nil }
        let values = grid.table.dataRows.compactMap { $0.cell(column).number }
        return RowBar(values: values, width: fit.barWidth, style: grid.style)
    }
}

/// What a layout left out or cut, to be said under the table.
struct TableLosses: Sendable {
    var dropped: [String] = []
    var shortened: [String] = []

    var isEmpty: Bool { dropped.isEmpty && shortened.isEmpty }

    mutating func add(_ other: TableLosses) {
        dropped += other.dropped.filter { !dropped.contains($0) }
        shortened += other.shortened.filter { !shortened.contains($0) }
    }
}
