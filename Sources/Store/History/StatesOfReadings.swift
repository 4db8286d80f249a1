import Synchronization

/// The records after some of the readings, as they have been worked out: questions about one day, and about days one
/// after another, go back to the same ones.
final class StatesOfReadings: Sendable {
    private let known = Mutex<[Int: RecordStates]>([:])
    /// More would hold the records more often than is worth it.
    private static let limit = 4

    func states(after count: Int, _ readings: [HistoryReading]) -> RecordStates {
        known.withLock { known in
            if let states = known[count] { return states }
            let start = known.keys.filter { $0 < count }.max() ?? 0
            var states = known[start] ?? RecordStates()
            for reading in readings[start..<count] { states.apply(reading) }
            if known.count >= Self.limit, let first = known.keys.min() { known[first] = nil }
            known[count] = states
            return states
        }
    }
}
