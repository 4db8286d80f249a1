import Model
import Reports

/// A horizontal bar for each row's first measure, its value at the end:
///
///     Region   Revenue USD
///     West     ████████████████████████ 989,861
///     Central  ███████████████████████▉ 987,782
struct BarChart: Sendable {
    private let grid: TableGrid
    private let style: TextStyle
    private let measure: Int
    private let labels: BarLabels
    private let axis: BarAxis
    private let lineWidth: Int?

    private static let widestBar = 40
    private static let narrowestBar = 6

    /// Nil without a measure, and where the width leaves no room for bars.
    init?(_ table: ReportTable, width: Int?, style: TextStyle) {
        guard let measure = BarChart.measure(of: table) else { return nil }
        self.measure = measure
        self.style = style
        lineWidth = width
        grid = TableGrid(table, style: style)
        labels = BarLabels(grid, lineWidth: width)
        let taken = TableFit.indent + labels.width + TableFit.gap + 1 + grid.columns[measure].cellWidth
        let barWidth = min(BarChart.widestBar, width.map { $0 - taken } ?? BarChart.widestBar)
        guard barWidth >= BarChart.narrowestBar else { return nil }
        let values = table.dataRows.compactMap { $0.cell(measure).number?.double }
        axis = BarAxis(values: values, width: barWidth, style: style)
    }

    /// The lines, and what they leave out.
    func tableText() -> TableText {
        var text = TableText(lines: lines())
        text.hasNoise = grid.columns[measure].markWidth > 0
        if labels.isShortened { text.losses.shortened = [labels.heading] }
        let names = grid.table.distinctHeadings.map(style.clean)
        let others = grid.columns.indices.filter { isLeftOut($0) }.map { names[$0] }
        if !others.isEmpty {
            text.footLines = ["not drawn: \(others.joined(separator: ", ")); `as table` shows all"]
        }
        return text
    }

    private func isLeftOut(_ column: Int) -> Bool {
        let content = grid.table.columns[column].content
        return column != measure && !grid.table.columns[column].isKey && content != .rank
    }

    private func lines() -> [String] {
        let heading = line(label: labels.heading, rest: headingText)
        var lines = [style.grey(heading.withoutTrailingBlanks)]
        for (index, row) in grid.table.rows.enumerated() {
            let previous = index > 0 ? grid.table.rows[index - 1] : nil
            lines += RowBreak(before: row, after: previous)
                .lines(style: style, ruleWidth: labels.width, lineWidth: lineWidth)
                .map { $0.isEmpty ? "" : blanks(TableFit.indent) + $0 }
            lines.append(line(label: labels.texts[index], rest: barAndValue(of: index)).withoutTrailingBlanks)
        }
        return lines
    }

    private var headingText: String {
        let heading = grid.columns[measure].format.heading(showingUnit: true)
        guard let lineWidth else { return heading }
        return style.shortened(heading, to: lineWidth - TableFit.indent - labels.width - TableFit.gap)
    }

    private func line(label: String, rest: String) -> String {
        let label = style.shortened(label, to: labels.width).padded(to: labels.width)
        return blanks(TableFit.indent) + label + blanks(TableFit.gap) + rest
    }

    /// Totals would dwarf the rest: their values stand without a bar.
    private func barAndValue(of index: Int) -> String {
        let row = grid.table.rows[index]
        let cell = row.cell(measure)
        let mark = cell.isNoise ? " " + style.glyphs.noiseMark : ""
        let text = grid.columns[measure].texts[index] + mark
        guard let number = cell.number, row.kind == .data else { return text }
        let value = number.isNegative ? style.red(text) : text
        return axis.text(of: number.double) + " " + value
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// The column marked for bars, else the first measure.
    private static func measure(of table: ReportTable) -> Int? {
        let measures = table.columns.indices.filter {
            table.columns[$0].content.isMeasure && !table.columns[$0].isKey
        }
        return measures.first { table.columns[$0].hasBar } ?? measures.first
    }
}
