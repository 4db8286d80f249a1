import Model
import Reports

/// Values along an axis as lines, one panel for each series on one scale:
///
///     4,000,000 ┤               ⢀⠤⠊⠉⠒⠤⣀
///     2,000,000 ┤⣀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠔⠁
///             0 ┼──────────────────────
///                Q1 2025  Q2 2025  Q3 2025
struct LineChart: Sendable {
    private let chart: Chart
    private let style: TextStyle
    private let words: ChartWords
    private let scale: ValueScale
    private let ticks: [String]
    private let plotWidth: Int
    private let lineWidth: Int?

    private static let widestPlot = 64
    private static let narrowestPlot = 8
    private static let mostPanels = 6

    /// Nil where the width leaves no room to draw.
    init?(_ chart: Chart, width: Int?, style: TextStyle) {
        guard let extent = chart.extent else { return nil }
        self.chart = chart
        self.style = style
        lineWidth = width
        words = ChartWords(chart, style: style)
        scale = ValueScale(
            low: extent.low, high: extent.high, count: chart.series.count > 1 ? 2 : 4, mayLeaveZero: true)
        let format = ScaleFormat(column: chart.value, style: style)
        let decimals = scale.decimals
        ticks = scale.ticks.map { format.text($0, decimals: decimals) }
        let widest = ticks.map { DisplayWidth.of($0) }.max() ?? 0
        let room = (width ?? 80) - TableFit.indent - widest - 3
        plotWidth = min(Self.widestPlot, room)
        guard plotWidth >= Self.narrowestPlot else { return nil }
    }

    func tableText() -> TableText {
        let drawn = chart.series.indices.prefix(chart.isCompared ? 1 : Self.mostPanels)
        var lines = [indented(style.grey(heading))]
        for index in drawn {
            if panelCount > 1 {
                if index > 0 { lines.append("") }
                lines.append(indented(style.bold(style.shortened(words.series[index], to: textWidth))))
            }
            lines += panel(chart.series[index]).map(indented)
        }
        let axis = AxisLabels(
            words.positions, at: chart.positions.indices.map { cell(of: $0) }, width: plotWidth, style: style
        ).line()
        lines.append(indented(margin + axis.text))
        if panelCount == 1 { lines += summary() }
        var text = TableText(lines: lines)
        text.hasNoise = chart.series.contains { $0.cells.contains(where: \.isNoise) }
        if axis.isShortened { text.losses.shortened = [words.heading] }
        text.footLines = goalLines + comparedLines
        let rest = words.series.dropFirst(chart.isCompared ? 2 : Self.mostPanels)
        if !rest.isEmpty {
            text.footLines.append("not drawn: \(rest.joined(separator: ", ")); `as sparklines` shows all")
        }
        return text
    }

    private var heading: String { style.shortened(words.valueHeading, to: textWidth) }
    private var textWidth: Int { (lineWidth ?? .max) - TableFit.indent }
    private var tickWidth: Int { ticks.map { DisplayWidth.of($0) }.max() ?? 0 }
    private var margin: String { String(repeating: " ", count: tickWidth + 2) }
    private var panelCount: Int { chart.isCompared ? 1 : chart.series.count }
    private var rows: Int { panelCount == 1 ? 10 : panelCount <= 3 ? 6 : 4 }
    private func indented(_ line: String) -> String {
        String(repeating: " ", count: TableFit.indent) + line.withoutTrailingBlanks
    }

    /// What is under the lines: goals by their names.
    private var goalLines: [String] {
        let sign = style.usesUnicode ? "┄" : "~"
        return chart.goals.map { "\(sign)\(sign) \(style.clean($0.name)) \(words.text(of: $0.value))" }
    }

    /// Which line is which where two share a panel.
    private var comparedLines: [String] {
        guard chart.isCompared, words.series.count > 1 else { return [] }
        let signs = style.usesUnicode ? ("⠒⠒⠒", "⠂⠐⠂") : ("***", ". .")
        return ["\(signs.0) \(words.series[0])  \(signs.1) \(words.series[1])"]
    }

