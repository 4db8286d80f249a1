import Model
import Reports

/// Steps as bars about one middle, with their numbers and what is left of the step before.
struct FunnelPlot: Sendable {
    private let chart: Chart
    private let words: ChartWords
    private let labelWidth: Double

    private static let rowHeight = 34.0

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
        labelWidth = min(words.positions.map(Plot.textWidth).max() ?? 0, 180)
    }

    func plot() -> Plot {
        var plot = Plot()
        plot.text(words.valueHeading, x: numberEdge, y: 12, anchor: .end, tone: "quiet")
        plot.text("of the step before", x: Plot.width - Plot.margin, y: 12, anchor: .end, tone: "quiet")
        plot.height = 22
        let most = chart.values.max() ?? 0
        let shares = FunnelShares(chart, style: .plain)
        for (index, cell) in chart.series[0].cells.enumerated() {
            let previous = index > 0 ? chart.positions[index - 1] : nil
            if let group = RowBreak(before: chart.positions[index], after: previous).group {
                plot.height += 22
                plot.text(
                    group.joined(separator: " · "), x: Plot.margin, y: plot.height,
                    extra: [("font-weight", "600")])
                plot.height += 8
            }
            let value = cell.number?.double ?? 0
            let width = most > 0 ? value / most * (right - left) : 0
            let middle = plot.height + Self.rowHeight / 2 + 2
            plot.text(
                Plot.fitted(words.positions[index], to: labelWidth + 4), x: Plot.margin, y: middle)
            plot.bar(
                x: (left + right - width) / 2, y: plot.height + 1, width: width, height: Self.rowHeight - 4,
                tone: "s0", label: words.label(index, series: 0, cell))
            plot.text(words.text(of: cell), x: numberEdge, y: middle, anchor: .end)
            plot.text(shares.ofBefore[index] ?? "", x: Plot.width - Plot.margin, y: middle, anchor: .end)
            plot.height += Self.rowHeight
        }
        return plot
    }

    private var left: Double { Plot.margin + labelWidth + 14 }
    private var numberEdge: Double { Plot.width - Plot.margin - 140 }

    private var right: Double {
        let texts = chart.series[0].cells.map { words.text(of: $0) } + [words.valueHeading]
        return max(left + 80, numberEdge - (texts.map(Plot.textWidth).max() ?? 0) - 14)
    }
}
