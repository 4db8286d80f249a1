import Model
import Synchronization

extension Database {
    /// What tells each record of a table from the others, by row: what its readings go by, else the number of the row.
    /// Nil where what the readings go by tells them apart no longer.
    package func recordKeys(of table: Table) -> [String]? {
        guard let history = history?.history, history.table == table.name,
            let identity = history.readings.last?.identity
        else { return (0..<table.rowCount).map { String($0) } }
        return identity.keys(of: table)
    }

    /// The first day whose expected closes are known: that of the first reading, or of the first change that a file
    /// tells. Nil where nothing tells them.
    package func firstCloses(fact: String) -> Day? {
        let close = table(named: fact)?.columns.first { $0.role == .expectedClose }?.name
        let filed = close.flatMap { FiledChanges(self, fact: fact).firstDay(of: $0) }
        let read = history?.history.table == fact ? history?.history.days.first : nil
        return [filed, read].compactMap { $0 }.min()
    }
}

/// The courses of a version's records, worked out when they are first asked for.
package final class KnownCourses: Sendable {
    private let database: Database
    private let known = Mutex<[String: RecordCourses]>([:])

    package init(_ database: Database) { self.database = database }

    /// Those of the records of a table.
    package func courses(of fact: String) -> RecordCourses {
        if let kept = database.history { return kept.courses(of: fact, database) }
        return known.withLock { known in
            if let courses = known[fact] { return courses }
            let courses = RecordCourses(database, fact: fact)
            known[fact] = courses
            return courses
        }
    }
}
