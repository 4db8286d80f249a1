import Binding
import Model
import Store

/// The records at moments in the course of deals, in the place of the deals.
package struct MomentData: Sendable {
    package var database: Database
    /// The company's data, with the deals as they are.
    package let whole: Database
    package var moment: Moment
    /// How many deals there are, whatever their moments.
    package var recordCount = 0
    /// Since when what they are made of is known; nil where nothing tells it.
    package var firstDay: Day?
    /// Stretches that begin before that day, of which nothing is known.
    package var unknown: [DayRange] = []
    /// Stretches that are cut at today.
    package var running: [DayRange] = []
    package let isByUnit: Bool
    /// Whether all that was asked about begins after today.
    package let isYetToCome: Bool
    /// Deals that slipped and are no longer in the data at the end.
    package var goneCount = 0
    /// Of stages in the order in which deals pass them.
    package var stages: [String] = []
    /// Stages whose order no deal tells: they stand by their names.
    package var guessedStages: [String] = []

    /// What tells the past: how many readings of the deals, and which files.
    package let readingCount: Int
    package let files: [String]

    init(_ database: Database, _ request: MomentRequest, fact: String) {
        isByUnit = request.isByUnit
        isYetToCome = request.stretches.allSatisfy { $0.first.map { $0 > request.today } ?? false }
        moment = request.moment
        self.database = database
        whole = database
        readingCount = database.history?.history.readings.count ?? 0
        files = database.filedChanges(of: fact).sources
    }
}
