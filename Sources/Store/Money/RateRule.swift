import Model

/// Whose day's rate an amount is converted at.
package enum RateRule: Sendable {
    /// Each record's own: that on which it was closed or sold, and for what is open the given one.
    case ofRecords(openOn: Day)
    /// The same, of a past state whose records have the days they have in these data.
    case ofRecordsNow(Database, openOn: Day)
    /// One day for all.
    case fixed(Day)
}
