import Rendering
import Reports

/// The text of a report in a form that is text.
func render(_ report: Report, as form: Form, chart: ChartKind? = nil, options: RenderOptions) -> String {
    text(of: report, as: form, chart: chart, options: options) ?? ""
}
