import Reports

/// Draws a chart in lines of text.
struct ChartDrawing: Sendable {
    let chart: Chart
    let options: RenderOptions
    let style: TextStyle

    /// The drawing with what must be said under it; the table where the width leaves no room to draw.
    func tableText() -> TableText {
        guard var text = drawn() else { return TableText(chart.table, options: options, style: style) }
        if !chart.leftOut.isEmpty {
            let names = chart.leftOut.map(style.clean).joined(separator: ", ")
            text.footLines.append("not drawn: \(names); `as table` shows all")
        }
        return text
    }

    private func drawn() -> TableText? {
        let width = options.lineWidth
        return switch chart.kind {
        case .bars, .histogram: BarChart(chart, width: width, style: style)?.tableText()
        case .funnel: FunnelChart(chart, width: width, style: style)?.tableText()
        case .line: LineChart(chart, width: width, style: style)?.tableText()
        case .sparklines: SparklineChart(chart, width: width, style: style)?.tableText()
        case .heatmap: HeatmapChart(chart, width: width, style: style)?.tableText()
        }
    }
}
