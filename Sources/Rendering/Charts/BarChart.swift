import Model
import Reports

/// A horizontal bar for each value, its number at the end:
///
///     Region   Revenue USD
///     West     ████████████████████████ 989,861
///     Central  ███████████████████████▉ 987,782
struct BarChart: Sendable {
    private let chart: Chart
    private let style: TextStyle
    private let words: ChartWords
    private let labels: BarLabels
    private let axis: BarAxis
    private let lineWidth: Int?

    private static let widestBar = 40
    private static let narrowestBar = 6

    /// Nil where the width leaves no room for bars.
    init?(_ chart: Chart, width: Int?, style: TextStyle) {
        self.chart = chart
        self.style = style
        lineWidth = width
        let words = ChartWords(chart, style: style)
        self.words = words
        labels = BarLabels(chart, words, lineWidth: width, style: style)
        let numbers = chart.series.flatMap(\.cells).map { BarChart.text(of: $0, words, style) }
        let widest = numbers.map { DisplayWidth.of($0) }.max() ?? 0
        let taken = TableFit.indent + labels.width + TableFit.gap + 1 + widest
        let barWidth = min(BarChart.widestBar, width.map { $0 - taken } ?? BarChart.widestBar)
        guard barWidth >= BarChart.narrowestBar else { return nil }
        axis = BarAxis(extent: chart.extent ?? (0, 0), width: barWidth, style: style)
    }

    /// The lines, and what they leave out.
    func tableText() -> TableText {
        var text = TableText(lines: lines())
        text.hasNoise = chart.series.contains { $0.cells.contains(where: \.isNoise) }
        if let shortened = labels.shortened { text.losses.shortened = [shortened] }
        text.footLines = chart.goals.map { goal in
            "\(axis.goalMark) \(style.clean(goal.name)) \(words.text(of: goal.value))"
        }
        if let name = chart.rangeName { text.footLines.append("\(axis.whisker) \(style.clean(name))") }
        return text
    }

    private func lines() -> [String] {
        let heading = line(label: labels.heading, rest: headingText)
        var lines = [style.grey(heading.withoutTrailingBlanks)]
        for (index, position) in chart.positions.enumerated() {
            let previous = index > 0 ? chart.positions[index - 1] : nil
            lines += RowBreak(before: position, after: previous)
                .lines(style: style, ruleWidth: labels.width, lineWidth: lineWidth)
                .map { $0.isEmpty ? "" : blanks(TableFit.indent) + $0 }
            lines += chart.series.indices.map { series in
                line(label: labels.text(index, series: series), rest: barAndValue(of: index, series))
                    .withoutTrailingBlanks
            }
        }
        return lines
    }

    private var headingText: String {
        guard let lineWidth else { return words.valueHeading }
        return style.shortened(
            words.valueHeading, to: lineWidth - TableFit.indent - labels.width - TableFit.gap)
    }

    private func line(label: String, rest: String) -> String {
        blanks(TableFit.indent) + label + blanks(TableFit.gap) + rest
    }

    /// Totals would dwarf the rest: their values stand without a bar.
    private func barAndValue(of index: Int, _ series: Int) -> String {
        let cell = chart.series[series].cells[index]
        let text = BarChart.text(of: cell, words, style)
        guard let number = cell.number, chart.positions[index].kind == .data else { return text }
        let bar = axis.text(
            of: number.double, interval: chart.series[series].interval(at: index),
            goals: chart.goals.map(\.value.double))
        return bar + " " + (number.isNegative ? style.red(text) : text)
    }

    private static func text(of cell: Cell, _ words: ChartWords, _ style: TextStyle) -> String {
        words.text(of: cell) + (cell.isNoise ? " " + style.glyphs.noiseMark : "")
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
