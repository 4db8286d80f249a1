import Model
import Reports

/// Values of two dimensions as shades, with the numbers where they fit:
///
///             North     South
///     Alpha   ▓ 872k    █ 1.2M
///     Beta    ░  51k    ▒ 430k
struct HeatmapChart: Sendable {
    private enum Numbers { case exact, compact, none }

    private let chart: Chart
    private let style: TextStyle
    private let words: ChartWords
    private let shades: ShadeScale
    private let nameWidth: Int
    private let numbers: Numbers
    /// The width of each column of cells.
    private let widths: [Int]
    private let lineWidth: Int?

    /// With the numbers where they fit, if need be with rows and columns exchanged; else as shades alone. Nil where
    /// the width does not hold even these.
    init?(_ chart: Chart, width: Int?, style: TextStyle) {
        let choices = chart.isOverTime ? [chart] : [chart, chart.transposed]
        for choice in choices {
            for numbers in [Numbers.exact, .compact] {
                let layout = HeatmapChart(choice, numbers, lineWidth: width, style: style)
                if layout.fits {
                    self = layout
                    return
                }
            }
        }
        guard
            let layout = choices.lazy.map({ HeatmapChart($0, .none, lineWidth: width, style: style) }).first(
                where: \.fits)
        else { return nil }
        self = layout
    }

    private init(_ chart: Chart, _ numbers: Numbers, lineWidth: Int?, style: TextStyle) {
        self.chart = chart
        self.style = style
        self.numbers = numbers
        self.lineWidth = lineWidth
        let words = ChartWords(chart, style: style)
        self.words = words
        shades = ShadeScale(chart, style: style)
        let widest = words.series.map { DisplayWidth.of($0) }.max() ?? 0
        nameWidth = lineWidth.map { min(widest, $0 * 3 / 10) } ?? widest
        guard numbers == .none else {
            widths = chart.positions.indices.map { position in
                let cells = chart.series.map {
                    Self.text(of: $0.cells[position], chart, words, numbers, style)
                }
                return max(
                    (cells.map { DisplayWidth.of($0) }.max() ?? 0) + 2,
                    DisplayWidth.of(words.positions[position]))
            }
            return
        }
        let room = (lineWidth ?? 80) - TableFit.indent - nameWidth - TableFit.gap
        let cell = chart.positions.isEmpty ? 1 : min(6, room / chart.positions.count)
        widths = Array(repeating: max(cell, 0), count: chart.positions.count)
    }

    private var fits: Bool {
        guard numbers != .none else { return widths.allSatisfy { $0 > 0 } }
        let taken = widths.reduce(TableFit.indent + nameWidth) { $0 + TableFit.gap + $1 }
        return lineWidth.map { taken <= $0 } ?? true
    }

    func tableText() -> TableText {
        let heading = headings()
        var lines = [style.grey(indented(heading.text))]
        for index in chart.series.indices { lines.append(indented(row(index))) }
        lines += [""] + legend()
        var text = TableText(lines: lines)
        text.hasNoise = chart.series.contains { $0.cells.contains(where: \.isNoise) }
        var shortened = words.series.contains { DisplayWidth.of($0) > nameWidth } ? ["names"] : []
        if heading.isShortened { shortened.append(words.heading) }
        text.losses.shortened = shortened
        return text
    }

    // MARK: Lines

    private func indented(_ line: String) -> String {
        (String(repeating: " ", count: TableFit.indent) + line).withoutTrailingBlanks
    }

    private func headings() -> (text: String, isShortened: Bool) {
        let name = String(repeating: " ", count: nameWidth + TableFit.gap)
        guard numbers == .none else {
            let cells = zip(words.positions, widths).map { $0.paddedLeft(to: $1) }
            return (name + cells.joined(separator: gap), false)
        }
        let columns = widths.indices.map { widths[0] * $0 + widths[0] / 2 }
        let labels = AxisLabels(
            words.positions, at: columns, width: widths.reduce(0, +), style: style
        ).line()
        return (name + labels.text, labels.isShortened)
    }

    private func row(_ series: Int) -> String {
        let name = style.shortened(words.series[series], to: nameWidth).padded(to: nameWidth)
        let cells = zip(chart.series[series].cells, widths).map { cell, width in
            guard numbers != .none else { return shade(of: cell, count: width) }
            let text = Self.text(of: cell, chart, words, numbers, style)
            let number = cell.number?.isNegative == true ? style.red(text) : text
            let blanks = String(repeating: " ", count: max(0, width - 2 - DisplayWidth.of(text)))
            return blanks + shade(of: cell, count: 1) + " " + number
        }
        return name + gap + cells.joined(separator: numbers == .none ? "" : gap)
    }

    /// A missing value has no shade.
    private func shade(of cell: Cell, count: Int) -> String {
        guard let value = cell.number else { return String(repeating: " ", count: count) }
        return String(repeating: shades.sign(of: value.double), count: count)
    }

    /// `░ 0 – 250k · ▒ 250k – 500k · …`
    private func legend() -> [String] {
        let steps = shades.steps().map { step in
            "\(step.sign) \(compact(step.low)) \(style.glyphs.dash) \(compact(step.high))"
        }
        let scale = shades.leavesZero ? [ShadeScale.leavesZeroWords] : []
        let prefix = words.valueHeading.isEmpty ? "" : words.valueHeading + ": "
        return Wrapping.flow(
            steps + scale, separator: style.glyphs.separator, prefix: prefix,
            width: lineWidth.map { $0 - TableFit.indent }
        ).map(indented)
    }

    private func compact(_ value: Double) -> String {
        CompactNumber.text(value, in: chart.value.content, glyphs: style.glyphs)
    }

    private var gap: String { String(repeating: " ", count: TableFit.gap) }

    private static func text(
        of cell: Cell, _ chart: Chart, _ words: ChartWords, _ numbers: Numbers, _ style: TextStyle
    ) -> String {
        guard let value = cell.number, numbers == .compact else { return words.text(of: cell) }
        return CompactNumber.text(value.double, in: chart.value.content, glyphs: style.glyphs)
    }
}
