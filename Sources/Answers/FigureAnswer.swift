import Binding
import Model
import Reports
import Statistics

/// One measure without groups: a number, what it is made of, how it moved.
struct FigureAnswer {
    let answerer: Answerer

    func fill(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws {
        let measure = question.measures[0]
        let value = try evaluation.whole.value(measure, 0)
        let column = answerer.columns.column(measure)
        var madeOf = parts(measure, evaluation.whole)
        if let listed = listed(measure, value) { madeOf.append(listed) }
        if let change = try change(measure, value, question) { madeOf.append(change) }
        report.blocks.append(
            .figure(
                Figure(cell: MeasureColumns.cell(value, unit: measure.unit), column: column, madeOf: madeOf)
            ))
        if let spark = try spark(measure, column, question) { report.blocks.append(.spark(spark)) }
        if value == nil { report.suggestions = [suggestion(measure)] }
    }

    /// What to ask when there is no value: list prices where only the amounts are missing.
    private func suggestion(_ measure: Measure) -> String {
        if let leaf = measure.singleLeaf, leaf.records.state == .open, measure.unit.isMoney,
            let price = answerer.catalogue.field(.listPrice)
        {
            return "sum of \(price.names[0]) of open \(answerer.factPlural)"
        }
        return "explain \(measure.name)"
    }

    /// `1,196 won of 1,985 decided`, `90 % range 58.5 – 62.1 %`, `4,238 won deals`
    private func parts(_ measure: Measure, _ whole: GroupTable) -> [String] {
        if let (part, all) = measure.proportion {
            let successes = whole.recordCount(part, 0)
            let trials = whole.recordCount(all, 0)
            var lines = [
                "\(NumberWords.grouped(successes)) \(part.records.adjective) of \(NumberWords.grouped(trials)) "
                    + (all.records.adjective.isEmpty ? answerer.factPlural : all.records.adjective)
            ]
            if let range = RateInterval(
                successes: successes, trials: trials, confidence: MeasureTable.confidence)
            {
                lines.append("90 % range \(CellWords.interval(low: range.low, high: range.high))")
            }
            return lines
        }
        if let (reached, goal) = measure.attainment {
            return [GoalRemarks(answerer: answerer).parts(reached, goal, whole)]
        }
        if let (part, all) = measure.amountProportion {
            return AmountParts(answerer: answerer, part: part, whole: all).words(whole)
        }
        let lines = answerer.columns.supports(measure).compactMap { support -> String? in
            guard whole.valueCount(support.leaf, 0) > 0 else { return nil }
            return counted(
                whole.valueCount(support.leaf, 0), support.leaf.noun(support.leaf.fact))
        }
        guard case .records(let leaf, let words) = measure.divisor, let count = whole.value(leaf, 0) else {
            return lines
        }
        return lines + ["\(NumberWords.grouped(count)) \(words)"]
    }

    /// Of different reps with deals, how many the list of reps has.
    private func listed(_ measure: Measure, _ value: Fraction?) -> String? {
        guard case .distinct(.field(let path))? = measure.singleLeaf?.aggregate, path.links.isEmpty,
            let link = answerer.database.links.first(where: {
                $0.fromTable == path.table && $0.fromColumn == path.column
            }), let table = answerer.database.table(named: link.toTable), value != Fraction(table.rowCount)
        else { return nil }
        return "\(table.source.file) lists \(counted(table.rowCount, table.name))"
    }

    /// With a period: the change against the one before, to date while it runs.
    private func change(_ measure: Measure, _ value: Fraction?, _ question: BoundQuestion) throws -> String? {
        guard let value, let period = question.period, let before = period.previousUnit, !measure.isStock
        else { return nil }
        var asked = question
        asked.comparison = PeriodAlignment(today: question.today).align(period, before)
        let isCut = asked.comparison?.current != period
        // Where the period before has amounts of other currencies, too, there is no change to speak of.
        guard let evaluation = try answerer.evaluator.evaluateUnlessMixed(asked) else { return nil }
        let now = isCut ? try evaluation.whole.value(measure, 0) : value
        guard let now, let base = try evaluation.baseWhole?.value(measure, 0),
            let difference = now.subtracting(base),
            let leaf = answerer.mainLeaf(measure), (evaluation.baseWhole?.recordCount(leaf, 0) ?? 0) > 0
        else { return nil }
        let content: ReportColumn.Content = measure.unit == .percent ? .points : .change
        guard let moved = measure.unit == .percent ? difference : difference.divided(by: base.magnitude)
        else { return nil }
        let words = CellWords.text(moved, content: content)
        let baseWords = CellWords.text(base, content: answerer.columns.content(measure))
        let partial = try answerer.partialBase(before, question).map { "; \($0)" } ?? ""
        let isToDate = asked.comparison?.isToDate == true
        let weeks = asked.comparison?.weekCount.map { " over weeks 1 – \($0)" } ?? ""
        return "\(words)\(weeks) against \(before.words)\(isToDate ? " to the same day" : "") (\(baseWords))"
            + partial
    }

    /// A sparkline by month of what adds up or divides; nothing where there is less than three months.
    private func spark(_ measure: Measure, _ column: ReportColumn, _ question: BoundQuestion) throws -> Spark?
    {
        // What was due is known on the eve of the period asked about and of no unit within it.
        guard !measure.isStock, answerer.moments?.moment != .due,
            measure.leaves.allSatisfy({ ($0.records.axis ?? question.period?.axis) != nil })
        else { return nil }
        let unit: CalendarUnit = (question.period?.days.count ?? 1000) <= 45 ? .day : .month
        let grain = CalendarGrain(unit, answerer.catalogue.calendar)
        let table = try answerer.evaluator.series(measure, by: grain, question)
        var byDay: [Day: Fraction] = [:]
        for row in 0..<table.rowCount {
            if case .unit(let day?) = table.key(row)[0], let value = try table.value(measure, row) {
                byDay[day] = value
            }
        }
        guard let first = byDay.keys.min(), let last = byDay.keys.max() else { return nil }
        var labels: [String] = []
        var values: [Fraction?] = []
        var day = first
        while day <= last {
            labels.append(grain.name(startingAt: day))
            values.append(byDay[day] ?? (measure.isAdditive ? .zero : nil))
            day = grain.start(after: 1, from: day)
        }
        // Nothing in every month is no course of things.
        guard values.count >= 3, values.count <= 120, values.contains(where: { $0 != .zero }) else {
            return nil
        }
        return Spark(labels: labels, values: values, column: column)
    }
}
