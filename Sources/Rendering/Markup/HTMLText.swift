import Reports

/// One page of HTML that needs nothing else: no scripts, no other files, drawings inline, tables that screen readers can
/// follow. `as html` of a question also draws what fits.
struct HTMLText: ReportFormat {
    let options: RenderOptions
    /// Nil draws what fits, where that helps.
    let chart: ChartKind?
    /// The level of the title's heading, and what the names of drawings begin with: several answers may share a page.
    var level = 1
    var drawingName = "chart"
    private let style = TextStyle.plain

    init(options: RenderOptions) { self.init(chart: nil, options: options) }

    init(chart: ChartKind?, options: RenderOptions) {
        self.chart = chart
        self.options = options
    }

    func text(of report: Report) -> String {
        let title = report.title.isEmpty ? report.sentence.isEmpty ? "Answer" : report.sentence : report.title
        return Self.page(title: title, elements(of: report))
    }

    /// A whole page with these elements on it.
    static func page(title: String, _ elements: [MarkupElement]) -> String {
        let body = MarkupElement("body", [], [MarkupElement("main", [], elements)])
        let page = MarkupElement("html", [("lang", "en")], [head(title: title), body])
        return "<!DOCTYPE html>\n" + page.text() + "\n"
    }

    /// Title, blocks and foot of a report.
    func elements(of report: Report) -> [MarkupElement] {
        let drawn = report.drawn(as: chart)
        let notes = chart == nil ? report.notes : drawn.notes
        let blocks = drawn.blocks.enumerated().flatMap { elements(of: $1, at: $0, of: report) }
        return [header(of: report)] + blocks + foot(of: report, notes)
    }

    private static func head(title: String) -> MarkupElement {
        MarkupElement(
            "head", [],
            [
                MarkupElement("meta", [("charset", "utf-8")]),
                MarkupElement(
                    "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
                MarkupElement("title", text: title),
                MarkupElement(style: HTMLStyle.sheet + "\n" + PlotStyle.sheet),
            ])
    }

    private func header(of report: Report) -> MarkupElement {
        let title = report.title.isEmpty ? [] : [MarkupElement("h\(level)", text: report.title)]
        let context =
            report.context.isEmpty
            ? [] : [MarkupElement("p", [("class", "context")], text: report.context.joined(separator: " · "))]
        return MarkupElement("header", [], title + context)
    }

    // MARK: Blocks

    private func elements(of block: Block, at index: Int, of report: Report) -> [MarkupElement] {
        switch block {
        case .chart(let chart):
            let picture = isWorthDrawing(chart) ? [figure(chart, at: index)] : []
            return picture + [HTMLTable(chart.table, caption: report.title).element]
        case .table(let table):
            return table.rows.isEmpty
                ? paragraphs(table.emptyText ?? "No rows.")
                : [HTMLTable(table, caption: report.title).element]
        case .figure(let figure):
            let number = MarkupElement(
                "p", [("class", "number")], text: FigureText(figure, style: style).text)
            return [number] + list(figure.madeOf)
        case .spark(let spark): return paragraphs(Sparkline(spark, style: style).text(width: nil))
        case .text(let text): return paragraphs(text)
        case .definitions(let entries):
            let items = entries.flatMap { entry in
                [MarkupElement("dt", text: entry.term)]
                    + lines(of: entry.text).map { MarkupElement("dd", text: $0) }
            }
            return [MarkupElement("dl", [], items)]
        }
    }

    /// Unasked, only what a page has room for and more than one value makes.
    private func isWorthDrawing(_ chart: Chart) -> Bool {
        if self.chart != nil { return true }
        let marks = chart.positions.count * chart.series.count
        let rows =
            chart.kind == .line
            ? 1 : chart.kind == .bars || chart.kind == .funnel ? marks : chart.series.count
        return marks > 1 && rows <= 40
    }

    private func figure(_ chart: Chart, at index: Int) -> MarkupElement {
        let drawing = SVGChart(chart)
        let picture = SVGPicture(
            plot: drawing.plot(), title: chart.title, description: drawing.description,
            id: "\(drawingName)-\(index + 1)")
        return MarkupElement("figure", [], [picture.element(isAlone: false)])
    }

    private func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    func paragraphs(_ text: String) -> [MarkupElement] {
        lines(of: text).map { MarkupElement("p", text: $0) }
    }

    private func list(_ items: [String]) -> [MarkupElement] {
        items.isEmpty ? [] : [MarkupElement("ul", [], items.map { MarkupElement("li", text: $0) })]
    }

    // MARK: Foot

    private func foot(of report: Report, _ notes: [Note]) -> [MarkupElement] {
        var parts: [MarkupElement] = []
        if report.hasNoise {
            parts.append(MarkupElement("p", text: "· within what chance gives with this many deals"))
        }
        if !report.narration.isEmpty {
            parts.append(
                MarkupElement("p", [("class", "narration")], text: report.narration.joined(separator: " → ")))
        }
        let notes = notes.map { $0.text + ($0.code.isEmpty ? "" : " (explain \($0.code))") }
        if !notes.isEmpty { parts += [subheading("Notes")] + list(notes) }
        if !report.suggestions.isEmpty {
            parts += [subheading("Next")] + list(report.suggestions)
        }
        parts += provenance(of: report)
        return parts.isEmpty ? [] : [MarkupElement("footer", [], parts)]
    }

    private func subheading(_ text: String) -> MarkupElement {
        MarkupElement("h\(level + 1)", text: text)
    }

    private func provenance(of report: Report) -> [MarkupElement] {
        var items: [String] = report.sentence.isEmpty ? [] : ["Question: \(report.sentence)"]
        if let provenance = report.provenance {
            items.append("Today: \(provenance.today)")
            items += provenance.definitions.map { "\($0.name): \($0.rule)" }
            items += provenance.sources.map { source in
                "\(source.table): \(source.file), \(source.rowCount) rows, checksum \(source.checksum)"
            }
        }
        return items.isEmpty ? [] : [subheading("What this rests on")] + list(items)
    }
}
