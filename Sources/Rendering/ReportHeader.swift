import Reports

/// `Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) · all 30 reps: 60.3 %`
struct ReportHeader: Sendable {
    private let title: String
    private let context: [String]
    private let style: TextStyle

    init(_ report: Report, style: TextStyle) {
        title = style.clean(report.title)
        context = report.context.map(style.clean)
        self.style = style
    }

    func lines(width: Int?) -> [String] {
        if title.isEmpty && context.isEmpty { return [] }
        let items = title.isEmpty ? context : [title] + context
        let lines = Wrapping.flow(items, separator: style.glyphs.separator, width: width)
        if !title.isEmpty, lines[0].hasPrefix(title) {
            return [style.bold(title) + lines[0].dropFirst(title.count)] + lines.dropFirst()
        }
        return lines
    }
}
