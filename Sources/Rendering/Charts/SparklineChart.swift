import Model
import Reports

/// A small line for each series, each on its own scale, with its latest, lowest and highest value:
///
///     Region  Jan 2025 – Dec 2025   Latest   Lowest   Highest
///     South   ▂▃▄▅█▇▆▅▄▃▂▁         124,000   12,000   980,000
struct SparklineChart: Sendable {
    private let chart: Chart
    private let style: TextStyle
    private let words: ChartWords
    private let nameWidth: Int
    private let lineColumns: Int
    /// The room of the lines, which their heading may need more of.
    private let lineWidth: Int
    /// The texts of the number columns that have a place, headings first.
    private let columns: [[String]]

    private static let narrowestLine = 4

    /// Nil where the width leaves no room to draw.
    init?(_ chart: Chart, width: Int?, style: TextStyle) {
        self.chart = chart
        self.style = style
        let words = ChartWords(chart, style: style)
        self.words = words
        let widest = words.series.map { DisplayWidth.of($0) }.max() ?? 0
        nameWidth = width.map { min(widest, $0 * 3 / 10) } ?? widest
        let summary = ChartSummary(chart, words: words)
        let items = chart.series.indices.map { summary.items(of: $0).map(\.value) }
        let all = ["Latest", "Highest", "Lowest"].enumerated().map { column, heading in
            [heading] + items.map { column < $0.count ? $0[column] : style.glyphs.dash }
        }
        let wanted = min(chart.positions.count, 60)
        for count in [3, 1, 0] {
            let columns = Array(all.prefix(count))
            let taken =
                TableFit.indent + nameWidth
                + columns.reduce(TableFit.gap) { $0 + TableFit.gap + Self.width(of: $1) }
            let room = width.map { $0 - taken } ?? .max
            guard room >= (count == 0 ? min(Self.narrowestLine, wanted) : wanted) || count == 1 && room >= 12
            else { continue }
            self.columns = columns
            lineColumns = min(room, chart.positions.count)
            lineWidth = min(room, max(lineColumns, DisplayWidth.of(Self.span(words.positions, style))))
            return
        }
        return nil
    }

    func tableText() -> TableText {
        var lines = [style.grey(line("", span, columns.map { $0[0] }))]
        for index in chart.series.indices {
            lines.append(line(words.series[index], spark(index), columns.map { $0[index + 1] }))
        }
        var text = TableText(lines: lines)
        text.hasNoise = chart.series.contains { $0.cells.contains(where: \.isNoise) }
        if words.series.contains(where: { DisplayWidth.of($0) > nameWidth }) {
            text.losses.shortened = ["names"]
        }
        text.footLines = ["\(words.valueHeading); each line has its own scale, from zero"]
        if columns.isEmpty { text.footLines.append("not shown for width: the values; `as table` shows them") }
        return text
    }

    /// What is drawn, as much of it as has room.
    private var span: String {
        let shown = Array(words.positions.suffix(lineColumns))
        let texts = [Self.span(shown, style), shown.last ?? ""]
        return texts.first { DisplayWidth.of($0) <= lineWidth } ?? ""
    }

    /// `Jan 2025 – Dec 2025`
    private static func span(_ positions: [String], _ style: TextStyle) -> String {
        guard let first = positions.first, let last = positions.last, first != last else {
            return positions.first ?? ""
        }
        return "\(first) \(style.glyphs.dash) \(last)"
    }

    private func spark(_ series: Int) -> String {
        let values = chart.series[series].cells.map { $0.number?.double }
        let signs = Sparkline.levels(values, style: style)
        guard signs.count > lineColumns else { return String(signs) }
        let mark = style.glyphs.ellipsis
        return mark + String(signs.suffix(max(0, lineColumns - DisplayWidth.of(mark))))
    }

    private func line(_ name: String, _ drawing: String, _ values: [String]) -> String {
        let gap = String(repeating: " ", count: TableFit.gap)
        let parts =
            [style.shortened(name, to: nameWidth).padded(to: nameWidth), drawing.padded(to: lineWidth)]
            + zip(values, columns).map { $0.paddedLeft(to: Self.width(of: $1)) }
        return (String(repeating: " ", count: TableFit.indent) + parts.joined(separator: gap))
            .withoutTrailingBlanks
    }

    private static func width(of column: [String]) -> Int { column.map { DisplayWidth.of($0) }.max() ?? 0 }
}
