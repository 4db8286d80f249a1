import Reports

/// The report as people read it at a terminal: header, blocks, narration, notes, what to ask next.
struct PlainText: ReportFormat {
    let options: RenderOptions
    let style: TextStyle

    init(options: RenderOptions) {
        self.options = options
        style = TextStyle(options: options)
    }

    func text(of report: Report) -> String {
        var sections = [ReportHeader(report, style: style).lines(width: options.lineWidth)]
        var foot = ReportFoot(options: options, style: style)
        for block in report.blocks {
            guard let drawn = tableText(of: block) else {
                sections.append(BlockText(options: options, style: style).lines(of: block))
                continue
            }
            foot.losses.add(drawn.losses)
            foot.extra += drawn.footLines.filter { !foot.extra.contains($0) }
            foot.hasNoise = foot.hasNoise || drawn.hasNoise
            sections.append(drawn.lines)
        }
        sections.append(foot.lines(of: report))
        let text = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(
            separator: "\n\n")
        return text.isEmpty ? "" : text + "\n"
    }

    /// Nil for a block that is neither a table nor a chart.
    private func tableText(of block: Block) -> TableText? {
        switch block {
        case .table(let table): TableText(table, options: options, style: style)
        case .chart(let chart): ChartDrawing(chart: chart, options: options, style: style).tableText()
        case .figure, .spark, .text, .definitions: nil
        }
    }
}

/// A table's lines and what must be said under it.
struct TableText: Sendable {
    var lines: [String]
    var losses = TableLosses()
    var hasNoise = false
    /// Sentences for the foot of the report.
    var footLines: [String] = []

    init(lines: [String]) { self.lines = lines }

    init(_ table: ReportTable, options: RenderOptions, style: TextStyle) {
        guard !table.rows.isEmpty else {
            lines = TableText.emptyLines(table, options: options, style: style)
            return
        }
        if let blocks = PivotBlocks.split(table, style: style, width: options.lineWidth) {
            let parts = blocks.map { TableText($0, options: options, style: style) }
            lines = Array(parts.map(\.lines).joined(separator: [""]))
            for part in parts { losses.add(part.losses) }
            hasNoise = parts.contains(where: \.hasNoise)
            return
        }
        let grid = TableGrid(table, style: style)
        hasNoise = grid.columns.contains { $0.markWidth > 0 }
        if let layout = TextTable(grid, width: options.lineWidth) {
            (lines, losses) = (layout.lines(), layout.losses)
        } else {
            let layout = StackedTable(grid, width: options.lineWidth ?? 80)
            (lines, losses) = (layout.lines(), layout.losses)
        }
    }

    static func emptyLines(_ table: ReportTable, options: RenderOptions, style: TextStyle) -> [String] {
        let text = table.emptyText ?? "No rows."
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            Wrapping.lines(style.clean(String($0)), width: options.lineWidth)
        }
    }
}
