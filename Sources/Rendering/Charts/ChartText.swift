import Reports

/// The report as text with its tables drawn as charts; what no chart fits stays a table, and a note says so.
struct ChartText: ReportFormat {
    let options: RenderOptions
    /// Nil draws what fits.
    let kind: ChartKind?

    init(options: RenderOptions) { self.init(kind: nil, options: options) }

    init(kind: ChartKind?, options: RenderOptions) {
        self.kind = kind
        self.options = options
    }

    func text(of report: Report) -> String {
        PlainText(options: options).text(of: report.drawn(as: kind))
    }
}
