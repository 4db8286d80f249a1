import Reports

/// A way to write a report. Adding one is one type, one case of `Form` and one line below.
package protocol ReportFormat: Sendable {
    init(options: RenderOptions)

    /// The whole text, its lines ended by line feeds; the same report always gives the same text.
    func text(of report: Report) -> String
}

/// The text of a report in a form; nil for a form that is no text. `chart` says what HTML and SVG draw; nil is what fits.
package func text(
    of report: Report, as form: Form, chart: ChartKind? = nil, options: RenderOptions
) -> String? {
    let report = form.isForPrograms ? report.withFactsAsTable : report
    return textFormat(form, chart: chart, options: options)?.text(of: report)
}

/// The report as people read it at a terminal.
package func readableText(of report: Report, options: RenderOptions) -> String {
    PlainText(options: options).text(of: report)
}

/// The bytes of a report in a form, for a file.
///
/// Throws `WorkbookError`.
package func fileBytes(of report: Report, as form: Form, chart: ChartKind? = nil) throws -> [UInt8] {
    let options = RenderOptions(width: nil)
    guard let text = text(of: report, as: form, chart: chart, options: options) else {
        return try WorkbookFile(report: report.withFactsAsTable).bytes()
    }
    return Array(text.utf8)
}

/// Nil for a form that is no text.
private func textFormat(_ form: Form, chart: ChartKind?, options: RenderOptions) -> (any ReportFormat)? {
    switch form {
    case .table: PlainText(options: options)
    case .csv: CSVText(options: options)
    case .json: JSONText(options: options)
    case .jsonl: JSONLinesText(options: options)
    case .markdown: MarkdownText(options: options)
    case .html: HTMLText(chart: chart, options: options)
    case .svg: SVGText(chart: chart, options: options)
    case .xlsx: nil
    case .bars, .line, .sparklines, .heatmap, .histogram, .funnel, .chart:
        ChartText(kind: form.chartKind, options: options)
    }
}
