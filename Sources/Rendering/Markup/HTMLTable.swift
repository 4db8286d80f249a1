import Reports

/// A table with a caption, headings of columns and rows, groups and totals.
struct HTMLTable: Sendable {
    private let grid: TableGrid
    private let caption: String
    private let headings: [Int: String]
    /// The column whose cells name their rows.
    private let naming: Int?

    init(_ table: ReportTable, caption: String) {
        grid = TableGrid(table, style: .plain)
        self.caption = caption
        headings = grid.headings(of: Array(grid.columns.indices))
        naming = table.columns.indices.first { table.columns[$0].isKey }
    }

    var element: MarkupElement {
        let head = MarkupElement("thead", [], [MarkupElement("tr", [], grid.columns.indices.map(heading))])
        let caption = self.caption.isEmpty ? [] : [MarkupElement("caption", text: self.caption)]
        return MarkupElement("table", [], caption + [head] + bodies)
    }

    private func heading(_ column: Int) -> MarkupElement {
        MarkupElement(
            "th", [("scope", "col")] + (grid.columns[column].isRightAligned ? [("class", "number")] : []),
            text: headings[column] ?? "")
    }

    /// One for each group.
    private var bodies: [MarkupElement] {
        var bodies: [MarkupElement] = []
        var rows: [MarkupElement] = []
        for (index, row) in grid.table.rows.enumerated() {
            let rowBreak = RowBreak(before: row, after: index > 0 ? grid.table.rows[index - 1] : nil)
            if rowBreak.group != nil, !rows.isEmpty {
                bodies.append(MarkupElement("tbody", [], rows))
                rows = []
            }
            if let group = rowBreak.group {
                rows.append(spanning(group.joined(separator: " · "), scope: "rowgroup", tone: "group"))
            }
            if rowBreak.startsUnranked {
                rows.append(spanning(RowBreak.unrankedWords, scope: "rowgroup", tone: "unranked"))
            }
            rows.append(self.row(index))
        }
        return bodies + [MarkupElement("tbody", [], rows)]
    }

    private func spanning(_ text: String, scope: String, tone: String) -> MarkupElement {
        let attributes = [("scope", scope), ("colspan", String(max(grid.columns.count, 1)))]
        return MarkupElement("tr", [("class", tone)], [MarkupElement("th", attributes, text: text)])
    }

    private func row(_ index: Int) -> MarkupElement {
        let tone =
            switch grid.table.rows[index].kind {
            case .data: [(name: String, value: String)]()
            case .total: [("class", "total")]
            case .unranked: [("class", "unranked")]
            }
        return MarkupElement("tr", tone, grid.columns.indices.map { cell($0, index) })
    }

    private func cell(_ column: Int, _ row: Int) -> MarkupElement {
        let cell = grid.table.rows[row].cell(column)
        let text = grid.columns[column].texts[row] + (cell.isNoise ? " ·" : "")
        var classes = grid.columns[column].isRightAligned ? ["number"] : ["text"]
        if cell.number?.isNegative == true { classes.append("negative") }
        let attributes = [("class", classes.joined(separator: " "))]
        return column == naming
            ? MarkupElement("th", [("scope", "row")] + attributes, text: text)
            : MarkupElement("td", attributes, text: text)
    }
}
