import Language
import Model

/// A bound `compare … with …`: the same measures on two sides.
package struct BoundSides: Sendable {
    package enum Side: Sendable {
        case period(BoundPeriod)
        case filter(Filter)
        /// The team of somebody, without them: the value of `rep` that is left out, and the field of the team.
        case teamWithout(FieldPath, String, team: FieldPath)
    }
    package var sides: [Side]
    /// Measures, filters and the period of both.
    package var question: BoundQuestion
    package var isToDate: Bool

    /// The periods that are compared.
    package var periods: [BoundPeriod] {
        sides.compactMap { if case .period(let period) = $0 { period } else { nil } }
    }
}

/// Binds `compare West with East this year on revenue`.
struct SidesBinder {
    let binder: Binder

    /// What two sides are held against each other by, as far as the data have it.
    private static let standard = [
        "revenue", "won deals", "decided deals", "win rate", "average deal", "median deal", "sales cycle",
        "new deals", "open deals", "units", "orders", "average ticket", "items per ticket", "return rate",
    ]
    private static let teamWords: Set<String> = ["team", "herteam", "histeam", "theirteam", "theteam"]

    func bind(_ first: ComparedSide, _ second: ComparedSide, _ question: Question, sentence: String)
        throws(DiagnosticError) -> BoundSides
    {
        var measures: [Expression]?
        var clauses: [Clause] = []
        for clause in question.clauses {
            switch clause.node {
            case .measures(let given): measures = given
            case .by, .across, .forEach, .versus, .with, .sorted, .first:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["`on`, a filter or a period"]),
                        at: clause.range))
            default: clauses.append(clause)
            }
        }
        let subject = Subject.measures(measures ?? standardMeasures(at: question.range))
        let plain = Question(subject: subject, clauses: clauses, range: question.range)
        var questionBinder = QuestionBinder(binder: binder)
        if case .period = first { questionBinder.hasSides = true }
        let bound = try questionBinder.bind(plain, sentence: sentence)
        switch (first, second) {
        case (.period(let one), .period(let other)):
            let sides = try periods(one, other, bound)
            try MomentCheck(bound: bound, question: plain).checkApart(
                sides.periods[0], sides.periods[1], at: other.range)
            return sides
        case (.value(let one), .value(let other)): return try values(one, other, bound)
        case (.value(let value), .period), (.period, .value(let value)):
            throw DiagnosticError(
                Diagnostic(
                    .unexpected(found: value.text, expected: ["a period on both sides", "a value on both"]),
                    at: value.range))
        }
    }

    private func standardMeasures(at range: SourceRange) -> [Expression] {
        SidesBinder.standard.filter { binder.library.entry(named: $0)?.measure != nil }.map {
            Expression(.phrase(Phrase(text: $0, range: range)), range: range)
        }
    }

    // MARK: Sides

    /// A running period is cut to date, and so is the other one.
    private func periods(_ first: Period, _ second: Period, _ question: BoundQuestion)
        throws(DiagnosticError) -> BoundSides
    {
        if let period = question.period {
            throw DiagnosticError(Diagnostic(.twoPeriods, at: period.range))
        }
        let bound = try [first, second].map { period throws(DiagnosticError) in
            try binder.periodBinder.bind(DatedPeriod(role: nil, period: period))
        }
        let secondRuns = bound[1].days.contains(binder.today) && !bound[0].days.contains(binder.today)
        let (running, other) = secondRuns ? (bound[1], first) : (bound[0], second)
        let comparison = try binder.periodBinder.compare(
            Versus(.period(DatedPeriod(role: nil, period: other)), range: other.range), with: running)
        let sides: [BoundSides.Side] = [.period(comparison.current), .period(comparison.base)]
        return BoundSides(
            sides: secondRuns ? sides.reversed() : sides, question: question, isToDate: comparison.isToDate)
    }

    private func values(_ first: Phrase, _ second: Phrase, _ question: BoundQuestion)
        throws(DiagnosticError) -> BoundSides
    {
        let one = try binder.filterBinder.including([first], .or, range: first.range)
        let other =
            try isTeam(second)
            ? team(of: first, one, at: second.range)
            : .filter(
                binder.filterBinder.including([second], .or, range: second.range))
        return BoundSides(sides: [.filter(one), other], question: question, isToDate: false)
    }

    private func isTeam(_ phrase: Phrase) -> Bool {
        !phrase.isQuoted && SidesBinder.teamWords.contains(NameKey.fold(phrase.text))
    }

    /// `her team` beside a rep.
    private func team(of phrase: Phrase, _ filter: Filter, at range: SourceRange) throws(DiagnosticError)
        -> BoundSides.Side
    {
        guard let rep = binder.catalogue.field(.rep)?.path, case .isOneOf(rep, let names) = filter.predicate,
            names.count == 1
        else {
            throw DiagnosticError(
                Diagnostic(
                    .unexpected(found: phrase.text, expected: ["a rep beside a team"]), at: phrase.range))
        }
        guard let team = (binder.catalogue.field(.team) ?? binder.catalogue.field(.manager))?.path else {
            throw DiagnosticError(
                Diagnostic(.noSuchRole("team", capability: "comparing with a team"), at: range))
        }
        return .teamWithout(rep, names[0], team: team.now)
    }
}
