import Binding
import Model
import Reports
import Statistics

/// The measure columns of a table: values, what supports them, shares, ranges, and the period compared with.
struct MeasureTable {
    let answerer: Answerer
    let question: BoundQuestion
    let evaluation: Evaluation
    /// The values of `across`, when the answer is a pivot.
    let pivot: PivotColumns?
    private let lookup: CellLookup

    /// Confidence of the ranges shown.
    static let confidence = 0.9

    init(answerer: Answerer, question: BoundQuestion, evaluation: Evaluation) throws {
        self.answerer = answerer
        self.question = question
        self.evaluation = evaluation
        pivot = try PivotColumns(question, evaluation, answerer)
        lookup = CellLookup(evaluation)
    }

    var columns: [ReportColumn] {
        let filled = filled
        return pivot?.columns(filled) ?? filled.map(\.column)
    }

    /// The cells of rows, each in the columns' order.
    func cells(_ keys: [RowKey]) throws -> [[Cell]] {
        let filled = filled
        return try keys.map { key in
            if let pivot { return try pivot.cells(filled, key, lookup) }
            let source = lookup.source(key)
            return try filled.map { try $0.cell(source) }
        }
    }

    func totalRow(keyCount: Int, label: String, at position: Int) throws -> Row {
        var cells = [Cell](repeating: .missing, count: keyCount)
        if position < keyCount { cells[position] = .text(label) }
        return Row(kind: .total, cells: cells + (try self.cells([evaluation.total])[0]))
    }

    // MARK: Columns

    private var filled: [FilledColumn] {
        question.measures.enumerated().flatMap { position, measure in
            measureColumns(measure, isFirst: position == 0)
        }
    }

    private func measureColumns(_ measure: Measure, isFirst: Bool) -> [FilledColumn] {
        let columns = answerer.columns
        var result = [
            FilledColumn(
                column: columns.column(measure, hasBar: isFirst && question.comparison == nil),
                addsUp: measure.isAdditive
            ) { source in
                MeasureColumns.cell(try source.table.value(measure, source.row), unit: measure.unit)
            }
        ]
        if question.comparison != nil { return result + comparisonColumns(measure) }
        let isAlone = question.measures.count == 1 && pivot == nil
        if isAlone || question.options.contains(.counts) { result += supportColumns(measure) }
        if let proportion = measure.proportion, question.options.contains(.range) || (isAlone && isRanking) {
            result.append(rangeColumn(proportion))
        }
        if question.options.contains(.share), measure.isAdditive { result.append(shareColumn(measure)) }
        return result
    }

    private var isRanking: Bool {
        if case .ranking = question.shape { return true }
        return false
    }

    private func supportColumns(_ measure: Measure) -> [FilledColumn] {
        answerer.columns.supports(measure).map { support in
            FilledColumn(column: ReportColumn(heading: support.heading, content: .count, dropOrder: 1)) {
                source in
                .number(Fraction(source.table.recordCount(support.leaf, source.row)))
            }
        }
    }

    private func rangeColumn(_ proportion: (part: LeafRule, whole: LeafRule)) -> FilledColumn {
        FilledColumn(column: ReportColumn(heading: "90 % range", content: .interval, dropOrder: 2)) {
            source in
            let successes = source.table.recordCount(proportion.part, source.row)
            let trials = source.table.recordCount(proportion.whole, source.row)
            guard
                let range = RateInterval(
                    successes: successes, trials: trials, confidence: MeasureTable.confidence)
            else { return .missing }
            return .interval(low: range.low, high: range.high)
        }
    }

    private func shareColumn(_ measure: Measure) -> FilledColumn {
        let heading = question.measures.count == 1 ? "Share" : "Share of \(measure.name)"
        return FilledColumn(
            column: ReportColumn(heading: heading, content: .percent(decimals: 1), dropOrder: 3), addsUp: true
        ) {
            source in
            guard let part = try source.table.value(measure, source.row),
                let whole = try evaluation.whole.value(measure, 0), let share = part.divided(by: whole)
            else { return .missing }
            return .number(share)
        }
    }

    // MARK: Comparison

    private func comparisonColumns(_ measure: Measure) -> [FilledColumn] {
        guard let comparison = question.comparison else { return [] }
        let columns = answerer.columns
        let base = FilledColumn(
            column: ReportColumn(
                heading: comparison.base.words, content: columns.content(measure.unit), dropOrder: 1)
        ) { source in
            MeasureColumns.cell(
                try source.base.flatMap { try $0.table.value(measure, $0.row) }, unit: measure.unit)
        }
        let isRate = measure.unit == .percent
        let change = FilledColumn(
            column: ReportColumn(heading: "Change", content: isRate ? .points : .change)
        ) { source in
            guard let now = try source.table.value(measure, source.row),
                let before = try source.base.flatMap({ try $0.table.value(measure, $0.row) })
            else { return .missing }
            return try changeCell(measure, now, before, source)
        }
        return [base, change]
    }

    /// Points for rates, percent of the base for the rest (missing when the base is zero).
    private func changeCell(_ measure: Measure, _ now: Fraction, _ before: Fraction, _ source: CellSource)
        throws
        -> Cell
    {
        guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
        guard measure.unit == .percent else {
            return difference.divided(by: before.magnitude).map { .number($0) } ?? .missing
        }
        guard let proportion = measure.proportion, let base = source.base else { return .number(difference) }
        func rate(_ table: GroupTable, _ row: Int) -> RateCount? {
            RateCount(
                successes: table.recordCount(proportion.part, row),
                trials: table.recordCount(proportion.whole, row))
        }
        guard let first = rate(source.table, source.row), let second = rate(base.table, base.row),
            let test = RateDifference(first, second)
        else { return .withinNoise(difference) }
        return test.pValue > 1 - MeasureTable.confidence ? .withinNoise(difference) : .number(difference)
    }
}
