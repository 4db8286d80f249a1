import Binding
import Model
import Reports
import Statistics

/// The measure columns of a table: values, what supports them, shares, ranges, and the period compared with.
struct MeasureTable {
    let answerer: Answerer
    let question: BoundQuestion
    let evaluation: Evaluation

    /// Confidence of the ranges shown.
    static let confidence = 0.9

    /// One column: its heading and how to fill it from a row of the groups or of the whole.
    private struct Filled {
        var column: ReportColumn
        var cell: (Source) throws -> Cell
    }

    /// A row to fill columns from, with its fellow in the period compared with.
    private struct Source {
        var table: GroupTable
        var row: Int
        var base: (table: GroupTable, row: Int)?
    }

    var columns: [ReportColumn] { filled.map(\.column) }

    func cells(_ row: Int) throws -> [Cell] {
        let base = evaluation.baseGroups.map { table in
            baseRows[evaluation.groups.key(row)].map { (table, $0) } ?? (nothing, 0)
        }
        return try filled.map { try $0.cell(Source(table: evaluation.groups, row: row, base: base)) }
    }

    /// Cells of a group that only the period compared with has.
    func cells(baseRow: Int) throws -> [Cell] {
        guard let base = evaluation.baseGroups else { return [] }
        return try filled.map { try $0.cell(Source(table: nothing, row: 0, base: (base, baseRow))) }
    }

    func totalRow(keyCount: Int, label: String, at position: Int) throws -> Row {
        var cells = [Cell](repeating: .missing, count: keyCount)
        if position < keyCount { cells[position] = .text(label) }
        let base = evaluation.baseWhole.map { ($0, 0) }
        cells += try filled.map { try $0.cell(Source(table: evaluation.whole, row: 0, base: base)) }
        return Row(kind: .total, cells: cells)
    }

    private var baseRows: [[KeyValue]: Int] {
        guard let table = evaluation.baseGroups else { return [:] }
        return Dictionary(uniqueKeysWithValues: (0..<table.rowCount).map { (table.key($0), $0) })
    }

    /// One row without records: counts and sums are zero, the rest is missing.
    private var nothing: GroupTable {
        let leaves = question.measures.flatMap(\.leaves)
        return GroupTable(
            leaves: leaves,
            batch: .init(
                rowCount: 1, keys: [],
                leaves: leaves.map { leaf in
                    let isCount =
                        switch leaf.aggregate {
                        case .count, .distinct: true
                        default: false
                        }
                    return .init(values: [isCount ? .zero : nil], recordCounts: [0], valueCounts: [0])
                }))
    }

    // MARK: Columns

    private var filled: [Filled] {
        question.measures.enumerated().flatMap { position, measure in
            measureColumns(measure, isFirst: position == 0)
        }
    }

    private func measureColumns(_ measure: Measure, isFirst: Bool) -> [Filled] {
        let columns = answerer.columns
        var result = [
            Filled(column: columns.column(measure, hasBar: isFirst && question.comparison == nil)) { source in
                columns.cell(try source.table.value(measure, source.row), unit: measure.unit)
            }
        ]
        if question.comparison != nil { return result + comparisonColumns(measure) }
        let isAlone = question.measures.count == 1
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

    private func supportColumns(_ measure: Measure) -> [Filled] {
        answerer.columns.supports(measure).map { support in
            Filled(column: ReportColumn(heading: support.heading, content: .count, dropOrder: 1)) { source in
                .number(Fraction(source.table.recordCount(support.leaf, source.row)))
            }
        }
    }

    private func rangeColumn(_ proportion: (part: LeafRule, whole: LeafRule)) -> Filled {
        Filled(column: ReportColumn(heading: "90 % range", content: .interval, dropOrder: 2)) { source in
            let successes = source.table.recordCount(proportion.part, source.row)
            let trials = source.table.recordCount(proportion.whole, source.row)
            guard
                let range = RateInterval(
                    successes: successes, trials: trials, confidence: MeasureTable.confidence)
            else { return .missing }
            return .interval(low: range.low, high: range.high)
        }
    }

    private func shareColumn(_ measure: Measure) -> Filled {
        let heading = question.measures.count == 1 ? "Share" : "Share of \(measure.name)"
        return Filled(column: ReportColumn(heading: heading, content: .percent(decimals: 1), dropOrder: 3)) {
            source in
            guard let part = try source.table.value(measure, source.row),
                let whole = try evaluation.whole.value(measure, 0), let share = part.divided(by: whole)
            else { return .missing }
            return .number(share)
        }
    }

    // MARK: Comparison

    private func comparisonColumns(_ measure: Measure) -> [Filled] {
        guard let comparison = question.comparison else { return [] }
        let columns = answerer.columns
        let base = Filled(
            column: ReportColumn(
                heading: comparison.base.words, content: columns.content(measure.unit), dropOrder: 1)
        ) { source in
            columns.cell(try source.base.flatMap { try $0.table.value(measure, $0.row) }, unit: measure.unit)
        }
        let isRate = measure.unit == .percent
        let change = Filled(
            column: ReportColumn(heading: "Change", content: isRate ? .points : .change)
        ) { source in
            guard let now = try source.table.value(measure, source.row),
                let before = try source.base.flatMap({ try $0.table.value(measure, $0.row) })
            else { return .missing }
            return try changeCell(measure, now, before, source)
        }
        return isRate ? [base, change] : [base, difference(measure), change]
    }

    /// How much more or less it is, in the measure's own unit: the first column to go where there is little room.
    private func difference(_ measure: Measure) -> Filled {
        let columns = answerer.columns
        let column = ReportColumn(
            heading: "Difference", content: columns.content(measure.unit), dropOrder: 2)
        return Filled(column: column) { source in
            guard let now = try source.table.value(measure, source.row),
                let before = try source.base.flatMap({ try $0.table.value(measure, $0.row) })
            else { return .missing }
            guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
            return columns.cell(difference, unit: measure.unit)
        }
    }

    /// Points for rates, percent of the base for the rest (missing when the base is zero).
    private func changeCell(_ measure: Measure, _ now: Fraction, _ before: Fraction, _ source: Source) throws
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

extension MeasureTable {
    /// Cells of a calendar unit in which nothing happened: counts and sums are zero, the rest is missing.
    func emptyCells() throws -> [Cell] {
        try filled.map { try $0.cell(Source(table: nothing, row: 0, base: nil)) }
    }
}
