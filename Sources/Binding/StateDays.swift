import Model

/// *State at a day*, for several days at once: which records were open at the end of each. A stock over time.
///
/// A leaf with a state has no time axis. A record takes part once for every day on which it was open, in the
/// calendar unit of that day. Where a unit holds several of the days, counts and sums are divided by their number
/// (the mean of the days); all other aggregates are over all records of all days, and so are the record counts.
/// Spans up to a day (`daysUntil`) end on the day of the state.
package struct StateDays: Hashable, Sendable {
    /// Ascending, each once.
    package var days: [Day]
    /// A record exists from this day on; without a date, always.
    package var created: FieldPath?
    /// A decided record was open before this day; without a date, never.
    package var closed: FieldPath?
    package var outcome: FieldPath
    /// Where it is given, only records take part whose date here lay before the day: what was overdue.
    package var due: FieldPath?
    /// How the data are seen at one of the days, where the history of the records is to be followed: each day is then
    /// answered as `as of` that day is. Nil for dates alone.
    package var past: PastState?

    package init(
        days: [Day], created: FieldPath?, closed: FieldPath?, outcome: FieldPath, due: FieldPath? = nil
    ) {
        self.days = days
        self.created = created
        self.closed = closed
        self.outcome = outcome
        self.due = due
    }

    /// The records that take part on one of the days.
    package func predicate(on day: Day) -> Predicate {
        let isOpen = Predicate.openAt(day, created: created, closed: closed, outcome: outcome)
        guard let due else { return isOpen }
        return .and([isOpen, .dayIn(due, DayRange(first: nil, last: day - 1))])
    }

    /// The records that were open at some time from the first of the days to the last: all that can take part.
    package var spanPredicate: Predicate {
        guard let first = days.first, let last = days.last else { return .never }
        var parts: [Predicate] = []
        if let created {
            parts.append(.or([.isMissing(created), .dayIn(created, DayRange(first: nil, last: last))]))
        }
        var stops: [Predicate] = [.isOneOf(outcome, ["open"])]
        if let closed { stops.append(.dayIn(closed, DayRange(first: first + 1, last: nil))) }
        return .and(parts + [.or(stops)])
    }
}

extension Aggregate {
    /// Spans up to a day, such as the age of an open deal, end on this day.
    package func asOf(_ day: Day) -> Aggregate {
        switch self {
        case .count: .count
        case .countPresent(let value): .countPresent(value.asOf(day))
        case .sum(let value): .sum(value.asOf(day))
        case .average(let value): .average(value.asOf(day))
        case .percentile(let value, let share): .percentile(value.asOf(day), share)
        case .minimum(let value): .minimum(value.asOf(day))
        case .maximum(let value): .maximum(value.asOf(day))
        case .distinct(let value): .distinct(value.asOf(day))
        case .standardDeviation(let value): .standardDeviation(value.asOf(day))
        }
    }
}

extension Predicate {
    /// Spans up to a day end on this day, and what was open is what was open on it.
    package func asOf(_ day: Day) -> Predicate {
        switch self {
        case .and(let parts): .and(parts.map { $0.asOf(day) })
        case .or(let parts): .or(parts.map { $0.asOf(day) })
        case .not(let part): .not(part.asOf(day))
        case .compare(let left, let comparison, let right):
            .compare(left.asOf(day), comparison, right.asOf(day))
        case .openAt(_, let created, let closed, let outcome):
            .openAt(day, created: created, closed: closed, outcome: outcome)
        case .always, .never, .isOneOf, .matches, .dayIn, .isMissing: self
        }
    }
}

extension Scalar {
    /// Spans up to a day end on this day.
    package func asOf(_ day: Day) -> Scalar {
        switch self {
        case .field, .daysBetween, .datePart, .constant: self
        case .daysUntil(let from, _): .daysUntil(from, day)
        case .arithmetic(let operation, let left, let right):
            .arithmetic(operation, left.asOf(day), right.asOf(day))
        case .rounded(let inner, let digits): .rounded(inner.asOf(day), digits: digits)
        }
    }
}
