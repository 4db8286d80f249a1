import Model
import Store

/// The dated events of deals, their creation and their close, and of sales lines, their sale. Expected closes are no
/// events.
package enum DatedEvents {
    /// From the first event to the last; nil without any.
    package static func range(in fact: Table) -> DayRange? {
        var first: Int64?
        var last: Int64?
        for role in [Role.created, .closed, .sold] {
            guard let column = fact.columns.first(where: { $0.role == role }), column.type == .day else {
                continue
            }
            for zone in column.segments.compactMap(\.zone) {
                first = min(first ?? zone.minimum, zone.minimum)
                last = max(last ?? zone.maximum, zone.maximum)
            }
        }
        guard let first, let last else { return nil }
        return DayRange(
            first: Day(number: Int32(truncatingIfNeeded: first)),
            last: Day(number: Int32(truncatingIfNeeded: last)))
    }
}

/// Which day counts as today.
package enum TodayRule {
    /// Data may be this many days old before their last day counts as today.
    package static let patience = 45

    /// The clock's day, or the day of the newest event when that lies more than 45 days behind.
    package static func today(clock: Day, newestEvent: Day?) -> Day {
        guard let newestEvent, clock.days(since: newestEvent) > patience else { return clock }
        return newestEvent
    }
}
