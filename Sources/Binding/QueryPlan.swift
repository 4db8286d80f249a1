import Model

/// What to compute, free of how: the seam between meaning and engine. A SQL back end can take the same plans.
///
/// All leaves share the fact, the groups and the filter; each has its own records, time axis and aggregate.
package struct QueryPlan: Hashable, Sendable {
    /// The table whose rows are counted and summed: `deals`.
    package var fact: String
    /// Holds for every leaf.
    package var filter: Predicate
    package var groups: [GroupKey]
    package var leaves: [Leaf]
    /// The day the data are seen at; nil for the data as they are.
    package var past: PastState?
    /// The day that counts as today, where the plan knows it: who is in which team *now*.
    package var today: Day?
    /// Leaves of other tables, in groups of the same names.
    package var beside: [SidePlan] = []

    package init(
        fact: String, filter: Predicate, groups: [GroupKey], leaves: [Leaf], past: PastState? = nil,
        today: Day? = nil
    ) {
        self.today = today
        self.fact = fact
        self.filter = filter
        self.groups = groups
        self.leaves = leaves
        self.past = past
    }
}

/// A plan over another table whose groups are laid beside those of a plan: quotas by rep beside revenue by rep.
package struct SidePlan: Hashable, Sendable {
    /// Its groups are those of the plan, key by key.
    package var plan: QueryPlan
    /// Where its leaves stand among all of the result.
    package var places: [Int]

    package init(plan: QueryPlan, places: [Int]) {
        self.plan = plan
        self.places = places
    }
}

/// One aggregate over one kind of record on one time axis.
package struct Leaf: Hashable, Sendable {
    package var aggregate: Aggregate
    /// Which records, beside the plan's filter: `outcome is won`.
    package var records: Predicate
    /// The date that places a record in time; nil for a leaf without one (a stock).
    package var axis: FieldPath?
    /// The days asked for on that axis. Records without a date on the axis are out unless the range is all time.
    package var days: DayRange
    /// For a stock over time: the days at whose end its records are counted. There is no axis then.
    package var state: StateDays?
    /// The day that a record without an axis is looked at: of a stock the day that it is counted at.
    package var day: Day?
    /// The last day of what a record holds for, where it holds longer than the day of its axis: of a goal.
    package var until: FieldPath?

    package init(
        aggregate: Aggregate, records: Predicate, axis: FieldPath?, days: DayRange, state: StateDays? = nil,
        day: Day? = nil, until: FieldPath? = nil
    ) {
        self.day = day
        self.until = until
        self.aggregate = aggregate
        self.records = records
        self.axis = axis
        self.days = days
        self.state = state
    }
}

/// How values become one. Missing values never take part.
package enum Aggregate: Hashable, Sendable {
    /// Number of records.
    case count
    /// Number of records in which the value is there.
    case countPresent(Scalar)
    case sum(Scalar)
    /// Exact: sum over count of values present.
    case average(Scalar)
    /// The value at this share (0…1) of the ordered values, linear between neighbours (type 7 of
    /// Hyndman and Fan 1996; one half is the median: the mean of the two middle values).
    case percentile(Scalar, Fraction)
    case minimum(Scalar)
    case maximum(Scalar)
    /// Number of different values present.
    case distinct(Scalar)
    /// Sample standard deviation (n − 1), the one inexact aggregate; missing under two values.
    case standardDeviation(Scalar)
}

/// A value of one record. Text fields only stand alone; arithmetic is on numbers and days.
package indirect enum Scalar: Hashable, Sendable {
    case field(FieldPath)
    /// Days from the first date to the second, missing when either is.
    case daysBetween(FieldPath, FieldPath)
    /// Days from the date to a given day: the age of an open deal.
    case daysUntil(FieldPath, Day)
    /// The part's number of the date, from 1: 1 is Monday, January, the first quarter, the first of the month.
    case datePart(DatePart, FieldPath)
    case constant(Fraction)
    case arithmetic(ArithmeticOperator, Scalar, Scalar)
    /// Rounded to so many decimals, half away from zero, record by record.
    case rounded(Scalar, digits: Int)
}

