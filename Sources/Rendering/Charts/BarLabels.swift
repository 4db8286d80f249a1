import Reports

/// What the bars of a chart are called: the position's name, `West · GTX Pro`, and the series' where there are several.
struct BarLabels: Sendable {
    private let positions: [String]
    private let series: [String]
    private let positionHeading: String
    private let positionWidth: Int
    private let seriesWidth: Int
    private let style: TextStyle

    /// Positions take two fifths of the line at most, series a fifth.
    init(_ chart: Chart, _ words: ChartWords, lineWidth: Int?, style: TextStyle) {
        self.style = style
        positions = words.positions
        positionHeading = words.heading
        series = chart.series.count > 1 ? words.series : []
        let widest = (positions + [words.heading]).map { DisplayWidth.of($0) }.max() ?? 0
        positionWidth = lineWidth.map { min(widest, $0 * (chart.series.count > 1 ? 3 : 4) / 10) } ?? widest
        let widestSeries = series.map { DisplayWidth.of($0) }.max() ?? 0
        seriesWidth = lineWidth.map { min(widestSeries, $0 / 5) } ?? widestSeries
    }

    /// Of both columns with the gap between them.
    var width: Int { positionWidth + (hasSeriesColumn ? gap + seriesWidth : 0) }

    var heading: String { joined(positionHeading, "") }

    /// The label of a bar; the position stands at its first series only.
    func text(_ position: Int, series index: Int) -> String {
        joined(index == 0 ? positions[position] : "", series.isEmpty ? "" : series[index])
    }

    /// The heading of the labels that do not fit; nil where all do.
    var shortened: String? {
        let isCut =
            (positions + [positionHeading]).contains { DisplayWidth.of($0) > positionWidth }
            || series.contains { DisplayWidth.of($0) > seriesWidth }
        return isCut ? positionHeading.isEmpty ? "names" : positionHeading : nil
    }

    private var hasSeriesColumn: Bool { !series.isEmpty }
    private var gap: Int { positionWidth > 0 ? TableFit.gap : 0 }

    private func joined(_ position: String, _ series: String) -> String {
        let first = style.shortened(position, to: positionWidth).padded(to: positionWidth)
        guard hasSeriesColumn else { return first }
        let second = style.shortened(series, to: seriesWidth).padded(to: seriesWidth)
        return first + String(repeating: " ", count: gap) + second
    }
}
