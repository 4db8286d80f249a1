import Reports

/// Values of two dimensions as shades of one hue, with short numbers where they fit.
struct HeatmapPlot: Sendable {
    private let chart: Chart
    private let words: ChartWords
    private let nameWidth: Double
    private let cellWidth: Double
    private let isSlanted: Bool
    private let scale: ShadeScale

    private static let cellHeight = 28.0

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
        nameWidth = min(words.series.map(Plot.textWidth).max() ?? 0, 200)
        let room = Plot.width - 2 * Plot.margin - nameWidth - 10
        let count = Double(max(chart.positions.count, 1))
        let widest = words.positions.map(Plot.textWidth).max() ?? 0
        // Slanted headings reach beyond the last column.
        isSlanted = widest > min(room / count, 110) - 6
        cellWidth = min((isSlanted ? room - min(widest, 130) * 0.7 : room) / count, 110)
        scale = ShadeScale(chart, style: .plain)
    }

    private var left: Double { Plot.margin + nameWidth + 10 }

    func plot() -> Plot {
        var plot = Plot()
        plot.text(words.valueHeading, x: Plot.margin, y: 12, tone: "quiet")
        plot.height = 20
        addHeadings(to: &plot)
        for index in chart.series.indices {
            plot.text(
                Plot.fitted(words.series[index], to: nameWidth + 4), x: left - 10, y: plot.height + 18.5,
                anchor: .end)
            for position in chart.positions.indices { addCell(index, position, to: &plot) }
            plot.height += Self.cellHeight
        }
        addLegend(to: &plot)
        return plot
    }

    /// Level where they fit, else slanted.
    private func addHeadings(to plot: inout Plot) {
        let widest = words.positions.map(Plot.textWidth).max() ?? 0
        let height = isSlanted ? min(widest, 130) * 0.75 + 12 : 16
        let baseline = plot.height + height - 4
        for (index, text) in words.positions.enumerated() {
            let middle = left + (Double(index) + 0.5) * cellWidth
            guard isSlanted else {
                plot.text(text, x: middle, y: baseline, anchor: .middle, tone: "quiet")
                continue
            }
            guard cellWidth >= 14 || index % Int((14 / cellWidth).rounded(.up)) == 0 else { continue }
            let turn = "rotate(-45 \(PlotNumber.text(middle)) \(PlotNumber.text(baseline)))"
            plot.text(
                Plot.fitted(text, to: 130), x: middle, y: baseline, tone: "quiet",
                extra: [("transform", turn)])
        }
        plot.height += height
    }

    private func addCell(_ series: Int, _ position: Int, to plot: inout Plot) {
        let cell = chart.series[series].cells[position]
        guard let value = cell.number?.double else { return }
        let shade = PlotStyle.shade(scale.share(of: value))
        let x = left + Double(position) * cellWidth
        plot.bar(
            x: x, y: plot.height, width: cellWidth - 1, height: Self.cellHeight - 1, tone: shade.color,
            label: words.label(position, series: series, cell))
        guard let text = number(value) else { return }
        plot.text(
            text, x: x + cellWidth / 2, y: plot.height + 18.5, anchor: .middle,
            tone: shade.isDark ? "#ffffff" : "#111827")
    }

    /// The short number where it fits with room on either side; of a rate its whole percents. Nil where nothing fits.
    private func number(_ value: Double) -> String? {
        let content = chart.value.content
        var texts = [CompactNumber.text(value, in: content, glyphs: .unicode)]
        if case .percent = content {
            texts.append(
                CompactNumber.text((value * 100).rounded() / 100, in: content, glyphs: .unicode))
        }
        return texts.first { Plot.textWidth($0) <= cellWidth - 10 }
    }

    private func addLegend(to plot: inout Plot) {
        plot.height += 14
        let texts = [scale.low, scale.high].map {
            CompactNumber.text($0, in: chart.value.content, glyphs: .unicode)
        }
        var x = left + Plot.textWidth(texts[0]) + 8
        plot.text(texts[0], x: left, y: plot.height + 10, tone: "quiet")
        for step in 0..<5 {
            plot.bar(
                x: x, y: plot.height, width: 24, height: 12, tone: PlotStyle.shade(Double(step) / 4).color,
                label: "")
            x += 24
        }
        let words = scale.leavesZero ? " (\(ShadeScale.leavesZeroWords))" : ""
        plot.text(texts[1] + words, x: x + 8, y: plot.height + 10, tone: "quiet")
        plot.height += 20
    }
}
