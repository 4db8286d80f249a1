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
    private let statesOfReadings = StatesOfReadings()

    package init(table: String, readings: [HistoryReading], obstacle: HistoryObstacle? = nil) {
        self.table = table
        self.obstacle = obstacle
        self.readings = readings.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
    }

    package var days: [Day] { readings.map(\.day) }

    /// The records at the last reading.
    package var latest: RecordStates { states(afterReadings: readings.count) }

    /// The day of the last reading up to a day.
    package func readingDay(upTo day: Day) -> Day? { readings.last { $0.day <= day }?.day }

    /// The records as of the last reading up to a day; nil where there is none.
    package func states(upTo day: Day) -> RecordStates? {
        let known = readings.prefix { $0.day <= day }
        return known.isEmpty ? nil : states(afterReadings: known.count)
    }

    /// The records as of the first day after a day on which they were read; nil where there is none.
    package func states(after day: Day) -> RecordStates? {
        readings.first { $0.day > day }.flatMap { states(upTo: $0.day) }
    }

    private func states(afterReadings count: Int) -> RecordStates {
        statesOfReadings.states(after: count, readings)
    }
}

extension RecordHistory {
    /// Texts that records had at some reading and none has now, each with the column it stood in.
    package func formerValues(of table: Table) -> [ValueEntry] {
        let texts = table.columns.filter { $0.type == .text && $0.role != .id && $0.role != .name }
        var present = Dictionary(
            uniqueKeysWithValues: texts.map { ($0.name, Set($0.dictionary?.texts ?? [])) })
        var values: [ValueEntry] = []
        func add(_ column: String, _ text: String?) {
            guard let text, present[column]?.insert(text).inserted == true else { return }
            let path = FieldPath(table: table.name, column: column)
            values.append(ValueEntry(path: path, text: text, recordCount: 0))
        }
        for reading in readings {
            for change in reading.changes {
                switch change {
                case .added(_, let record): zip(reading.columns, record).forEach { add($0, $1) }
                case .changed(_, let column, let from, let to):
                    add(column, from)
                    add(column, to)
                case .removed: break
                }
            }
        }
        return values
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
    private let filed = Mutex<[String: FiledChanges]>([:])
    private let files = Mutex<[String: ChangeFile?]>([:])
    private let asLastRead = Mutex<Bool?>(nil)

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

    /// Changes that the files of the version tell of its records.
    func filedChanges(of fact: String, _ database: Database) -> FiledChanges {
        filed.withLock { filed in
            if let changes = filed[fact] { return changes }
            let changes = FiledChanges(database, fact: fact, changeFile(of: fact, database))
            filed[fact] = changes
            return changes
        }
    }

    func changeFile(of fact: String, _ database: Database) -> ChangeFile? {
        files.withLock { files in
            if let known = files[fact] { return known }
            let file = ChangeFile(database, fact: fact)
            files[fact] = .some(file)
            return file
        }
    }

    /// Whether a version's table is what the last reading saw.
    func isAsLastRead(_ table: Table) -> Bool {
        asLastRead.withLock { known in
            if let known { return known }
            let latest = history.latest
            let present = latest.identity.flatMap { RecordStates(of: table, by: $0) }
            let isSame = present.map { latest.changes(to: $0).isEmpty } ?? false
            known = isSame
            return isSame
        }
    }
}
