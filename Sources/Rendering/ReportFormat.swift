import Reports

/// A way to write a report. Adding one is one type, one case of `Form` and one line below.
package protocol ReportFormat: Sendable {
    init(options: RenderOptions)

    /// The whole text, its lines ended by line feeds; the same report always gives the same text.
    func text(of report: Report) -> String
}

/// Writes a report in a form. `chart` says what HTML and SVG draw; nil is what fits.
package func render(
    _ report: Report, as form: Form, chart: ChartKind? = nil, options: RenderOptions
) -> String {
    format(for: form, chart: chart, options: options).text(of: report)
}

private func format(for form: Form, chart: ChartKind?, options: RenderOptions) -> any ReportFormat {
    switch form {
    case .table: PlainText(options: options)
    case .csv: CSVText(options: options)
    case .json: JSONText(options: options)
    case .jsonl: JSONLinesText(options: options)
    case .markdown: MarkdownText(options: options)
    case .html: HTMLText(chart: chart, options: options)
    case .svg: SVGText(chart: chart, options: options)
    case .bars, .line, .sparklines, .heatmap, .histogram, .funnel, .chart:
        ChartText(kind: form.chartKind, options: options)
    }
}
