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
        bound.runningUnit = resolved.runningUnit
        bound.isRolling = resolved.isRolling
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

    /// A period that narrows records by a date, beside the one that places them. What closes is open still, which its
    /// words say where the records are not all open anyway.
    func filter(_ period: BoundPeriod, on axis: FieldPath, named name: String, ofOpen areOpen: Bool) -> Filter
    {
        var predicates: [Predicate] = [.dayIn(axis, period.days)]
        if let state = period.state {
            predicates.append(PlanBuilder.statePredicate(state, catalogue, at: resolver.today))
        }
        let state = period.state == .open && !areOpen ? "open, " : ""
        var filter = Filter(
            words: "\(state)\(name) \(period.placed)", predicate: .all(predicates),
            range: period.range)
        let isNamed = period.words != PeriodWords.words(for: period.days)
        if isNamed, let days = PeriodWords.behindName(of: period) { filter.days = " (\(days))" }
        return filter
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

    /// `vs …`: the question's own days and those it is held against, laid side by side; or both whole, whatever day it
    /// is today.
    func compare(
        _ versus: Versus, with period: BoundPeriod?, isWhole: Bool = false
    ) throws(DiagnosticError) -> BoundComparison {
        let alignment = PeriodAlignment(today: resolver.today)
        func laid(_ current: BoundPeriod, _ base: BoundPeriod) -> BoundComparison {
            isWhole
                ? BoundComparison(current: current, base: base, isToDate: false)
                : alignment.align(current, base)
        }
        switch versus.node {
        case .period(let other):
            let (current, base) = try bind(other.period, period, versus)
            let against = earlier(other.period, base, current, isAlone: period == nil)
            return laid(current, inherit(against, from: current))
        case .allOf(let other):
            let (current, base) = try bind(other, period, versus)
            return BoundComparison(current: current, base: inherit(base, from: current), isToDate: false)
        case .sameLastYear(let unit):
            let current = try current(period, unit: unit?.calendarUnit, versus)
            return laid(current, alignment.earlier(current, years: 1, in: resolver.calendar))
        case .value:
            throw DiagnosticError(
                Diagnostic(.notYet("comparing with anything but a period"), at: versus.range))
        }
    }

    /// The running period of the same unit and date as one compared with.
    func running(besides dated: DatedPeriod, _ versus: Versus) throws(DiagnosticError) -> BoundPeriod {
        let other = try bind(dated)
        var running = try current(nil, unit: other.unit?.unit, versus)
        (running.axis, running.axisName, running.state) = (other.axis, other.axisName, other.state)
        return running
    }

    private func bind(
        _ other: Period, _ period: BoundPeriod?, _ versus: Versus
    ) throws(DiagnosticError) -> (current: BoundPeriod, base: BoundPeriod) {
        let base = try bind(DatedPeriod(role: nil, period: other))
        let current = try current(period, unit: base.unit?.unit, versus)
        guard base.closedDays != nil else {
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("a comparison needs periods with both ends"), at: base.range))
        }
        return (current, base.widenedToUnit(around: resolver.today))
    }

    /// The period and the one before it; nil where it has no both ends.
    func comparison(withTheOneBefore period: BoundPeriod) -> BoundComparison? {
        guard let first = period.days.first, let last = period.days.last else { return nil }
        var before = period.previousUnit ?? period
        if period.unit == nil {
            before.days = DayRange(first: first - (last.days(since: first) + 1), last: first - 1)
            before.words = PeriodWords.words(for: before.days)
        }
        return PeriodAlignment(today: resolver.today).align(period, before)
    }

    private func current(
        _ period: BoundPeriod?, unit: CalendarUnit?, _ versus: Versus
    ) throws(DiagnosticError) -> BoundPeriod {
        if let period = period?.upTo(resolver.today) {
            guard period.closedDays != nil else {
                throw DiagnosticError(
                    Diagnostic(
                        .emptyByConstruction(
                            "a comparison needs a period with both ends; without `vs` it has an answer"),
                        at: period.range))
            }
            return period.widenedToUnit(around: resolver.today)
        }
        guard let unit else {
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("say the period that is compared, too"), at: versus.range))
        }
        let grain = resolver.grain(unit)
        let days = grain.range(containing: resolver.today)
        return BoundPeriod(
            days: days, words: grain.name(startingAt: days.first!), unit: grain, range: versus.range)
    }

    /// A period against a year is held against the same part of that year; `last year` is the one before the period's
    /// own. A quarter against a whole year would tell nobody anything.
    private func earlier(_ other: Period, _ base: BoundPeriod, _ current: BoundPeriod, isAlone: Bool)
        -> BoundPeriod
    {
        let alignment = PeriodAlignment(today: resolver.today)
        guard !isAlone, let year = base.unit, year.unit == .year, let first = current.days.first,
            let baseFirst = base.days.first, (current.days.count ?? .max) <= year.longestYear
        else { return base }
        if case .relative(.last, .year) = other.node {
            return alignment.earlier(current, years: 1, in: resolver.calendar)
        }
        let years = year.index(containing: first) - year.index(containing: baseFirst)
        guard years != 0, current.unit?.unit != .year else { return base }
        return alignment.earlier(current, years: years, in: resolver.calendar)
    }

    private func inherit(_ base: BoundPeriod, from current: BoundPeriod) -> BoundPeriod {
        var base = base
        (base.axis, base.axisName, base.state) = (current.axis, current.axisName, current.state)
        return base
    }
}

extension CalendarGrain {
    /// The days of the longest year.
    fileprivate var longestYear: Int { calendar.weekYear == nil ? 366 : 371 }
}

/// Days in words.
extension BoundPeriod {
    /// Behind a verb: `in Q4 2017`, `on 31 Dec 2017`, `since Mar 1, 2017`.
    package var placed: String {
        guard let first = days.first, let last = days.last else { return words }
        let isDay = first == last && (unit == nil || unit?.unit == .day)
        return "\(isDay ? "on" : "in") \(words)"
    }
}

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

    /// The days as they stand behind a name: without the year where the name says it, as that of a fiscal year does
    /// not.
    package static func behindName(of period: BoundPeriod) -> String? {
        guard period.unit?.countsByFiscalYear == true else { return daysOnly(period.days) }
        return words(for: period.days)
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
