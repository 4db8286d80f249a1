import Binding
import Model
import Reports
import Statistics

/// The measure columns of a table: values, what supports them, shares, ranges, what they are compared with, and what
/// follows the calendar.
struct MeasureTable {
    let answerer: Answerer
    let question: BoundQuestion
    let evaluation: Evaluation
    /// The values of `across`, when the answer is a pivot.
    let pivot: PivotColumns?
    let series: SeriesNumbers?
    let window: RollingWindow?
    let lookup: CellLookup

    /// Confidence of the ranges shown.
    static let confidence = 0.9

    /// `keys` are the groups of the answer before it is cut to so many.
    init(answerer: Answerer, question: BoundQuestion, evaluation: Evaluation, keys: [[KeyValue]]) throws {
        self.answerer = answerer
        self.question = question
        self.evaluation = evaluation
        let base: (any ComparedNumbers)? =
            switch question.against {
            case nil, .value: try OtherNumbers(question, evaluation, answerer.evaluator)
            case .average: AverageNumbers(question, evaluation, keys: keys)
            case .team(let rep, let team): try TeamNumbers(question, rep: rep, team: team, answerer)
            }
        lookup = CellLookup(evaluation, base: base)
        pivot = try PivotColumns(question, evaluation, answerer)
        series = try MeasureTable.series(question, evaluation, lookup, pivot, answerer)
        window = try question.rolling == nil ? nil : RollingWindow(question, answerer)
    }

    private static func series(
        _ question: BoundQuestion, _ evaluation: Evaluation, _ lookup: CellLookup, _ pivot: PivotColumns?,
        _ answerer: Answerer
    ) throws -> SeriesNumbers? {
        guard let axis = SeriesAxis(question) else { return nil }
        var keys = pivot?.keys ?? []
        var place = axis.position - axis.rowKeyCount
        if place < 0 {
            place = axis.position
            keys = (0..<evaluation.groups.rowCount).map(evaluation.groups.key)
            keys += try Timeline(answerer: answerer).gaps(question, question.dimensions, keys)?.gaps ?? []
        }
        let units = keys.compactMap { if case .unit(let day) = $0[place] { day } else { nil } }
        return SeriesNumbers(axis, lookup, units: units)
    }

    var columns: [ReportColumn] {
        let filled = filled
        return pivot?.columns(filled) ?? filled.map(\.column)
    }

    /// The cells of rows, each in the columns' order.
    func cells(_ keys: [RowKey]) throws -> [[Cell]] {
        let filled = filled
        return try keys.map { key in
            try answerer.context.checkCancellation()
            if let pivot { return try pivot.cells(filled, key, lookup) }
            let source = lookup.source(key)
            return try filled.map { try $0.cell(source) }
        }
    }

    /// The measures' values of a row, what orders rows; those of a row without records too.
    func values(_ key: RowKey) throws -> [Fraction?] {
        try answerer.context.checkCancellation()
        let source = lookup.source(key)
        return try question.measures.map { try source.table.value($0, source.row) }
    }

    func totalRow(keyCount: Int, label: String, at position: Int) throws -> Row {
        try unitedRow(evaluation.total, keyCount: keyCount, label: label, at: position)
    }

    /// A row that unites groups, its name in place of the key at a position. `part` is the key of its part.
    func unitedRow(
        _ key: RowKey, _ united: Row.United = .all, keyCount: Int, label: String, at position: Int,
        part: [KeyValue] = []
    ) throws -> Row {
        var cells = [Cell](repeating: .missing, count: keyCount)
        if position < keyCount { cells[position] = .text(label) }
        return Row(
            kind: .total, cells: cells + (try self.cells([key])[0]), group: question.partNames(part),
            key: part.map(MeasureColumns.cell), united: united)
    }

    var isCompared: Bool { question.comparison != nil || question.against != nil }

    // MARK: Columns

    private var filled: [FilledColumn] {
        question.measures.enumerated().flatMap { position, measure in
            measureColumns(measure, isFirst: position == 0)
        }
    }

    private func measureColumns(_ measure: Measure, isFirst: Bool) -> [FilledColumn] {
        let value = FilledColumn(
            column: answerer.columns.column(measure, hasBar: isFirst && !isCompared),
            addsUp: measure.isAdditive
        ) { source in
            MeasureColumns.cell(try source.table.value(measure, source.row), unit: measure.unit)
        }
        var result = [value] + comparisonColumns(measure)
        let isAlone = question.measures.count == 1 && pivot == nil && !isCompared
        if isAlone || question.options.contains(.counts) { result += supportColumns(measure) }
        if let proportion = measure.proportion, question.options.contains(.range) || (isAlone && isRanking) {
            result.append(rangeColumn(proportion))
        }
        if question.options.contains(.share), measure.isAdditive { result.append(shareColumn(measure)) }
        return result + seriesColumns(measure)
    }

    private var isRanking: Bool {
        if case .ranking = question.shape { return true }
        return false
    }

    private func supportColumns(_ measure: Measure) -> [FilledColumn] {
        if let (reached, goal) = measure.attainment { return attainmentColumns(reached, goal) }
        if let (part, whole) = measure.amountProportion {
            return AmountParts(answerer: answerer, part: part, whole: whole).columns
        }
        let supports =
            measure.divisor == nil || question.measures.count == 1 ? answerer.columns.supports(measure) : []
        return supports.map { support in
            FilledColumn(
                column: ReportColumn(
                    heading: support.heading, content: .count, role: .support, dropOrder: 1), addsUp: true
            ) { .number(Fraction($0.table.recordCount(support.leaf, $0.row))) }
        } + divisorColumn(measure)
    }

