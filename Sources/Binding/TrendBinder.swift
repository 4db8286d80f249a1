import Language
import Model

/// A bound `trend of …`: the question as a series in each group, and the unit of its steps.
package struct BoundTrend: Sendable {
    /// Its first dimension is the unit of time; the others are the groups.
    package var series: BoundQuestion
    package var grain: CalendarGrain

    package var unit: CalendarUnit { grain.unit }

    package var groups: [Dimension] { Array(series.dimensions.dropFirst()) }

    /// The question whose groups the rows of the answer are: units of time, or the groups over the whole period.
    package var asAnswered: BoundQuestion {
        var question = series
        if !groups.isEmpty { question.dimensions = groups }
        return question
    }
}

/// Binds `trend of winrate by team past 12 months`.
struct TrendBinder {
    let binder: Binder

    func bind(_ measures: [Expression], _ question: Question, sentence: String) throws(DiagnosticError)
        -> BoundTrend
    {
        var names: [Phrase] = []
        var clauses: [Clause] = []
        for clause in question.clauses {
            switch clause.node {
            case .by(let phrases): names += phrases
            case .forEach, .versus, .with, .sorted, .first, .across:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["`by`, a filter or a period"]),
                        at: clause.range))
            default: clauses.append(clause)
            }
        }
        let units = names.compactMap { binder.calendarUnit(named: $0.text) }
        let unit: CalendarUnit
        if let first = units.first { unit = first } else { unit = try defaultUnit(question) }
        let groups = names.filter { binder.calendarUnit(named: $0.text) == nil }
        let step = Phrase(text: unit.rawValue, range: question.range)
        clauses.append(Clause(.by([step] + groups), range: question.range))
        let series = Question(subject: .measures(measures), clauses: clauses, range: question.range)
        return BoundTrend(
            series: try QuestionBinder(binder: binder).bind(series, sentence: sentence),
            grain: CalendarGrain(unit, binder.catalogue.calendar))
    }

    /// Days in a period of up to a month, weeks up to four months, months up to five years, else quarters.
    private func defaultUnit(_ question: Question) throws(DiagnosticError) -> CalendarUnit {
        var days = binder.catalogue.dataDays.intersection(DayRange(first: nil, last: binder.today))
        for clause in question.clauses {
            guard case .period(let dated) = clause.node else { continue }
            days = try binder.periodBinder.bind(dated).days.intersection(days)
        }
        switch days.count ?? 365 {
        case ...31: return .day
        case ...124: return .week
        case ...1830: return .month
        default: return .quarter
        }
    }
}
