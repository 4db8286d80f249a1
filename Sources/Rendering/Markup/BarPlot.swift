import Reports

/// Horizontal bars with their names on the left and their numbers at the end.
struct BarPlot: Sendable {
    private let chart: Chart
    private let words: ChartWords
    private let labelWidth: Double
    private let extent: (low: Double, high: Double)

    private static let barHeight = 16.0
    private static let rowGap = 8.0

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
        let widest = words.positions.map(Plot.textWidth).max() ?? 0
        labelWidth = min(widest, 220)
        let (low, high) = chart.extent ?? (0, 1)
        extent = (min(low, 0), max(high, 0))
    }

    func plot() -> Plot {
        var plot = Plot()
        let range = chart.rangeName.map { ", with its \(TextStyle.plain.clean($0))" } ?? ""
        plot.text(words.valueHeading + range, x: left, y: 12, tone: "quiet")
        plot.height = 22
        if chart.series.count > 1 { addLegend(to: &plot) }
        let top = plot.height
        for index in chart.positions.indices { addPosition(index, to: &plot) }
        if extent.low < 0 { plot.line(x(0), top, x(0), plot.height, tone: "quiet") }
        for goal in chart.goals { addGoal(goal, top: top, to: &plot) }
        return plot
    }

    private var left: Double { Plot.margin + labelWidth + 10 }

    /// Room for the numbers behind the longest bar.
    private var right: Double {
        let numbers = chart.series.flatMap(\.cells).map { Plot.textWidth(words.text(of: $0)) }.max() ?? 0
        return max(left + 80, Plot.width - Plot.margin - numbers - 8)
    }

    private func x(_ value: Double) -> Double {
        let span = extent.high - extent.low
        return left + (span > 0 ? (value - extent.low) / span : 0) * (right - left)
    }

    private func addLegend(to plot: inout Plot) {
        var offset = left
        for (index, name) in words.series.enumerated() {
            let shown = Plot.fitted(name, to: 160)
            if offset + 18 + Plot.textWidth(shown) > Plot.width - Plot.margin {
                offset = left
                plot.height += 20
            }
            plot.bar(
                x: offset, y: plot.height, width: 12, height: 12, tone: PlotStyle.tone(ofSeries: index),
                label: name)
            plot.text(shown, x: offset + 18, y: plot.height + 11)
            offset += 18 + Plot.textWidth(shown) + 18
        }
        plot.height += 24
    }

    private func addPosition(_ index: Int, to plot: inout Plot) {
        let position = chart.positions[index]
        let rowBreak = RowBreak(before: position, after: index > 0 ? chart.positions[index - 1] : nil)
        if let group = rowBreak.group {
            plot.height += 20
            plot.text(
                group.joined(separator: " · "), x: Plot.margin, y: plot.height,
                extra: [("font-weight", "600")])
            plot.height += 8
        }
        if rowBreak.startsUnranked {
            plot.height += 16
            plot.text(RowBreak.unrankedWords + ":", x: Plot.margin, y: plot.height, tone: "quiet")
            plot.height += 6
        }
        if rowBreak.startsTotals {
            plot.line(Plot.margin, plot.height + 1, Plot.width - Plot.margin, plot.height + 1, tone: "rule")
            plot.height += 6
        }
        let height = Double(chart.series.count) * Self.barHeight
        plot.text(
            Plot.fitted(words.positions[index], to: labelWidth + 4), x: left - 10,
            y: plot.height + height / 2 + 4.5, anchor: .end)
        for series in chart.series.indices { addBar(index, series, to: &plot) }
        plot.height += height + Self.rowGap
    }

    private func addBar(_ index: Int, _ series: Int, to plot: inout Plot) {
        let cell = chart.series[series].cells[index]
        let y = plot.height + Double(series) * Self.barHeight
        var end = x(0)
        if let value = cell.number?.double, chart.positions[index].kind == .data {
            end = max(x(value), x(0))
            plot.bar(
                x: min(x(value), x(0)), y: y + 1, width: abs(x(value) - x(0)), height: Self.barHeight - 2,
                tone: PlotStyle.tone(ofSeries: series), label: words.label(index, series: series, cell))
            if let interval = chart.series[series].interval(at: index) {
                end = max(end, x(interval.high))
                addWhisker(interval, y: y + Self.barHeight / 2, to: &plot)
            }
        }
        let mark = cell.isNoise ? " ·" : ""
        plot.text(words.text(of: cell) + mark, x: end + 6, y: y + Self.barHeight / 2 + 4.5)
    }

    private func addWhisker(_ interval: ChartInterval, y: Double, to plot: inout Plot) {
        plot.line(x(interval.low), y, x(interval.high), y, tone: "ink", width: 1.5)
        for end in [interval.low, interval.high] {
            plot.line(x(end), y - 4, x(end), y + 4, tone: "ink", width: 1.5)
        }
    }

    private func addGoal(_ goal: GoalLine, top: Double, to plot: inout Plot) {
        plot.line(
            x(goal.value.double), top, x(goal.value.double), plot.height, tone: "goal", width: 1.5,
            dash: "4 3")
        let text = "\(TextStyle.plain.clean(goal.name)) \(words.text(of: goal.value))"
        plot.height += 16
        let isRight = x(goal.value.double) + Plot.textWidth(text) / 2 > Plot.width - Plot.margin
        plot.text(
            text, x: isRight ? Plot.width - Plot.margin : x(goal.value.double), y: plot.height,
            anchor: isRight ? .end : .middle, tone: "goal")
        plot.height += 4
    }
}
