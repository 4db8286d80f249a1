import Binding
import Model
import Reports

/// The columns that follow the calendar.
extension MeasureTable {
    func seriesColumns(_ measure: Measure) -> [FilledColumn] {
        guard let series else { return [] }
        var columns: [FilledColumn] = []
        let isAlone = question.measures.count == 1
        if question.options.contains(.change), !isCompared {
            columns.append(
                changeColumn(measure, heading: isAlone ? "Change" : "Change of \(measure.name)", series))
        }
        if question.options.contains(.runningTotal), measure.isLinear {
            let heading = isAlone ? "Running total" : "Running total of \(measure.name)"
            columns.append(
                FilledColumn(column: column(measure, heading), hasTotal: false) { source in
                    MeasureColumns.cell(try series.runningTotal(measure, source), unit: measure.unit)
                })
        }
        if let (count, unit) = question.rolling, let window, measure.canRoll {
            let what = measure.isLinear ? (isAlone ? "average" : "average \(measure.name)") : measure.name
            columns.append(
                FilledColumn(
                    column: column(measure, "Rolling \(count) \(unit.rawValue) \(what)"), hasTotal: false
                ) {
                    MeasureColumns.cell(try window.value(measure, $0), unit: measure.unit)
                })
        }
        return columns
    }

    private func column(_ measure: Measure, _ heading: String) -> ReportColumn {
        ReportColumn(heading: heading, content: answerer.columns.content(measure), dropOrder: 1)
    }

    /// Against the unit before.
    private func changeColumn(_ measure: Measure, heading: String, _ series: SeriesNumbers) -> FilledColumn {
        let content: ReportColumn.Content = measure.unit == .percent ? .points : .change
        return FilledColumn(
            column: ReportColumn(heading: heading, content: content, role: .difference), hasTotal: false
        ) {
            source in
            guard let before = series.before(source), let base = try before.table.value(measure, before.row),
                let now = try source.table.value(measure, source.row)
            else { return .missing }
            return try changeCell(measure, now, base, source, BaseNumbers(before.table, before.row))
        }
    }
}
