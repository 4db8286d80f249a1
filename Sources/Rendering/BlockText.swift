import Model
import Reports

/// Draws the blocks that are not tables.
struct BlockText: Sendable {
    let options: RenderOptions
    let style: TextStyle

    func lines(of block: Block) -> [String] {
        switch block {
        case .table(let table): TableText(table, options: options, style: style).lines
        case .chart(let chart): ChartDrawing(chart: chart, options: options, style: style).tableText().lines
        case .figure(let figure): lines(of: figure)
        case .spark(let spark):
            ["  " + Sparkline(spark, style: style).text(width: options.lineWidth.map { $0 - 2 })]
        case .text(let text): paragraphs(text)
        case .definitions(let entries): DefinitionList(entries, style: style).lines(width: options.lineWidth)
        }
    }

    /// `10,005,534 USD` and under it what it is made of.
    private func lines(of figure: Figure) -> [String] {
        let number = FigureText(figure, style: style).text
        let made = figure.madeOf.flatMap {
            Wrapping.lines("  " + style.clean($0), width: options.lineWidth, hanging: 4)
        }
        return ["  " + style.bold(style.shortened(number, to: (options.lineWidth ?? .max) - 2))] + made
    }

    private func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            let indent = line.prefix { $0 == " " }.count
            return Wrapping.lines(style.clean(String(line)), width: options.lineWidth, hanging: indent)
        }
    }
}

/// One number with its unit.
struct FigureText: Sendable {
    let text: String

    init(_ figure: Figure, style: TextStyle) {
        let format = ColumnFormat(column: figure.column, cells: [figure.cell], style: style)
        let number = format.text(of: figure.cell)
        let mark = figure.cell.isNoise ? " " + style.glyphs.noiseMark : ""
        let unit = figure.cell.number == nil ? nil : figure.column.content.headingUnit
        text = number + (unit.map { " " + style.clean($0) } ?? "") + mark
    }
}
