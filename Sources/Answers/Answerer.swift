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
    /// The day whose rates all amounts are converted by; nil for the rates of each record's own day.
    let ratesDay: Day?
    /// The moments in the course of deals that stand in their place; nil for deals as they are.
    let moments: MomentData?

    /// Nothing dated after today has happened: where the data go on behind it, they are seen at today.
    package init(
        database: Database, catalogue: Catalogue, library: MetricLibrary, settings: AnswerSettings,
        context: RunContext, asOf: Day? = nil, rates: PastRates = .ofItsDay, ratesDay: Day? = nil,
        moments: MomentData? = nil
    ) {
        let goesOn = catalogue.dataDays.last.map { $0 > context.today } ?? false
        let day = moments == nil ? asOf ?? (goesOn ? context.today : nil) : nil
        var past = day.map { PastState(day: $0, catalogue: catalogue) }
        past?.rates = ratesDay.map { .fixed($0) } ?? rates
        asOfDay = asOf
        self.ratesDay = ratesDay
        self.moments = moments
        original = database
        self.catalogue = catalogue
        self.library = library
        self.settings = settings
        self.context = context
        let today = context.today
        let engine = QueryEngine(
            database: database, rates: ratesDay.map { .fixed($0) } ?? .ofRecords(openOn: today))
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
            title: header.title(question),
            context: header.context(question, areWhole: try coversCompared(question)),
            sentence: question.sentence,
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
        report.notes += try ReachRemarks(answerer: self, question: question).notes(beside: report.notes)
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

    /// What an answer rests on, with the definitions it uses.
    func provenance(
        _ measures: [Measure], filters: [Filter] = [], records: RecordSet? = nil,
        dimensions: [Dimension] = [],
        definitionDay: Day? = nil
    ) -> Provenance {
        return Provenance(
            sources: AnswerSources.of(moments?.whole ?? database),
            definitions: usedDefinitions(measures, filters, records, dimensions, on: definitionDay),
            today: context.today, asOf: asOfDay)
    }
}
