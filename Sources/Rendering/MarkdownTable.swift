import Reports

/// Pipe tables of a report's table: one for each group, and one for the rows too few to rank.
struct MarkdownTable: Sendable {
    private let grid: TableGrid
    private let headings: [String]

    init(_ table: ReportTable) {
        grid = TableGrid(table, style: .plain)
        let headings = grid.headings(of: Array(grid.columns.indices))
        self.headings = grid.columns.indices.map { MarkdownEscape.inline(headings[$0]!) }
    }

    func paragraphs() -> [String] {
        var paragraphs: [String] = []
        var rows: [Int] = []
        func finishTable() {
            if !rows.isEmpty { paragraphs.append(table(of: rows)) }
            rows = []
        }
        for (index, row) in grid.table.rows.enumerated() {
            let previous = index > 0 ? grid.table.rows[index - 1] : nil
            let rowBreak = RowBreak(before: row, after: previous)
            let leavesUnranked = previous?.kind == .unranked && row.kind != .unranked
            if row.group != previous?.group ?? [] || rowBreak.startsUnranked || leavesUnranked {
                finishTable()
            }
            if let group = rowBreak.group {
                paragraphs.append("**" + group.map(MarkdownEscape.inline).joined(separator: " · ") + "**")
            }
            if rowBreak.startsUnranked { paragraphs.append("Too few to rank:") }
            rows.append(index)
        }
        finishTable()
        return paragraphs
    }

    private func table(of rows: [Int]) -> String {
        let cells = rows.map { row in grid.columns.indices.map { cell($0, row: row) } }
        let widths = grid.columns.indices.map { column in
            max(3, (cells.map { $0[column] } + [headings[column]]).map { DisplayWidth.of($0) }.max()!)
        }
        let lines = [line(headings, widths), rule(widths)] + cells.map { line($0, widths) }
        return lines.joined(separator: "\n")
    }

    /// Totals are bold.
    private func cell(_ column: Int, row: Int) -> String {
        let cell = grid.table.rows[row].cell(column)
        let mark = cell.isNoise ? " " + grid.style.glyphs.noiseMark : ""
        let text = MarkdownEscape.inline(grid.columns[column].texts[row]) + mark
        return grid.table.rows[row].kind == .total && !text.isEmpty ? "**\(text)**" : text
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { index in
            grid.columns[index].isRightAligned
                ? cells[index].paddedLeft(to: widths[index]) : cells[index].padded(to: widths[index])
        }
        return "| " + padded.joined(separator: " | ") + " |"
    }

    private func rule(_ widths: [Int]) -> String {
        let dashes = widths.indices.map { index in
            grid.columns[index].isRightAligned
                ? String(repeating: "-", count: widths[index] - 1) + ":"
                : String(repeating: "-", count: widths[index])
        }
        return "| " + dashes.joined(separator: " | ") + " |"
    }
}
