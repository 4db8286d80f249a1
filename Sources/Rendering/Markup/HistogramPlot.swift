import Reports

/// Columns side by side, one for each bin, with their counts on top.
struct HistogramPlot: Sendable {
    private let chart: Chart
    private let words: ChartWords

    private static let top = 40.0
    private static let bottom = 260.0
    private static let left = Plot.margin + 4
    private static let right = Plot.width - Plot.margin - 4

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
    }

    func plot() -> Plot {
        var plot = Plot()
        plot.text("\(words.valueHeading) by \(words.heading)", x: Plot.margin, y: 12, tone: "quiet")
        let most = chart.values.max() ?? 0
        for (index, cell) in chart.series[0].cells.enumerated() {
            let value = cell.number?.double ?? 0
            let height = most > 0 ? value / most * (Self.bottom - Self.top) : 0
            plot.bar(
                x: x(index), y: Self.bottom - height, width: width - 1.5, height: height, tone: "s0",
                label: words.label(index, series: 0, cell))
            let text = words.text(of: cell)
            if Plot.textWidth(text) <= width {
                plot.text(text, x: x(index) + width / 2, y: Self.bottom - height - 5, anchor: .middle)
            }
        }
        plot.line(Self.left, Self.bottom, Self.right, Self.bottom, tone: "quiet")
        addEdges(to: &plot)
        plot.height = Self.bottom + 30
        return plot
    }

    private var width: Double { (Self.right - Self.left) / Double(max(chart.positions.count, 1)) }

    private func x(_ index: Int) -> Double { Self.left + Double(index) * width }

    /// The ends of the bins, as many as stand clear of each other.
    private func addEdges(to plot: inout Plot) {
        let texts = edges
        let widest = texts.map(Plot.textWidth).max() ?? 0
        let stride = max(1, Int(((widest + 12) / width).rounded(.up)))
        for index in Swift.stride(from: 0, to: texts.count, by: stride) {
            let half = Plot.textWidth(texts[index]) / 2
            let middle = min(max(x(index), Plot.margin + half), Plot.width - Plot.margin - half)
            plot.text(texts[index], x: middle, y: Self.bottom + 18, anchor: .middle, tone: "quiet")
        }
    }

    private var edges: [String] {
        let bins = chart.positions.compactMap { position -> (low: String, high: String?)? in
            guard case .bin(let low, let high, let column) = position.name else { return nil }
            let format = BinFormat(column: column, style: .plain)
            return (format.text(low), high.map(format.text))
        }
        return bins.map(\.low) + (bins.last?.high.map { [$0] } ?? [])
    }
}
