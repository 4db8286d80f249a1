import Language
import Model

/// Binds `reconcile revenue with 412,000 in Q3 for West`.
struct ReconciliationBinder {
    let binder: Binder

    func bind(_ measure: Expression, _ target: Quantity, _ question: Question, sentence: String)
        throws(DiagnosticError) -> BoundReconciliation
    {
        for clause in question.clauses {
            switch clause.node {
            case .by, .across, .forEach, .versus, .with, .sorted, .first, .measures:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["a filter or a period"]),
                        at: clause.range))
            default: break
            }
        }
        let plain = Question(
            subject: .measures([measure]), clauses: question.clauses, range: question.range)
        let bound = try QuestionBinder(binder: binder).bind(plain, sentence: sentence)
        try binder.check(target, isOf: bound.measures[0])
        // Half a quota is none: a day off leaves its whole out.
        guard bound.fact == binder.catalogue.fact, bound.goalLeaves.isEmpty,
            !bound.measures[0].leaves.contains(where: \.isMeanOfDays)
        else {
            throw DiagnosticError(Diagnostic(.cannotReconcile(bound.measures[0].name), at: measure.range))
        }
        let maker = ReadingMaker(catalogue: binder.catalogue, question: bound)
        return BoundReconciliation(
            question: bound, target: target.exactValue, slack: target.halfOfLastDigit,
            readings: maker.readings + (try calendarReadings(plain, bound)), untried: maker.untried)
    }

    /// The period as the calendar of months from January has it, where the company's is another one.
    private func calendarReadings(_ question: Question, _ bound: BoundQuestion) throws(DiagnosticError)
        -> [Reading]
    {
        guard binder.catalogue.calendar != .gregorian else { return [] }
        var plain = binder.catalogue
        plain.calendar = .gregorian
        let other = Binder(
            catalogue: plain, library: binder.library, today: binder.today,
            dayFirst: binder.resolver.dayFirst)
        let period = try QuestionBinder(binder: other).bind(question, sentence: bound.sentence).period
        guard let period, period.days != bound.period?.days else { return [] }
        let words = "\(period.words) of calendar years (\(PeriodWords.words(for: period.days)))"
        return [Reading(.calendar, words) { $0.period = period }]
    }
}
