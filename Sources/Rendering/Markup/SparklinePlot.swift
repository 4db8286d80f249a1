import Reports

/// A small line for each series, on a scale of its own, with its latest, highest and lowest value.
struct SparklinePlot: Sendable {
    private let chart: Chart
    private let words: ChartWords
    private let nameWidth: Double
    private let numberWidth: Double

    private static let rowHeight = 34.0

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
        nameWidth = min(words.series.map(Plot.textWidth).max() ?? 0, 180)
        let texts = chart.series.flatMap(\.cells).map { words.text(of: $0) } + ["Highest"]
        numberWidth = min(texts.map(Plot.textWidth).max() ?? 0, 110) + 14
    }

    private var left: Double { Plot.margin + nameWidth + 14 }
    private var right: Double { Plot.width - Plot.margin - 3 * numberWidth }

    func plot() -> Plot {
        var plot = Plot()
        let span = [words.positions.first, words.positions.last].compactMap { $0 }
        plot.text(
            Plot.fitted(words.valueHeading + ", " + span.joined(separator: " – "), to: right - left), x: left,
            y: 12, tone: "quiet")
        for (column, heading) in ["Latest", "Highest", "Lowest"].enumerated() {
            plot.text(heading, x: edge(column), y: 12, anchor: .end, tone: "quiet")
        }
        plot.height = 20
        for index in chart.series.indices { addRow(index, to: &plot) }
        plot.height += 14
        plot.text("Each line has its own scale, from zero", x: left, y: plot.height, tone: "quiet")
        plot.height += 6
        return plot
    }

    private func edge(_ column: Int) -> Double { right + Double(column + 1) * numberWidth }

    private func addRow(_ index: Int, to plot: inout Plot) {
        let series = chart.series[index]
        let (top, bottom) = (plot.height + 5, plot.height + Self.rowHeight - 5)
        let values = series.cells.map { $0.number?.double }
        let low = min(0, values.compactMap { $0 }.min() ?? 0)
        let high = max(values.compactMap { $0 }.max() ?? 0, low)
        func point(_ at: Int, _ value: Double) -> (x: Double, y: Double) {
            let share = high > low ? (value - low) / (high - low) : 0
            let across = values.count > 1 ? Double(at) / Double(values.count - 1) : 0.5
            return (left + across * (right - left), bottom - share * (bottom - top))
        }
        plot.text(Plot.fitted(words.series[index], to: nameWidth + 4), x: Plot.margin, y: plot.height + 21)
        var run: [(x: Double, y: Double)] = []
        for (at, value) in values.enumerated() {
            if let value { run.append(point(at, value)) }
            if value == nil || at == values.count - 1 {
                if run.count > 1 { plot.path(run, tone: "s0", width: 1.5, dash: nil) }
                run = []
            }
        }
        if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
            let place = point(last, value)
            plot.dot(
                x: place.x, y: place.y, radius: 2.5, tone: "s1",
                label: words.label(last, series: index, series.cells[last]))
        }
        for (column, item) in ChartSummary(chart, words: words).items(of: index).enumerated() {
            plot.text(
                Plot.fitted(item.value, to: numberWidth), x: edge(column), y: plot.height + 21, anchor: .end)
        }
        plot.height += Self.rowHeight
    }
}