    /// What was reached and what was to be.
    private func attainmentColumns(_ reached: LeafRule, _ goal: LeafRule) -> [FilledColumn] {
        let name = (NameKey.singulars(of: goal.fact).first ?? goal.fact).capitalizedFirst
        return [("Reached", reached), (name, goal)].map { heading, leaf in
            FilledColumn(
                column: ReportColumn(
                    heading: heading, content: answerer.columns.content(ofSum: leaf), role: .support,
                    dropOrder: 1),
                addsUp: true
            ) { MeasureColumns.cell($0.table.value(leaf, $0.row), unit: .money(decimals: 2)) }
        }
    }

    /// What a `per` divides by: working days, or so many reps.
    private func divisorColumn(_ measure: Measure) -> [FilledColumn] {
        switch measure.divisor {
        case nil: []
        case .workingDays:
            [
                FilledColumn(
                    column: ReportColumn(heading: "Working days", content: .count, dropOrder: 1)
                ) { $0.table.workingDayCount($0.row).map { .number($0) } ?? .missing }
            ]
        case .records(let leaf, let words):
            [
                FilledColumn(
                    column: ReportColumn(heading: words.capitalizedFirst, content: .count, dropOrder: 1)
                ) { $0.table.value(leaf, $0.row).map { .number($0) } ?? .missing }
            ]
        }
    }

    private func rangeColumn(_ proportion: (part: LeafRule, whole: LeafRule)) -> FilledColumn {
        FilledColumn(
            column: ReportColumn(heading: "90 % range", content: .interval, role: .support, dropOrder: 2)
        ) {
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
            column: ReportColumn(
                heading: heading, content: .percent(decimals: 1), role: .support, dropOrder: 3), addsUp: true
        ) { source in
            guard let part = try source.table.value(measure, source.row),
                let whole = try evaluation.whole.value(measure, 0), let share = part.divided(by: whole)
            else { return .missing }
            return .number(share)
        }
    }

    // MARK: Comparison

    /// What the rows are compared with, for a heading.
    private var baseHeading: String? {
        switch question.against {
        case nil: question.comparison?.base.words
        case .value(let filter, _): filter.words
        case .average: "Average"
        case .team: "Team"
        }
    }

    private func comparisonColumns(_ measure: Measure) -> [FilledColumn] {
        guard let baseHeading else { return [] }
        let leading = pivot != nil && question.measures.count > 1 ? "\(measure.name.capitalizedFirst) " : ""
        let base = FilledColumn(
            column: ReportColumn(
                heading: leading + baseHeading, content: answerer.columns.content(measure), role: .base,
                dropOrder: 1),
            addsUp: measure.isAdditive
        ) { MeasureColumns.cell(try $0.base?.value(measure), unit: measure.unit) }
        let content: ReportColumn.Content = measure.unit == .percent ? .points : .change
        let heading = leading.isEmpty ? "Change" : "Change of \(measure.name)"
        let change = FilledColumn(
            column: ReportColumn(heading: heading, content: content, role: .difference)
        ) { source in
            guard let now = try source.table.value(measure, source.row), let base = source.base,
                let before = try base.value(measure)
            else { return .missing }
            return try changeCell(measure, now, before, source, base)
        }
        return measure.unit == .percent
            ? [base, change] : [base, difference(measure, leading: leading), change]
    }

    /// How much more or less it is, in the measure's own unit: the first column to go where there is little room.
    private func difference(_ measure: Measure, leading: String) -> FilledColumn {
        let content = answerer.columns.content(measure)
        let heading = leading.isEmpty ? "Difference" : "Difference of \(measure.name)"
        return FilledColumn(
            column: ReportColumn(heading: heading, content: content, role: .difference, dropOrder: 2),
            addsUp: measure.isAdditive
        ) { source in
            guard let now = try source.table.value(measure, source.row),
                let before = try source.base?.value(measure)
            else { return .missing }
            guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
            return MeasureColumns.cell(difference, unit: measure.unit)
        }
    }

    /// For each measure how a row differs from what it is compared with; all missing where it is compared with nothing.
    func changes(_ key: RowKey) throws -> [MeasureChange] {
        let source = lookup.source(key)
        return try question.measures.map { measure in
            guard let now = try source.table.value(measure, source.row),
                let before = try source.base?.value(measure)
            else { return MeasureChange() }
            guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
            let isRate = measure.unit == .percent
            return MeasureChange(
                difference: difference,
                relative: isRate ? difference : difference.divided(by: before.magnitude))
        }
    }

    /// Points for rates, percent of the base for the rest (missing when the base is zero).
    func changeCell(
        _ measure: Measure, _ now: Fraction, _ before: Fraction, _ source: CellSource, _ base: BaseNumbers
    ) throws -> Cell {
        guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
        guard measure.unit == .percent else {
            return difference.divided(by: before.magnitude).map { .number($0) } ?? .missing
        }
        guard let proportion = measure.proportion else { return .number(difference) }
        func rate(_ count: (LeafRule) -> Int) -> RateCount? {
            RateCount(successes: count(proportion.part), trials: count(proportion.whole))
        }
        guard let first = rate({ source.table.recordCount($0, source.row) }),
            let second = rate(base.recordCount),
            let test = RateDifference(first, second)
        else { return .withinNoise(difference) }
        return test.pValue > 1 - MeasureTable.confidence ? .withinNoise(difference) : .number(difference)
    }
}
