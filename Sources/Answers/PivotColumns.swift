import Binding
import Language
import Model
import Reports

/// The columns of a pivot: each column that the answer would have without `across` stands once for every value of
/// `across`, and once for the row's total where there are totals.
struct PivotColumns {
    /// The values of `across`, in the columns' order.
    let keys: [[KeyValue]]
    let remarks: [Remark]
    private let dimensions: [Dimension]
    private let hasTotals: Bool

    /// More columns than this are refused: nobody reads them.
    static let limit = 120

    /// Throws a diagnostic when there would be too many columns.
    init?(_ question: BoundQuestion, _ evaluation: Evaluation, _ answerer: Answerer) throws {
        guard let pivot = evaluation.pivot else { return nil }
        dimensions = question.across
        hasTotals = question.hasRowTotals
        let known = (0..<pivot.columns.table.rowCount).map(pivot.columns.table.key)
        let timeline = try Timeline(answerer: answerer).gaps(question, dimensions, known)
        var all = known + (timeline?.gaps ?? [])
        if question.options.contains(.empty) {
            all += try EmptyGroups(answerer: answerer, question: question).keys(dimensions, known: all) ?? []
        }
        let stages = StageOrdering(answerer, dimensions)
        keys = all.sorted { (stages?.compare($0, $1) ?? GroupOrder.compare($0, $1)) < 0 }
        remarks = timeline?.remarks ?? []
        if keys.count > PivotColumns.limit { throw PivotColumns.tooMany(keys.count, question) }
    }

    private static func tooMany(_ count: Int, _ question: BoundQuestion) -> DiagnosticError {
        let names = question.across.map(\.name).joined(separator: " and ")
        let shorter = question.dimensions.last.map { "by \(names) across \($0.name)" } ?? "by \(names)"
        return DiagnosticError(
            Diagnostic(
                .tooManyColumns(count: count, dimension: names, limit: limit, instead: shorter),
                at: question.acrossRange))
    }

    /// All of a column's copies stand together, so that what is compared stands side by side.
    func columns(_ filled: [FilledColumn]) -> [ReportColumn] {
        filled.flatMap { filled in
            places(filled).map { column(filled, $0) }
        }
    }

    func cells(_ filled: [FilledColumn], _ key: RowKey, _ lookup: CellLookup) throws -> [Cell] {
        try filled.flatMap { filled in
            try places(filled).map { try filled.cell(lookup.source(key, column: $0)) }
        }
    }

    /// The columns of a measure; nil stands for its total.
    private func places(_ filled: FilledColumn) -> [[KeyValue]?] {
        keys.map(Optional.some) + (hasTotals && filled.hasTotal ? [nil] : [])
    }

    private func column(_ filled: FilledColumn, _ key: [KeyValue]?) -> ReportColumn {
        var column = filled.column
        column.heading = key.map(words) ?? (filled.addsUp ? "Total" : "All")
        column.dropOrder = 0
        column.hasBar = false
        column.place = PivotPlace(
            measure: filled.column.heading, key: key.map { $0.map(MeasureColumns.cell) },
            dimensions: dimensions.map(\.name))
        return column
    }

    private func words(_ key: [KeyValue]) -> String {
        zip(key, dimensions).map { KeyWords.text($0, $1) }.joined(separator: " ")
    }
}

extension BoundQuestion {
    /// Whether a pivot's rows have their own total beside the columns: what orders the rows. A stock has none over
    /// time: the same deal is open in one month and in the next.
    fileprivate var hasRowTotals: Bool {
        !(across.contains(where: \.isCalendar) && measures.contains(where: \.isStock))
    }

    /// A row of totals stands where it is asked for, and in a pivot where a measure adds up.
    var showsTotalRow: Bool {
        guard !dimensions.isEmpty else { return false }
        return options.contains(.totals) || isMeasures && !across.isEmpty && measures.contains(where: addsUp)
    }

    private var isMeasures: Bool {
        if case .measures = shape { return true }
        return false
    }

    private func addsUp(_ measure: Measure) -> Bool {
        measure.isAdditive && !(measure.isStock && dimensions.contains(where: \.isCalendar))
    }
}
