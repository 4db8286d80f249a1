import Language
import Model

/// Binds the period clauses of a question: which days, about which date.
struct PeriodBinder {
    let catalogue: Catalogue
    let resolver: PeriodResolver

    func bind(_ dated: DatedPeriod) throws(DiagnosticError) -> BoundPeriod {
        let resolved = try resolver.resolve(dated.period)
        var bound = BoundPeriod(
            days: resolved.days, words: resolved.words ?? PeriodWords.words(for: resolved.days),
            unit: resolved.unit, range: dated.period.range)
        guard let role = dated.role else { return bound }
        let field = try dateField(role, at: dated.period.range)
        bound.axis = field.path
        bound.axisName = role.rawValue
        switch role {
        case .won: bound.state = .won
        case .lost: bound.state = .lost
        case .closing: bound.state = .open
        case .created, .closed: break
        }
        return bound
    }

    private func dateField(_ role: DatedPeriod.Role, at range: SourceRange) throws(DiagnosticError)
        -> FieldEntry
    {
        let needed: Role =
            switch role {
            case .created: .created
            case .closed, .won, .lost: .closed
            case .closing: .expectedClose
            }
        guard let field = catalogue.field(needed) else {
            throw DiagnosticError(
                Diagnostic(.noSuchRole("\(needed.rawValue) date", capability: role.rawValue), at: range))
        }
        return field
    }

    // MARK: Comparison

    /// `vs …`: the question's own days and those it is held against, both to date while the period runs.
    func compare(_ versus: Versus, with period: BoundPeriod?) throws(DiagnosticError) -> BoundComparison {
        switch versus.node {
        case .period(let other):
            let base = try bind(DatedPeriod(role: nil, period: other))
            return try toDate(current(period, unit: base.unit, versus), moved(base, to: period))
        case .allOf(let other):
            let base = try bind(DatedPeriod(role: nil, period: other))
            let current = try current(period, unit: base.unit, versus)
            return BoundComparison(current: current, base: inherit(base, from: current), isToDate: false)
        case .sameLastYear(let unit):
            let current = try current(period, unit: unit?.calendarUnit, versus)
            return try toDate(current, shifted(current, years: 1))
        case .value:
            throw DiagnosticError(
                Diagnostic(.notYet("comparing with anything but a period"), at: versus.range))
        }
    }

    /// The period and the one before it; nil where it has no both ends.
    func comparison(withTheOneBefore period: BoundPeriod) throws(DiagnosticError) -> BoundComparison? {
        guard let first = period.days.first, let last = period.days.last else { return nil }
        var before = period
        if let unit = period.unit {
            before.days = unit.range(containing: first - 1)
            before.words = unit.name(startingAt: before.days.first!)
        } else {
            before.days = DayRange(first: first - (last.days(since: first) + 1), last: first - 1)
            before.words = PeriodWords.words(for: before.days)
        }
        return try toDate(period, before)
    }

    private func current(
        _ period: BoundPeriod?, unit: CalendarUnit?, _ versus: Versus
    ) throws(DiagnosticError) -> BoundPeriod {
        if let period {
            guard period.days.first != nil, period.days.last != nil else {
                throw DiagnosticError(
                    Diagnostic(
                        .emptyByConstruction("a comparison needs a period with both ends"), at: period.range))
            }
            return period
        }
        guard let unit else {
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("say the period that is compared, too"), at: versus.range))
        }
        let days = unit.range(containing: resolver.today)
        return BoundPeriod(
            days: days, words: unit.name(startingAt: days.first!), unit: unit, range: versus.range)
    }

    /// A quarter against `last year` is held against that quarter of last year.
    private func moved(_ base: BoundPeriod, to period: BoundPeriod?) -> BoundPeriod {
        guard let period, base.unit == .year, let unit = period.unit, unit != .year, unit != .week,
            let first = period.days.first, let baseFirst = base.days.first
        else { return base }
        return shifted(period, years: first.year - baseFirst.year)
    }

    private func shifted(_ period: BoundPeriod, years: Int) -> BoundPeriod {
        var base = period
        if let unit = period.unit, unit.monthCount > 0, let first = period.days.first {
            base.days = unit.range(containing: first.adding(months: -12 * years))
            base.words = unit.name(startingAt: base.days.first!)
        } else {
            base.days = DayRange(
                first: period.days.first?.adding(months: -12 * years),
                last: period.days.last?.adding(months: -12 * years))
            base.words = PeriodWords.words(for: base.days)
        }
        return base
    }

    private func inherit(_ base: BoundPeriod, from current: BoundPeriod) -> BoundPeriod {
        var base = base
        (base.axis, base.axisName, base.state) = (current.axis, current.axisName, current.state)
        return base
    }

    /// Cuts both to the days gone by when the question's own period still runs.
    private func toDate(_ current: BoundPeriod, _ base: BoundPeriod) throws(DiagnosticError)
        -> BoundComparison
    {
        var current = current
        var base = inherit(base, from: current)
        guard let first = current.days.first, let last = current.days.last, let baseFirst = base.days.first,
            let baseLast = base.days.last
        else {
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("a comparison needs periods with both ends"), at: base.range))
        }
        guard current.unit != nil, (first..<last).contains(resolver.today) else {
            return BoundComparison(current: current, base: base, isToDate: false)
        }
        let elapsed = resolver.today.days(since: first)
        current.days.last = resolver.today
        base.days.last = min(baseLast, baseFirst + elapsed)
        return BoundComparison(current: current, base: base, isToDate: true)
    }
}

/// Days in words.
package enum PeriodWords {
    /// `Oct 1 – Dec 31, 2017`, `since Mar 1, 2017`
    package static func words(for days: DayRange) -> String {
        switch (days.first, days.last) {
        case (nil, nil): "all time"
        case (let first?, nil): "since \(american(first, withYear: true))"
        case (nil, let last?): "until \(american(last, withYear: true))"
        case (let first?, let last?) where first == last: american(first, withYear: true)
        case (let first?, let last?):
            "\(american(first, withYear: first.year != last.year)) – \(american(last, withYear: true))"
        }
    }

    /// The days without the year, for use behind a name that says it: `Oct 1 – Dec 31`.
    package static func daysOnly(_ days: DayRange) -> String? {
        guard let first = days.first, let last = days.last, first != last else { return nil }
        let needsYear = first.year != last.year
        return "\(american(first, withYear: needsYear)) – \(american(last, withYear: needsYear))"
    }

    private static func american(_ day: Day, withYear: Bool) -> String {
        let (year, month, dayOfMonth) = day.parts
        return "\(MonthName.short[month - 1]) \(dayOfMonth)" + (withYear ? ", \(year)" : "")
    }
}
