import Reports

/// A chart in a sentence or two, for who cannot see it.
struct ChartDescription: Sendable {
    let text: String

    init(_ chart: Chart, words: ChartWords) {
        var parts = [ChartDescription.opening(chart, words)]
        parts += chart.goals.map { "\(TextStyle.plain.clean($0.name)): \(words.text(of: $0.value))." }
        if chart.series.count == 1 {
            let items = ChartSummary(chart, words: words).items(of: 0)
            let named = chart.kind == .line ? items : items.filter { $0.label != "latest" }
            parts.append(
                contentsOf: named.map {
                    "\(ChartDescription.capitalized($0.label)): \($0.position), \($0.value)."
                })
        }
        text = parts.joined(separator: " ")
    }

    /// `Line chart of Revenue USD by Month: 12 values.`
    private static func opening(_ chart: Chart, _ words: ChartWords) -> String {
        let by = words.heading.isEmpty ? "" : " by \(words.heading)"
        let count = chart.positions.count { $0.kind == .data }
        let series = chart.series.count > 1 ? "\(chart.series.count) series of " : ""
        return
            "\(name(of: chart.kind)) of \(words.valueHeading)\(by): \(series)\(count) \(count == 1 ? "value" : "values")."
    }

    private static func name(of kind: ChartKind) -> String {
        switch kind {
        case .bars: "Bar chart"
        case .line: "Line chart"
        case .sparklines: "Small line charts"
        case .heatmap: "Heatmap"
        case .histogram: "Histogram"
        case .funnel: "Funnel"
        }
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
