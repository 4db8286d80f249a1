import Binding
import Model

/// Which moments in the course of a company's deals a question is about.
package struct MomentRequest: Sendable {
    package var moment: Moment
    /// The days asked about, cut into the units that the answer shows; for what is placed by another date none.
    package var stretches: [DayRange]
    /// Whether the days asked about are cut into units.
    package var isByUnit: Bool
    /// The day that counts as today: nothing later is known.
    package var today: Day
    /// Whether the data go on after it, or an earlier day is asked about.
    package var isPast: Bool

    package init(
        moment: Moment, stretches: [DayRange], isByUnit: Bool, today: Day, isPast: Bool
    ) {
        self.moment = moment
        self.stretches = stretches
        self.isByUnit = isByUnit
        self.today = today
        self.isPast = isPast
    }
}
