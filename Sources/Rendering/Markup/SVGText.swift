import Reports

/// The report's charts as one SVG picture with its title and header. Answers that no chart fits give an empty picture;
/// whoever asks for SVG looks at `Report.misfit` first.
struct SVGText: ReportFormat {
    let options: RenderOptions
    /// Nil draws what fits.
    let chart: ChartKind?

    init(options: RenderOptions) { self.init(chart: nil, options: options) }

    init(chart: ChartKind?, options: RenderOptions) {
        self.chart = chart
        self.options = options
    }

    func text(of report: Report) -> String {
        let charts = report.drawn(as: chart).charts
        var plot = heading(of: report)
        var groups: [MarkupElement] = []
        for chart in charts {
            let drawing = SVGChart(chart).plot()
            groups.append(drawing.moved(down: plot.height))
            plot.height += drawing.height + Plot.margin
        }
        plot.elements += groups
        let ground = MarkupElement(
            "rect",
            [
                ("class", "ground"), ("width", PlotNumber.text(Plot.width)),
                ("height", PlotNumber.text(plot.height)), ("fill", "#ffffff"),
            ])
        plot.elements.insert(ground, at: 0)
        let words = charts.map { SVGChart($0).description }.joined(separator: " ")
        let picture = SVGPicture(plot: plot, title: report.title, description: words, id: "topline")
        return picture.element(isAlone: true).text() + "\n"
    }

    private func heading(of report: Report) -> Plot {
        var plot = Plot(height: Plot.margin)
        for line in Wrapping.lines(TextStyle.plain.clean(report.title), width: 72) where !line.isEmpty {
            plot.height += 20
            plot.text(
                line, x: Plot.margin, y: plot.height,
                extra: [("font-size", "16"), ("font-weight", "600")])
        }
        let items = report.context.map(TextStyle.plain.clean)
        for line in Wrapping.flow(items, separator: "·", width: 96, hanging: 0) where !line.isEmpty {
            plot.height += 18
            plot.text(line, x: Plot.margin, y: plot.height, tone: "quiet")
        }
        plot.height += 14
        return plot
    }
}

extension Report {
    var charts: [Chart] { blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }
}

/// A whole picture with its title and description.
struct SVGPicture: Sendable {
    let plot: Plot
    let title: String
    let description: String
    /// Begins the names by which title and description are found; one of its own for each picture of a page.
    let id: String

    /// `isAlone`: a file of its own rather than a part of a page.
    func element(isAlone: Bool) -> MarkupElement {
        let (width, height) = (PlotNumber.text(Plot.width), PlotNumber.text(plot.height))
        var attributes = isAlone ? [("xmlns", "http://www.w3.org/2000/svg")] : []
        attributes += [
            ("class", "topline"), ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-description"),
            ("viewBox", "0 0 \(width) \(height)"), ("width", width), ("height", height),
            (
                "font-family",
                "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
            ),
            ("font-size", PlotNumber.text(Plot.fontSize)),
        ]
        var children = [
            MarkupElement("title", [("id", "\(id)-title")], text: title.isEmpty ? "Chart" : title),
            MarkupElement("desc", [("id", "\(id)-description")], text: description),
        ]
        if isAlone { children.append(MarkupElement(style: PlotStyle.sheet)) }
        return MarkupElement("svg", attributes, children + plot.elements)
    }
}
