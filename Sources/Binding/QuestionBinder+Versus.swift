import Language
import Model

/// What a question is held against: another period, a value, an average.
extension QuestionBinder {
    /// The running period of `vs closing next quarter` where the question says none: what closes in this quarter.
    func impliedPeriod(_ versus: Versus?) throws(DiagnosticError) -> BoundPeriod? {
        guard let versus, case .period(let dated) = versus.node, dated.role != nil else { return nil }
        return try binder.periodBinder.running(besides: dated, versus)
    }

    /// `with change` without a series and without `vs` is against the period before.
    func compare(
        _ versus: Versus?, narrowing: [BoundPeriod], _ bound: inout BoundQuestion
    ) throws(DiagnosticError) {
        guard let versus else {
            if bound.options.contains(.change), SeriesAxis(bound) == nil, let period = bound.period {
                bound.comparison = binder.periodBinder.comparison(withTheOneBefore: period)
            }
            return
        }
        if case .value(let phrase) = versus.node {
            bound.against = try ComparedGroupBinder(binder: binder, question: bound)
                .bind(phrase, range: versus.range)
            return
        }
        guard let narrower = try narrower(versus, narrowing, bound) else {
            bound.comparison = try binder.periodBinder.compare(versus, with: bound.period)
            return try checkSides(of: bound, versus)
        }
        try compare(versus, narrower, &bound)
        try checkSides(of: bound, versus)
    }

    /// A period is not held against itself.
    private func checkSides(of bound: BoundQuestion, _ versus: Versus) throws(DiagnosticError) {
        guard let comparison = bound.comparison, comparison.current.days == comparison.base.days else {
            return
        }
        let words = PeriodWords.words(for: comparison.base.days)
        throw DiagnosticError(
            Diagnostic(.emptyByConstruction("\(words) would be compared with itself"), at: versus.range))
    }

    /// The period beside the one that places the records that is compared: the one of the role that `vs` says, else the
    /// only one there is. Nil for the one that places them.
    private func narrower(
        _ versus: Versus, _ narrowing: [BoundPeriod], _ bound: BoundQuestion
    ) throws(DiagnosticError) -> BoundPeriod? {
        guard case .period(let dated) = versus.node, let role = dated.role else {
            guard bound.period == nil, let first = narrowing.first else { return nil }
            guard narrowing.count == 1 else { throw DiagnosticError(whichRole(versus, narrowing)) }
            return first
        }
        if let found = narrowing.first(where: { $0.axisName == role.rawValue }) { return found }
        let axes =
            bound.period?.axisName.map { [$0] } ?? bound.measures.flatMap(\.leaves).map(\.records.axisName)
        guard bound.period != nil, axes.allSatisfy({ $0 == role.rawValue }) else {
            let needed = "a period of the same date, `\(role.rawValue) …`"
            let period = Formatter().format(dated.period)
            throw DiagnosticError(
                Diagnostic(
                    .comparisonWithout(base: Formatter().format(dated), needed: needed), at: versus.range,
                    fixes: [Fix(replacing: versus.range, with: period)]))
        }
        return nil
    }

    /// `vs last quarter` beside two periods with roles.
    private func whichRole(_ versus: Versus, _ narrowing: [BoundPeriod]) -> Diagnostic {
        guard case .period(let dated) = versus.node else { return Diagnostic(.twoPeriods, at: versus.range) }
        let meanings = narrowing.compactMap(\.axisName).compactMap(DatedPeriod.Role.init(rawValue:)).map {
            Formatter().format(DatedPeriod(role: $0, period: dated.period))
        }
        let needed = "the date it is about, " + meanings.map { "`\($0)`" }.joined(separator: " or ")
        return Diagnostic(
            .comparisonWithout(base: Formatter().format(dated), needed: needed), at: dated.period.range,
            fixes: meanings.suffix(1).map { Fix(replacing: dated.period.range, with: $0) })
    }

    /// Filters of both periods, each on the date that the role says. What is due in a period is known before it is over,
    /// so such periods are compared whole.
    private func compare(
        _ versus: Versus, _ period: BoundPeriod, _ bound: inout BoundQuestion
    ) throws(DiagnosticError) {
        guard let axis = period.axis, let name = period.axisName else { return }
        let periods = binder.periodBinder
        var comparison = try periods.compare(versus, with: period, isWhole: name == "closing")
        let areStocks = bound.measures.allSatisfy(\.isStock)
        let asked = periods.filter(period, on: axis, named: name, ofOpen: areStocks)
        let current = periods.filter(comparison.current, on: axis, named: name, ofOpen: areStocks)
        bound.filters = bound.filters.map { $0 == asked ? current : $0 }
        comparison.narrowing = BoundComparison.Narrowing(
            current: current,
            base: periods.filter(comparison.base, on: axis, named: name, ofOpen: areStocks))
        bound.comparison = comparison
    }
}