extension Aggregate {
    /// The fields whose values it is made of.
    package var fields: [FieldPath] {
        switch self {
        case .count: []
        case .countPresent(let value), .sum(let value), .average(let value), .percentile(let value, _),
            .minimum(let value), .maximum(let value), .distinct(let value), .standardDeviation(let value):
            value.fields
        }
    }
}

extension Scalar {
    /// The fields that it is worked out from.
    package var fields: [FieldPath] {
        switch self {
        case .field(let path): [path]
        case .daysBetween(let first, let second): [first, second]
        case .daysUntil(let path, _), .datePart(_, let path): [path]
        case .constant: []
        case .arithmetic(_, let left, let right): left.fields + right.fields
        case .rounded(let inner, _): inner.fields
        }
    }
}

package enum ArithmeticOperator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
}

package enum ComparisonOperator: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

package enum TextMatch: Hashable, Sendable {
    case contains(String), startsWith(String), endsWith(String)
}

/// What holds of a record or not. A missing value makes every test but `isMissing` false, and its `not`
/// true only where the sentence says `is not` (the binder writes that out).
package indirect enum Predicate: Hashable, Sendable {
    case always
    case never
    case and([Predicate])
    case or([Predicate])
    case not(Predicate)
    /// The text is one of these, compared as the data spell it.
    case isOneOf(FieldPath, [String])
    /// Case-folded, canonically equivalent text matching.
    case matches(FieldPath, TextMatch)
    case compare(Scalar, ComparisonOperator, Scalar)
    /// The date lies in the range; missing dates do not.
    case dayIn(FieldPath, DayRange)
    case isMissing(FieldPath)
    /// The deal was open at the end of that day, by its created and closed dates and its outcome today.
    case openAt(Day, created: FieldPath?, closed: FieldPath?, outcome: FieldPath)
}

/// What to group by.
package enum GroupKey: Hashable, Sendable {
    /// The values of a text field; records without a value form the group of the missing.
    case field(FieldPath)
    /// Units of the calendar on each leaf's own axis; of a state, the units of its days.
    case calendar(CalendarGrain)
    /// A part of a date, by its number; nil is the date of each leaf's own axis. Records without the date form the
    /// group of the missing.
    case part(DatePart, of: FieldPath?)
    /// How many of the limits, which ascend, a value reaches: 0 is below the first. Records without a value form the
    /// group of the missing.
    case band(Scalar, limits: [Fraction])
}

/// Which records to list, with which of their facts, in which order.
package struct RecordPlan: Hashable, Sendable {
    package var table: String
    package var filter: Predicate
    package var columns: [Scalar]
    /// Missing values come last in either direction. Ties go by `tieBreak`, then by row.
    package var order: [OrderKey]
    /// The first so many; nil for all.
    package var limit: Int?
    /// Ascending by this text field where `order` leaves ties: the record's id or name.
    package var tieBreak: FieldPath?
    /// The day the data are seen at; nil for the data as they are.
    package var past: PastState?
    /// The day that counts as today, where the plan knows it.
    package var today: Day?

    package init(
        table: String, filter: Predicate, columns: [Scalar], order: [OrderKey], limit: Int?,
        tieBreak: FieldPath?, past: PastState? = nil, today: Day? = nil
    ) {
        self.today = today
        self.past = past
        self.table = table
        self.filter = filter
        self.columns = columns
        self.order = order
        self.limit = limit
        self.tieBreak = tieBreak
    }
}

package struct OrderKey: Hashable, Sendable {
    package var value: Scalar
    package var descending: Bool

    package init(value: Scalar, descending: Bool) {
        self.value = value
        self.descending = descending
    }
}
