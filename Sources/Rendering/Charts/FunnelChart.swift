import Model
import Reports

/// Steps as bars about one middle, each with what is left of the first step and of the one before:
///
///     Stage                                     Deals  of first  of before
///     Engaging  ▐███████████████████████████▌   1,589
///     Won            ▐█████████████████▌        1,004    63.2 %     63.2 %
struct FunnelChart: Sendable {
    private let chart: Chart
    private let style: TextStyle
    private let words: ChartWords
    private let labelWidth: Int
    private let valueWidth: Int
    private let barWidth: Int
    /// Whether the shares of the first step have a place beside those of the step before.
    private let showsFirst: Bool

    private static let widestBar = 40
    private static let narrowestBar = 6
    private let shares: FunnelShares
    private let shareWidth: Int
    private let lineWidth: Int?

    /// Nil where the width leaves no room for bars.
    init?(_ chart: Chart, width: Int?, style: TextStyle) {
        self.chart = chart
        self.style = style
        let words = ChartWords(chart, style: style)
        self.words = words
        let widest = (words.positions + [words.heading]).map { DisplayWidth.of($0) }.max() ?? 0
        labelWidth = width.map { min(widest, $0 * 3 / 10) } ?? widest
        let values = chart.series[0].cells.map { words.text(of: $0) } + [words.valueHeading]
        valueWidth = values.map { DisplayWidth.of($0) }.max() ?? 0
        let shares = FunnelShares(chart, style: style)
        self.shares = shares
        lineWidth = width
        shareWidth =
            ((shares.ofFirst + shares.ofBefore).compactMap { $0 } + ["of before"]).map {
                DisplayWidth.of($0)
            }.max() ?? 0
        let gap = TableFit.gap
        let taken = TableFit.indent + labelWidth + gap + gap + valueWidth + gap + shareWidth
        let room = width.map { $0 - taken } ?? .max
        showsFirst = room - gap - shareWidth >= Self.narrowestBar * 2
        barWidth = min(Self.widestBar, showsFirst && room < .max ? room - gap - shareWidth : room)
        guard barWidth >= Self.narrowestBar else { return nil }
    }

    func tableText() -> TableText {
        let shares = showsFirst ? ["of first", "of before"] : ["of before"]
        let heading = line(words.heading, "", words.valueHeading, shares)
        var text = TableText(lines: [style.grey(heading)] + chart.positions.indices.flatMap(lines(of:)))
        if words.positions.contains(where: { DisplayWidth.of($0) > labelWidth }) {
            text.losses.shortened = [words.heading]
        }
        text.hasNoise = chart.series[0].cells.contains(where: \.isNoise)
        return text
    }

    /// The step, under the name of its group where that begins.
    private func lines(of index: Int) -> [String] {
        let previous = index > 0 ? chart.positions[index - 1] : nil
        let headings = RowBreak(before: chart.positions[index], after: previous)
            .lines(style: style, ruleWidth: labelWidth, lineWidth: lineWidth)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: TableFit.indent) + $0 }
        let cell = chart.series[0].cells[index]
        let texts = showsFirst ? [shares.ofFirst[index], shares.ofBefore[index]] : [shares.ofBefore[index]]
        return headings + [
            line(
                words.positions[index], bar(cell.number?.double ?? 0), words.text(of: cell),
                texts.map { $0 ?? "" })
        ]
    }

    private func line(_ label: String, _ bar: String, _ value: String, _ shares: [String]) -> String {
        let gap = String(repeating: " ", count: TableFit.gap)
        let parts =
            [style.shortened(label, to: labelWidth).padded(to: labelWidth), bar.padded(to: barWidth)]
            + [value.paddedLeft(to: valueWidth)] + shares.map { $0.paddedLeft(to: shareWidth) }
        let text = String(repeating: " ", count: TableFit.indent) + parts.joined(separator: gap)
        return text.withoutTrailingBlanks
    }

    /// In half cells about the middle; whole cells in ASCII.
    private func bar(_ value: Double) -> String {
        let most = chart.values.max() ?? 0
        let halves = most > 0 ? Int((value / most * Double(barWidth)).rounded(.toNearestOrAwayFromZero)) : 0
        if halves == 0, value > 0 {
            return String(repeating: " ", count: barWidth / 2) + (style.usesUnicode ? "│" : "|")
        }
        let margin = barWidth - halves
        let (blank, body) = (margin / 2, style.usesUnicode ? "█" : "#")
        guard style.usesUnicode, margin % 2 == 1 else {
            return String(repeating: " ", count: blank)
                + String(repeating: body, count: barWidth - 2 * blank - margin % 2)
        }
        return String(repeating: " ", count: blank) + "▐"
            + String(repeating: body, count: max(0, barWidth - 2 * blank - 2)) + "▌"
    }
}