    // MARK: The panel

    private func panel(_ series: ChartSeries) -> [String] {
        var canvas = DotCanvas(columns: plotWidth, rows: rows, usesUnicode: style.usesUnicode)
        drawGround(series, on: &canvas)
        if chart.isCompared { draw(chart.series[1], isBase: true, on: &canvas) }
        draw(series, isBase: false, on: &canvas)
        return framed(canvas)
    }

    /// A line through the values; what they are compared with as single dots, in ASCII of another sign.
    private func draw(_ series: ChartSeries, isBase: Bool, on canvas: inout DotCanvas) {
        let points = series.cells.indices.map { index in
            series.cells[index].number.map { value in
                (x: canvas.column(share(of: index)), y: canvas.row(scale.share(of: value.double)))
            }
        }
        for (index, point) in points.enumerated() {
            guard let point else { continue }
            let start = index > 0 ? points[index - 1] ?? point : point
            guard isBase else {
                canvas.line(from: start, to: point)
                continue
            }
            if style.usesUnicode {
                canvas.line(from: start, to: point, every: 4)
            } else {
                canvas.ground(".", from: start, to: point)
            }
        }
    }

    /// Bands and goal lines, which the line is drawn over.
    private func drawGround(_ series: ChartSeries, on canvas: inout DotCanvas) {
        for index in series.cells.indices {
            guard let band = series.interval(at: index) else { continue }
            let column = canvas.cellColumn(canvas.column(share(of: index)))
            let top = canvas.cellRow(canvas.row(scale.share(of: band.high)))
            let bottom = canvas.cellRow(canvas.row(scale.share(of: band.low)))
            for row in top...max(top, bottom) {
                canvas.setGround(style.usesUnicode ? "░" : ":", column: column, row: row)
            }
        }
        for goal in chart.goals {
            let row = canvas.cellRow(canvas.row(scale.share(of: goal.value.double)))
            for column in 0..<canvas.columns {
                canvas.setGround(style.usesUnicode ? "┄" : "~", column: column, row: row)
            }
        }
    }

    /// The rows with their ticks, over the axis at the foot of the scale.
    private func framed(_ canvas: DotCanvas) -> [String] {
        let (bar, tick, corner, rule) = style.usesUnicode ? ("│", "┤", "┴", "─") : ("|", "+", "+", "-")
        var labels: [Int: String] = [:]
        for (value, text) in zip(scale.ticks, ticks).dropFirst() {
            labels[canvas.cellRow(canvas.row(scale.share(of: value)))] = text
        }
        let lines = canvas.lines().enumerated().map { row, line in
            (labels[row] ?? "").paddedLeft(to: tickWidth) + " " + (labels[row] == nil ? bar : tick) + line
        }
        let foot =
            ticks[0].paddedLeft(to: tickWidth) + " " + corner + String(repeating: rule, count: plotWidth)
        return lines + [style.grey(foot)]
    }

    private func share(of position: Int) -> Double {
        chart.positions.count > 1 ? Double(position) / Double(chart.positions.count - 1) : 0.5
    }

    private func cell(of position: Int) -> Int {
        Int((share(of: position) * Double(plotWidth - 1)).rounded(.toNearestOrAwayFromZero))
    }

    // MARK: In words

    /// The exact values that matter most: the latest, the highest, the lowest.
    private func summary() -> [String] {
        let items = ChartSummary(chart, words: words).items(of: 0).map { item in
            [item.label, item.position, item.value].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let width = lineWidth.map { $0 - TableFit.indent }
        let lines = Wrapping.flow(items, separator: style.glyphs.separator, width: width, hanging: 0)
        return items.isEmpty ? [] : [""] + lines.map(indented)
    }
}
