import Binding
import Model
import Reports

// Notes that any answer may carry.

extension Answerer {
    func commonNotes(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> [Note] {
        let conversion = ConversionRemarks(answerer: self)
        let unconverted = try conversion.unconverted(question)
        var remarks: [Remark] = []
        for leaf in question.measures.flatMap(\.leaves) where leaf.fact == catalogue.fact {
            let isSeries = leaf.records.isStock && question.isStockOverTime
            remarks +=
                isSeries && followedDays(question) == nil
                ? try seriesRemarks(leaf, question)
                : valueRemarks(leaf, evaluation.whole, unconverted: unconverted[leaf] ?? 0)
            remarks += try ZeroAmounts(answerer: self).remarks(leaf, evaluation.whole, question)
        }
        remarks += try RatioRecords(answerer: self).remarks(question)
        remarks += try GoalRemarks(answerer: self).remarks(question, evaluation)
        remarks += try CoverageRemarks(answerer: self).remarks(question)
        remarks += try conversion.remarks(question)
        if !evaluation.mixedCurrencies.isEmpty,
            question.measures.count == 1 || question.options.contains(.totals)
        {
            remarks.append(.noTotalOfCurrencies(header.joined(evaluation.mixedCurrencies)))
        }
        let stateRemark = followedRemark(question) ?? stateRemark(question)
        remarks += stateRemark.map { [$0] } ?? []
        if stateRemark != nil
            || (question.asOf != nil && question.measures.contains(where: \.countsUndecided))
        {
            remarks += try undatedRemarks(question.filters)
        }
        remarks += try filterRemarks(question)
        remarks += try AmountConditions(answerer: self).remarks(question)
        remarks += try FinalAmounts(answerer: self).remarks(question)
        remarks += question.definitionChanges.map {
            .definitionChanged(measures: header.joined($0.measures), day: $0.day.description)
        }
        remarks += RunningRemarks(answerer: self, question: question).remarks(evaluation)
        remarks += try ComparisonRemarks(answerer: self, question: question).remarks()
        return remarks.uniqued().map(\.note)
    }

    /// Of a stock over time: the records without the value, and that values are those of today.
    private func seriesRemarks(_ leaf: LeafRule, _ question: BoundQuestion) throws -> [Remark] {
        guard let field = leaf.aggregate.fieldWithValue,
            let state = evaluator.builder.stateLeaf(
                leaf, (question.dimensions + question.across).compactMap(\.calendarGrain), question.period)?
                .state
        else { return [] }
        let wereOpen = Predicate.all(
            [state.spanPredicate, leaf.records.fullCondition] + question.filters.map(\.predicate))
        let counts = try evaluator.counts(
            catalogue.fact, [wereOpen, .and([wereOpen, .isMissing(field)])])
        let name = catalogue.fields.first { $0.path == field }?.names[0] ?? field.column
        let words = "\(counted(counts[0], factPlural)) open in that time"
        let missing: [Remark] =
            counts[1] > 0 ? [.amountsMissing(missing: counts[1], of: words, field: name)] : []
        return missing + [.valuesOfToday(NameKey.plural(of: name))]
    }

    /// Records that no date tells the beginning of.
    func undatedRemarks(_ filters: [Filter]) throws -> [Remark] {
        guard let created = catalogue.field(.created)?.path else { return [] }
        let undated = Predicate.all(filters.map(\.predicate) + [.isMissing(created)])
        let count = try evaluator.counts(catalogue.fact, [undated])[0]
        return count > 0 ? [.undated(records: counted(count, factPlural), date: "created")] : []
    }

    /// Which deals were open on past days is worked out from their dates.
    private func stateRemark(_ question: BoundQuestion) -> Remark? {
        guard question.measures.contains(where: \.isStock), let newest = catalogue.dataDays.last else {
            return nil
        }
        let period = question.currentPeriod
        if question.isStockOverTime {
            let first = evaluator.builder.stateSpan(period).first
            return first.map { $0 < newest } ?? false ? .stateFromDates("each day") : nil
        }
        var days = [evaluator.builder.stockDay(period)]
        if let base = question.basePeriod { days.append(evaluator.builder.stockDay(base)) }
        let seen = asOfDay
        let past = days.filter { $0 < newest && $0 != seen }.map(\.description).uniqued()
        return past.isEmpty ? nil : .stateFromDates(past.joined(separator: " and "))
    }

    /// Records that lack the value summed, and lost deals whose 0 drags a mean.
    private func valueRemarks(_ leaf: LeafRule, _ whole: GroupTable, unconverted: Int) -> [Remark] {
        guard let field = leaf.aggregate.fieldWithValue, !leaf.isBeside else { return [] }
        let records = whole.recordCount(leaf, 0)
        let missing = max(0, records - whole.valueCount(leaf, 0) - unconverted)
        let name = catalogue.fields.first { $0.path == field }?.names[0] ?? field.column
        let words = counted(records, leaf.records.noun(factPlural))
        if records > 0 && missing == records { return [.noAmounts(records: words, field: name)] }
        return missing > 0 ? [.amountsMissing(missing: missing, of: words, field: name)] : []
    }

    private func filterRemarks(_ question: BoundQuestion) throws -> [Remark] {
        guard !question.filters.isEmpty else { return [] }
        let all = try factCount()
        let counts = try evaluator.counts(catalogue.fact, question.filters.map(\.predicate))
        var remarks: [Remark] = []
        for (filter, count) in zip(question.filters, counts) where count == all && all > 0 {
            remarks.append(.removesNothing(filter.words))
        }
        for path in question.filters.compactMap(\.keepsMissing) {
            let missing = try evaluator.counts(catalogue.fact, [.isMissing(path)])[0]
            let name = catalogue.fields.first { $0.path == path }?.names[0] ?? path.column
            if missing > 0 {
                remarks.append(.keepsMissing(records: counted(missing, factPlural), field: name))
            }
        }
        return remarks
    }

    /// Says when the data begin inside the period compared with: a change against part of a period misleads. The data
    /// are all of them: what filters leave may well begin later.
    func partialBase(_ base: BoundPeriod, _ question: BoundQuestion) throws -> String? {
        guard moments == nil else { return nil }
        var everything = question
        everything.filters = []
        guard let leaf = question.measures.first.flatMap(mainLeaf), let first = base.days.first,
            let begin = try evaluator.span(leaf, everything)?.first, begin > first
        else { return nil }
        if let last = base.days.last, last < begin {
            return "the data begin on \(begin), after \(base.words)"
        }
        return "the data begin on \(begin), so \(base.words) is not whole in them"
    }
}

extension Aggregate {
    /// The field of a sum, mean or percentile: what records can lack.
    fileprivate var fieldWithValue: FieldPath? {
        switch self {
        case .sum(.field(let path)), .average(.field(let path)), .percentile(.field(let path), _): path
        default: nil
        }
    }
}

extension Measure {
    /// True when deals take part whatever became of them.
    fileprivate var countsUndecided: Bool {
        leaves.contains { !$0.isBeside && ($0.records.isStock || $0.records.state == .all) }
    }
}
