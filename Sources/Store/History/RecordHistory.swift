import Model
import Synchronization

/// All readings of a table's records that were kept.
package struct RecordHistory: Sendable {
    /// The table whose records are followed: `deals`.
    package var table: String
    /// By day; readings of one day in their order.
    package private(set) var readings: [HistoryReading]
    /// Why no further readings are kept; nil where they are.
    package var obstacle: HistoryObstacle?

    package init(table: String, readings: [HistoryReading], obstacle: HistoryObstacle? = nil) {
        self.table = table
        self.obstacle = obstacle
        self.readings = readings.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
    }

    package var days: [Day] { readings.map(\.day) }

    /// The records at the last reading.
    package var latest: RecordStates { states(of: readings[...]) }

    /// The day of the last reading up to a day.
    package func readingDay(upTo day: Day) -> Day? { readings.last { $0.day <= day }?.day }

    /// The records as of the last reading up to a day; nil where there is none.
    package func states(upTo day: Day) -> RecordStates? {
        let known = readings.prefix { $0.day <= day }
        return known.isEmpty ? nil : states(of: known)
    }

    /// The records as of the first day after a day on which they were read; nil where there is none.
    package func states(after day: Day) -> RecordStates? {
        readings.first { $0.day > day }.flatMap { states(upTo: $0.day) }
    }

    private func states(of readings: ArraySlice<HistoryReading>) -> RecordStates {
        var states = RecordStates()
        for reading in readings { states.apply(reading) }
        return states
    }
}

/// Why the history of a company's records is not kept.
package enum HistoryObstacle: Hashable, Sendable {
    /// Nothing tells the records apart, or what did no longer does.
    case noIdentity
    case tooMany(limit: Int)
    /// Nothing is open, so there is nothing to follow.
    case nothingOpen
    case noRecords
}

/// A history that is read when it is first asked for.
package final class KeptHistory: Sendable {
    private let load: @Sendable () -> RecordHistory
    private let loaded = Mutex<RecordHistory?>(nil)
    private let known = Mutex<[String: RecordCourses]>([:])

    package init(load: @escaping @Sendable () -> RecordHistory) { self.load = load }

    package var history: RecordHistory {
        loaded.withLock { loaded in
            if let loaded { return loaded }
            let history = load()
            loaded = history
            return history
        }
    }

    /// The courses of the records of the version that the history goes with.
    func courses(of fact: String, _ database: Database) -> RecordCourses {
        known.withLock { known in
            if let courses = known[fact] { return courses }
            let courses = RecordCourses(database, fact: fact)
            known[fact] = courses
            return courses
        }
    }
}
