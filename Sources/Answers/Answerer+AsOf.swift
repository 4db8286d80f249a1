import Binding
import Model
import Reports

extension Answerer {
    /// The same company seen at a day: its day for today, and plans that ask for the state then.
    func seen(at day: Day, rates: PastRates = .ofItsDay) -> Answerer {
        var context = context
        context.today = day
        return Answerer(
            database: original, catalogue: catalogue, library: library, settings: settings, context: context,
            asOf: day, rates: rates)
    }

    /// The company as a question sees it: at its day where it has one.
    func seen(by question: BoundQuestion, also periods: [BoundPeriod] = []) throws -> Answerer {
        if let other = seen(from: question.fact) { return try other.seen(by: question, also: periods) }
        if let day = question.asOf, asOfDay == nil {
            return try seen(at: day).seen(by: question, also: periods)
        }
        if let day = question.ratesDay, ratesDay == nil {
            return try seen(atRatesOf: day).seen(by: question, also: periods)
        }
        return try seen(momentsOf: question, also: periods) ?? self
    }

    /// The same company with all amounts converted by the rates of one day.
    private func seen(atRatesOf day: Day) -> Answerer {
        Answerer(
            database: original, catalogue: catalogue, library: library, settings: settings, context: context,
            asOf: asOfDay, ratesDay: day)
    }

    /// What a question has to say of the day that it is answered at.
    func dayRemarks(_ question: BoundQuestion) throws -> [Remark] {
        try pastRemarks(period: question.period) + LaterRecords(answerer: self).remarks([question])
            + DateOrderRemarks(catalogue).remarks(question)
    }

    /// The company as seen from another table; nil for the fact itself.
    package func seen(from table: String?) -> Answerer? {
        guard let table, table != catalogue.fact, let view = catalogue.seen(from: table) else { return nil }
        return Answerer(
            database: original, catalogue: view, library: library.others[table] ?? MetricLibrary(),
            settings: settings, context: context, asOf: asOfDay)
    }

    /// What an answer as of a day, or about moments of the past, has to say of itself; nothing for any other.
    func pastRemarks(period: BoundPeriod?) -> [Remark] {
        guard let day = asOfDay else { return momentRemarks }
        let sources = PastSources(database, fact: catalogue.fact, on: day)
        var remarks = momentRemarks + [.asOf(day, sources)]
        if let period, period.unit?.unit != .day, let first = period.days.first, first > day {
            remarks.append(.afterAsOf(period: period.words, day: day.description))
        }
        return remarks
    }

    /// How many records of the fact there are, or were on the day the data are seen at.
    func factCount() throws -> Int {
        guard evaluator.builder.past != nil else {
            return database.table(named: catalogue.fact)?.rowCount ?? 0
        }
        return try evaluator.counts(catalogue.fact, [.always])[0]
    }
}
