import Synchronization

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
