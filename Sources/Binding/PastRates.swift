import Model

/// The rates by which amounts of a past state are converted.
package enum PastRates: Hashable, Sendable {
    /// As on its day: what was open by the rate of that day, all else by that of the day it was closed.
    case ofItsDay
    /// All by those of one day.
    case fixed(Day)
    /// As in answers of the given day that tell what was open before: each record by the rate it has now.
    case asNow(Day)
}
