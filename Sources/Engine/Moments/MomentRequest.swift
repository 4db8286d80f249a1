import Binding
import Model
import Store

/// Which moments in the course of a company's deals a question is about.
package struct MomentRequest: Sendable {
    package var moment: Moment
    /// The days asked about, cut into the units that the answer shows; for what is placed by another date none.
    package var stretches: [DayRange]
    /// The day that counts as today: nothing later is known.
    package var today: Day
    /// Whether the data go on after it, or an earlier day is asked about.
    package var isPast: Bool

    package init(moment: Moment, stretches: [DayRange], today: Day, isPast: Bool) {
        self.moment = moment
        self.stretches = stretches
        self.today = today
        self.isPast = isPast
    }
}

/// The records at those moments, in the place of the deals.
package struct MomentData: Sendable {
    package var database: Database
    package var moment: Moment
    /// How many deals there are, whatever their moments.
    package var recordCount = 0
    /// Since when what they are made of is known; nil where nothing tells it.
    package var firstDay: Day?
    /// Stretches that begin before that day, of which nothing is known.
    package var unknown: [DayRange] = []
    /// Stretches that are cut at today.
    package var running: [DayRange] = []
    /// Deals that slipped and are no longer in the data at the end.
    package var goneCount = 0
    /// Of stages in the order in which deals pass them.
    package var stages: [String] = []

    init(_ database: Database, _ moment: Moment) {
        self.database = database
        self.moment = moment
    }
}
