import Reports

/// Draws one chart in SVG.
struct SVGChart: Sendable {
    let chart: Chart
    let words: ChartWords

    init(_ chart: Chart) {
        self.chart = chart
        words = ChartWords(chart, style: .plain)
    }

    var description: String { ChartDescription(chart, words: words).text }

    func plot() -> Plot {
        var plot =
            switch chart.kind {
            case .bars: BarPlot(chart, words).plot()
            case .line: LinePlot(chart, words).plot()
            case .sparklines: SparklinePlot(chart, words).plot()
            case .heatmap: HeatmapPlot(chart, words).plot()
            case .histogram: HistogramPlot(chart, words).plot()
            case .funnel: FunnelPlot(chart, words).plot()
            }
        if !chart.leftOut.isEmpty {
            let names = chart.leftOut.map(TextStyle.plain.clean).joined(separator: ", ")
            plot.height += 18
            plot.text(
                Plot.fitted("Not drawn: \(names)", to: Plot.width - 2 * Plot.margin), x: Plot.margin,
                y: plot.height - 4, tone: "quiet")
        }
        return plot
    }
}

extension ChartWords {
    /// What a mark says when it is pointed at: `West, Q3 2017: 989,861`.
    func label(_ position: Int, series index: Int, _ cell: Cell) -> String {
        let name = series.count > 1 ? [series[index], positions[position]] : [positions[position]]
        return name.filter { !$0.isEmpty }.joined(separator: ", ") + ": " + text(of: cell)
    }
}
