import Binding
import Model
import Store

/// What was due: for each stretch of days the deals that were open on its eve and were to close within it, as they were
/// known then, with what had become of them by its end.
struct DueRecords {
    let database: Database
    let catalogue: Catalogue
    let request: MomentRequest
    private let courses: RecordCourses
    /// Past states that two neighbouring stretches share.
    private var seen: (day: Day, state: DayState)?

    init(_ database: Database, _ catalogue: Catalogue, _ request: MomentRequest, _ courses: RecordCourses) {
        self.courses = courses
        self.database = database
        self.catalogue = catalogue
        self.request = request
    }

    fileprivate struct DayState {
        var table: Table
        var keys: [String]
    }

    /// Throws `Cancelled`.
    mutating func data(_ context: RunContext) throws -> MomentData {
        var data = MomentData(database, request, fact: catalogue.fact)
        let fact = catalogue.fact
        guard let table = database.table(named: fact) else { return data }
        data.firstDay = database.firstCloses(fact: fact)
        data.recordCount = table.rowCount
        let courses = courses.courses
        let facts: [(name: String, type: FieldType)] =
            [(MomentColumn.slipped, .text)]
            + [CourseColumn.pushCount, .pushDays].map { ($0.rawValue, $0.type) }
        var moments = MomentTable(of: table, with: facts)
        for stretch in request.stretches {
            guard let first = stretch.first, let last = stretch.last, first <= last, first <= request.today
            else { continue }
            guard let known = data.firstDay, known < first else {
                data.unknown.append(stretch)
                continue
            }
            try context.checkCancellation()
            if last > request.today { data.running.append(stretch) }
            let days = DayRange(first: first, last: min(last, request.today))
            let (start, end) = (state(on: first - 1), state(on: min(last, request.today)))
            let outcomes = end.outcomes
            for row in start.due(in: days, on: first - 1) {
                let key = start.keys[row]
                let outcome = outcomes[key]
                let isSlipped = !OutcomeText.decided.contains(outcome ?? "")
                if outcome == nil { data.goneCount += 1 }
                let course = courses[key]
                moments.add(
                    start.table, row: row,
                    [
                        isSlipped ? MomentColumn.yes : MomentColumn.no,
                        course?.pushCount(upTo: first - 1).map { String($0) },
                        course?.pushDays(upTo: first - 1).map { String($0) },
                    ])
            }
        }
        data.database = database.with(moments, inPlaceOf: fact)
        return data
    }

    private mutating func state(on day: Day) -> DayState {
        if let seen, seen.day == day { return seen.state }
        let past = database.seen(PastState(day: day, catalogue: catalogue))
        let table = past.table(named: catalogue.fact)!
        let state = DayState(table: table, keys: past.recordKeys(of: table) ?? [])
        seen = (day, state)
        return state
    }
}

extension DueRecords.DayState {
    /// How each deal stood, by its key.
    fileprivate var outcomes: [String: String] {
        guard let outcome = table.columns.first(where: { $0.role == .outcome }) else { return [:] }
        return Dictionary(
            zip(keys, keys.indices.lazy.map { outcome.text(at: $0) ?? "" }),
            uniquingKeysWith: { first, _ in first })
    }

    /// The rows of the deals that were open on a day and were to close in some others.
    fileprivate func due(in days: DayRange, on day: Day) -> [Int] {
        func column(_ role: Role) -> Column? { table.columns.first { $0.role == role } }
        guard let outcome = column(.outcome), let close = column(.expectedClose) else { return [] }
        let created = column(.created)
        return keys.indices.filter { row in
            outcome.text(at: row) == OutcomeText.open
                && (created?.day(at: row).map { $0 <= day } ?? true)
                && (close.day(at: row).map(days.contains) ?? false)
        }
    }
}
