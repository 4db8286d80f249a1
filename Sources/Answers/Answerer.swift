import Binding
import Engine
import Language
import Model
import Reports
import Statistics
import Store

/// Answers bound questions on one version of a company's data.
package struct Answerer: Sendable {
    /// Amounts are in the reporting currency, where there is one.
    let database: Database
    /// With all amounts as the files have them.
    let original: Database
    let catalogue: Catalogue
    let library: MetricLibrary
    let settings: AnswerSettings
    let context: RunContext
    let evaluator: Evaluator
    /// The day of an `as of`; nil for an answer of today.
    let asOfDay: Day?
    /// The moments in the course of deals that stand in their place; nil for deals as they are.
    let moments: MomentData?

    /// Nothing dated after today has happened: where the data go on behind it, they are seen at today.
    package init(
        database: Database, catalogue: Catalogue, library: MetricLibrary, settings: AnswerSettings,
        context: RunContext, asOf: Day? = nil, rates: PastRates = .ofItsDay, moments: MomentData? = nil
    ) {
        let goesOn = catalogue.dataDays.last.map { $0 > context.today } ?? false
        let day = moments == nil ? asOf ?? (goesOn ? context.today : nil) : nil
        var past = day.map { PastState(day: $0, catalogue: catalogue) }
        past?.rates = rates
        asOfDay = asOf
        self.moments = moments
        original = database
        self.catalogue = catalogue
        self.library = library
        self.settings = settings
        self.context = context
        let today = context.today
        let engine = QueryEngine(database: database, today: today)
        self.database = engine.database
        evaluator = Evaluator(
            engine: engine,
            builder: PlanBuilder(
                catalogue: catalogue, today: today, past: past,
                isPastTold: { moments == nil && database.isPastTold(of: $0, before: today) }),
            context: context)
    }

    package func answer(_ question: BoundQuestion) throws -> Report {
        if let other = seen(from: question.fact) { return try other.answer(question) }
        if let day = question.asOf, asOfDay == nil {
            return try seen(at: day).answer(question)
        }
        if let moments = try seen(momentsOf: question) { return try moments.answer(question) }
        let evaluation = try evaluator.evaluate(question)
        var report = Report(
            title: header.title(question), context: header.context(question), sentence: question.sentence,
            provenance: provenance(
                question.measures, filters: question.filters, dimensions: question.dimensions,
                definitionDay: question.definitionDay),
            requestedForm: question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: question.destination)
        report.narration = try narration(question, evaluation)
        if try isEmpty(question, evaluation) {
            try Emptiness(answerer: self).explain(question, &report)
            report.notes += try dayRemarks(question).map(\.note)
            return report
        }
        switch question.shape {
        case .ranking: try RankingAnswer(answerer: self).fill(&report, question, evaluation)
        case .measures
        where (question.dimensions + question.across).isEmpty && question.measures.count == 1
            && question.comparison == nil && question.against == nil:
            try FigureAnswer(answerer: self).fill(&report, question, evaluation)
        case .measures: try TableAnswer(answerer: self).fill(&report, question, evaluation)
        }
        report.notes += try dayRemarks(question).map(\.note)
        report.notes += try commonNotes(question, evaluation)
        return report
    }

    package func answer(_ trend: BoundTrend) throws -> Report {
        try TrendAnswer(answerer: try seen(by: trend.series), trend: trend).report()
    }

    package func explain(_ trend: BoundTrend) throws -> Report {
        try TrendAnswer(answerer: try seen(by: trend.series), trend: trend).explanation()
    }

    package func answer(_ comparison: BoundSides) throws -> Report {
        try SidesAnswer(
            answerer: try seen(by: comparison.question, also: comparison.periods), comparison: comparison
        ).report()
    }

    package func answer(_ funnel: BoundFunnel) throws -> Report {
        try FunnelAnswer(answerer: try seen(by: funnel.question), funnel: funnel).report()
    }

    package func answer(_ changes: BoundChanges) throws -> AnsweredChanges {
        try ChangesAnswer(answerer: seen(from: changes.question.fact) ?? self, asked: changes).answered()
    }

    var header: Header { Header(catalogue: catalogue, settings: settings) }
    var columns: MeasureColumns { MeasureColumns(catalogue: catalogue) }

    /// The fact's name in the plural: `deals`.
    var factPlural: String { catalogue.factPlural }

    /// True when no record takes part in any leaf, now or in the period compared with.
    private func isEmpty(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> Bool {
        // A stock over time may be nothing at the end and something before.
        guard question.dimensions.isEmpty || evaluation.groups.rowCount == 0 else { return false }
        // A metric of numbers alone counts no records.
        guard !evaluation.leaves.isEmpty else { return false }
        let tables = [evaluation.whole, evaluation.baseWhole].compactMap { $0 }
        return evaluation.leaves.allSatisfy { leaf in tables.allSatisfy { $0.recordCount(leaf, 0) == 0 } }
    }

    // MARK: Narration

    /// `8,800 deals → 2,997 in West → 1,985 decided in Q4 2017 → 30 reps`
    func narration(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> [String] {
        let all = try moments?.recordCount ?? factCount()
        let beside = question.measures.flatMap(\.leaves).tables.filter { $0 != catalogue.fact }
        let others = beside.compactMap { table in catalogue.kinds.first { $0.table == table } }
        var steps = [
            ([counted(all, factPlural)] + others.map { counted($0.rowCount, $0.plural) }).joined(
                separator: ", ")
        ]
        if !question.filters.isEmpty {
            let kept = try evaluator.counts(catalogue.fact, [evaluator.builder.filter(question)])[0]
            steps.append(
                "\(NumberWords.grouped(kept)) \(question.filters.map(\.words).joined(separator: ", "))")
        }
        guard
            let leaf = question.measures.lazy.compactMap(mainLeaf).first(where: {
                $0.fact == catalogue.fact || $0.isBeside
            }), !leaf.isMeanOfDays
        else { return steps }
        if leaf.isBeside { steps = [] }
        let period = question.currentPeriod
        let count = NumberWords.grouped(evaluation.whole.recordCount(leaf, 0))
        let words = leaf.records.isStock ? leaf.records.adjective : placed(leaf, in: period)
        if !words.isEmpty { steps.append("\(count) \(words)") }
        for dimension in question.dimensions.prefix(1)
        where question.dimensions.count == 1 && !dimension.isCalendar {
            steps.append(counted(knownRows(evaluation, leaf), NameKey.plural(of: dimension.name)))
        }
        return steps
    }

    /// `won in Q4 2017`, `created in Q4 2017`, `won, created in Q4 2017`
    private func placed(_ leaf: LeafRule, in period: BoundPeriod?) -> String {
        let records = leaf.records
        if leaf.isBeside {
            return [leaf.fact, period?.placed ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        guard let period else { return records.adjective }
        let dated = period.placed
        guard let axis = period.axisName, axis != records.adjective, axis != records.axisName else {
            return "\(records.adjective.isEmpty ? records.axisName : records.adjective) \(dated)"
        }
        return records.adjective.isEmpty ? "\(axis) \(dated)" : "\(records.adjective), \(axis) \(dated)"
    }

    /// The leaf whose records an answer is counted by: the whole of a share, else the first.
    func mainLeaf(_ measure: Measure) -> LeafRule? {
        measure.proportion?.whole ?? measure.leaves.first { $0.records.state == .due } ?? measure.leaves.first
    }

    /// Groups that have a name and a record of the leaf.
    private func knownRows(_ evaluation: Evaluation, _ leaf: LeafRule) -> Int {
        (0..<evaluation.groups.rowCount).count {
            !evaluation.groups.key($0).contains(where: \.isMissing)
                && evaluation.groups.recordCount(leaf, $0) > 0
        }
    }

    // MARK: Notes that any answer may carry

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
            remarks += try zeroRemarks(leaf)
        }
        remarks += try RatioRecords(answerer: self).remarks(question)
        remarks += GoalRemarks(answerer: self).remarks(question, evaluation)
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
        if let running = runningRemark(question) { remarks.append(running) }
        remarks += cutUnits(question)
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

    /// Lost deals exported with an amount of 0 take part in a mean or median over all deals.
    private func zeroRemarks(_ leaf: LeafRule) throws -> [Remark] {
        guard leaf.records.state == .all || leaf.records.state == .decided || leaf.records.state == .lost,
            let outcome = catalogue.field(.outcome)?.path, let amount = catalogue.field(.amount)?.path
        else { return [] }
        switch leaf.aggregate {
        case .average(.field(amount)), .percentile(.field(amount), _), .minimum(.field(amount)): break
        default: return []
        }
        let isZero = Predicate.compare(.field(amount), .equal, .constant(.zero))
        let count = try evaluator.counts(catalogue.fact, [.and([.isOneOf(outcome, ["lost"]), isZero])])[0]
        return count > 0 ? [.lostCarryZero(count: NumberWords.grouped(count))] : []
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

    /// Units of a series of flows that the period asked cuts: their numbers are of some of their days.
    private func cutUnits(_ question: BoundQuestion) -> [Remark] {
        guard question.comparison == nil, !question.measures.allSatisfy(\.isStock),
            let axis = SeriesAxis(question), let period = question.period
        else { return [] }
        let cut = CutUnits(grain: axis.grain, asked: period.days, today: question.today).cut
        return cut.isEmpty ? [] : [.cutUnits(cut)]
    }

    /// `day 46 of 92` of a period that is not over.
    private func runningRemark(_ question: BoundQuestion) -> Remark? {
        guard question.comparison == nil, let period = question.period, period.unit != nil,
            period.unit?.unit != .day,
            let first = period.days.first, let last = period.days.last, first <= question.today,
            question.today < last
        else { return nil }
        let day = question.today.days(since: first) + 1
        return .periodRuns(
            "\(period.words) is not over: today, \(question.today), is day \(day) of \(period.days.count ?? 0)"
                + workingDays(of: period, until: question.today) + ".")
    }

    /// `, with 33 of 64 working days gone by`, where the company has said which days it works.
    private func workingDays(of period: BoundPeriod, until today: Day) -> String {
        let schedule = catalogue.workSchedule
        let gone = DayRange(first: period.days.first, last: today)
        guard schedule != WorkSchedule(), let past = schedule.workingDays(in: gone),
            let all = schedule.workingDays(in: period.days)
        else { return "" }
        return ", with \(past) of \(all) working days gone by"
    }

    /// What an answer rests on, with the definitions it uses.
    func provenance(
        _ measures: [Measure], filters: [Filter] = [], records: RecordSet? = nil,
        dimensions: [Dimension] = [],
        definitionDay: Day? = nil
    ) -> Provenance {
        return Provenance(
            sources: (moments?.whole ?? database).tables.flatMap(AnswerSources.of),
            definitions: usedDefinitions(measures, filters, records, dimensions, on: definitionDay),
            today: context.today, asOf: asOfDay)
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
