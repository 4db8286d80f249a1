import Reports

/// The report as text with its tables drawn as bar charts; a table without a measure stays a table.
struct BarText: ReportFormat {
    let options: RenderOptions

    init(options: RenderOptions) { self.options = options }

    func text(of report: Report) -> String {
        let style = TextStyle(options: options)
        return PlainText(options: options).text(of: report) { table in
            guard !table.rows.isEmpty, let chart = BarChart(table, width: options.lineWidth, style: style)
            else {
                return TableText(table, options: options, style: style)
            }
            return chart.tableText()
        }
    }
}
