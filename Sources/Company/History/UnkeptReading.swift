import Model
import Store

/// Why the deals as they are in the files now are not taken into their history, where one was kept before.
package enum UnkeptReading: Hashable, Sendable {
    /// The files count as of a day before that of the last reading.
    case later(Day)
    /// What keeps any reading from being kept.
    case obstacle(HistoryObstacle)
    /// A file ends within a record: what is missing is not gone.
    case brokenOff
    /// So many of the deals of the last reading are in the files no more: it waits until somebody says that they are
    /// gone.
    case gone(Int, of: Int, since: Day)
}

extension UnkeptReading {
    /// More than half of the deals of the last reading have gone at once; nil where they have not.
    init?(vanishedBy changes: [RecordChange], after history: RecordHistory) {
        guard let day = history.days.last else { return nil }
        let gone = changes.count { if case .removed = $0 { true } else { false } }
        let known = history.latest.count
        guard 2 * gone > known else { return nil }
        self = .gone(gone, of: known, since: day)
    }
}
