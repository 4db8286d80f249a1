import Reports

/// Lines over an axis, all series in one frame, each named at its end.
struct LinePlot: Sendable {
    private let chart: Chart
    private let words: ChartWords
    private let scale: ValueScale
    private let ticks: [String]
    private let left: Double
    private let right: Double

    private static let top = 26.0
    private static let bottom = 286.0

    init(_ chart: Chart, _ words: ChartWords) {
        self.chart = chart
        self.words = words
        let (low, high) = chart.extent ?? (0, 1)
        scale = ValueScale(low: low, high: high, count: 5, mayLeaveZero: true)
        let format = ScaleFormat(column: chart.value, style: .plain)
        let decimals = scale.decimals
        ticks = scale.ticks.map { format.text($0, decimals: decimals) }
        left = Plot.margin + (ticks.map(Plot.textWidth).max() ?? 0) + 10
        let names = chart.series.count > 1 ? words.series : []
        let ends = names.map { min(Plot.textWidth($0), 150) } + chart.goals.map { Plot.textWidth($0.name) }
        right = max(left + 120, Plot.width - Plot.margin - (ends.max().map { $0 + 12 } ?? 8))
    }

    func plot() -> Plot {
        var plot = Plot()
        plot.text(words.valueHeading, x: Plot.margin, y: 12, tone: "quiet")
        for (value, text) in zip(scale.ticks, ticks) {
            plot.line(left, y(value), right, y(value), tone: "rule")
            plot.text(text, x: left - 8, y: y(value) + 4.5, anchor: .end, tone: "quiet")
        }
        for index in chart.series.indices { addBand(index, to: &plot) }
        for goal in chart.goals {
            plot.line(
                left, y(goal.value.double), right, y(goal.value.double), tone: "goal", width: 1.5, dash: "4 3"
            )
        }
        for index in chart.series.indices { addLine(index, to: &plot) }
        addEndNames(to: &plot)
        addPositions(to: &plot)
        plot.height = Self.bottom + 32
        return plot
    }

    private func y(_ value: Double) -> Double {
        Self.bottom - scale.share(of: value) * (Self.bottom - Self.top)
    }

    private func x(_ position: Int) -> Double {
        let count = chart.positions.count
        return count > 1
            ? left + 6 + Double(position) / Double(count - 1) * (right - left - 12) : (left + right) / 2
    }

    private func addBand(_ index: Int, to plot: inout Plot) {
        let series = chart.series[index]
        let bands = series.cells.indices.compactMap { at in series.interval(at: at).map { (at, $0) } }
        guard bands.count > 1 else { return }
        let upper = bands.map { (x: x($0.0), y: y($0.1.high)) }
        let lower = bands.reversed().map { (x: x($0.0), y: y($0.1.low)) }
        plot.area(upper + lower, tone: PlotStyle.tone(ofSeries: index))
    }

    /// A missing value breaks the line; dots where there is room for them, and where a value stands alone.
    private func addLine(_ index: Int, to plot: inout Plot) {
        let cells = chart.series[index].cells
        let tone = PlotStyle.tone(ofSeries: index)
        var run: [(x: Double, y: Double)] = []
        for (position, cell) in cells.enumerated() {
            if let value = cell.number?.double { run.append((x(position), y(value))) }
            if cell.number == nil || position == cells.count - 1 {
                if run.count > 1 {
                    plot.path(run, tone: tone, width: 2, dash: PlotStyle.dash(ofSeries: index))
                }
                run = []
            }
        }
        for (position, cell) in cells.enumerated() {
            guard let value = cell.number?.double else { continue }
            let isAlone =
                (position == 0 || cells[position - 1].number == nil)
                && (position == cells.count - 1 || cells[position + 1].number == nil)
            plot.dot(
                x: x(position), y: y(value), radius: isAlone || cells.count <= 40 ? 2.8 : 1.2, tone: tone,
                label: words.label(position, series: index, cell))
        }
    }

    /// Names at the ends of the lines and goals, moved apart where they would touch.
    private func addEndNames(to plot: inout Plot) {
        var names: [(text: String, y: Double, tone: String)] = chart.goals.map {
            (TextStyle.plain.clean($0.name), y($0.value.double), "goal")
        }
        if chart.series.count > 1 {
            for (index, series) in chart.series.enumerated() {
                guard let last = series.cells.last(where: { $0.number != nil })?.number?.double else {
                    continue
                }
                names.append((words.series[index], y(last), PlotStyle.tone(ofSeries: index)))
            }
        }
        var free = -Double.infinity
        let ordered = names.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
        for (_, name) in ordered {
            let place = max(name.y, free)
            plot.text(Plot.fitted(name.text, to: 150), x: right + 6, y: place + 4.5, tone: name.tone)
            free = place + 15
        }
    }

    private func addPositions(to plot: inout Plot) {
        let widest = words.positions.map(Plot.textWidth).max() ?? 0
        let step = chart.positions.count > 1 ? x(1) - x(0) : right - left
        let stride = max(1, Int(((widest + 14) / max(step, 0.1)).rounded(.up)))
        for index in Swift.stride(from: 0, to: chart.positions.count, by: stride) {
            let text = Plot.fitted(words.positions[index], to: right - left)
            let half = Plot.textWidth(text) / 2
            let middle = min(
                max(x(index), Plot.margin + half), max(Plot.width - Plot.margin - half, Plot.margin + half))
            plot.text(text, x: middle, y: Self.bottom + 20, anchor: .middle, tone: "quiet")
        }
        plot.line(left, Self.bottom, right, Self.bottom, tone: "quiet")
    }
}
