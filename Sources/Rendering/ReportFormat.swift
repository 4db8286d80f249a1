import Reports

/// A way to write a report. Adding one is one type, one case of `Form` and one line below.
package protocol ReportFormat: Sendable {
    init(options: RenderOptions)

    /// The whole text, its lines ended by line feeds; the same report always gives the same text.
    func text(of report: Report) -> String
}

/// Writes a report in a form.
package func render(_ report: Report, as form: Form, options: RenderOptions) -> String {
    format(for: form).init(options: options).text(of: report)
}

private func format(for form: Form) -> any ReportFormat.Type {
    switch form {
    case .table: PlainText.self
    case .bars: BarText.self
    case .csv: CSVText.self
    case .json: JSONText.self
    case .markdown: MarkdownText.self
    }
}
