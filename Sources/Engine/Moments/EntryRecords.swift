import Binding
import Model
import Store

/// Stages entered: one row for each deal and stage, on the day it first entered it or passed it by.
struct EntryRecords {
    let database: Database
    let catalogue: Catalogue
    let request: MomentRequest

    func data() -> MomentData {
        var data = MomentData(database, .entry)
        let past =
            request.isPast ? database.seen(PastState(day: request.today, catalogue: catalogue)) : database
        let all = KnownCourses(database).courses(of: catalogue.fact)
        guard all.tellsStages, let table = past.table(named: catalogue.fact),
            let keys = past.recordKeys(of: table)
        else { return data }
        data.recordCount = table.rowCount
        let deals = DealEnds(table)
        let courses = keys.indices.map { row in
            (all.courses[keys[row]]?.stages ?? []).filter { entry in
                (entry.day.map { $0 <= request.today } ?? true) && !deals.endedIn(entry.stage, row)
            }
        }
        data.stages = StageOrder(courses.lazy.map { $0.map(\.stage) }).stages
        data.firstDay = courses.joined().compactMap(\.day).min()
        let facts: [(name: String, type: FieldType)] = [
            (MomentColumn.entered, .day), (MomentColumn.passed, .text), (MomentColumn.known, .text),
            (CourseColumn.stageDays.rawValue, CourseColumn.stageDays.type),
        ]
        var moments = MomentTable(of: table, with: facts)
        for row in keys.indices where deals.exists(row, on: request.today) {
            let passage = StagePassage(
                courses[row], order: data.stages, outcome: deals.outcome(row), closed: deals.closed(row))
            let known = courses[row].isEmpty ? MomentColumn.no : MomentColumn.yes
            for entry in passage.entries {
                moments.add(
                    table, row: row, otherwise: [deals.stageName: data.stages[entry.place]],
                    [entry.day?.description, entry.passed, known, entry.days.map { String($0) }])
            }
        }
        data.database = past.with(moments, inPlaceOf: catalogue.fact)
        return data
    }
}

/// How the deals of a table ended.
private struct DealEnds {
    let stageName: String
    private let stage: Column?
    private let outcomes: Column?
    private let closing: Column?
    private let created: Column?
    /// Stages in which decided deals stand and no open one.
    private let ends: Set<String>

    init(_ table: Table) {
        func column(_ role: Role) -> Column? { table.columns.first { $0.role == role } }
        (stage, outcomes) = (column(.stage), column(.outcome))
        (closing, created) = (column(.closed), column(.created))
        stageName = stage?.name ?? ""
        var (open, decided) = (Set<String>(), Set<String>())
        for row in 0..<table.rowCount {
            guard let text = stage?.text(at: row), let outcome = outcomes?.text(at: row) else { continue }
            if outcome == OutcomeText.open { open.insert(text) } else { decided.insert(text) }
        }
        ends = decided.subtracting(open)
    }

    func outcome(_ row: Int) -> String? { outcomes?.text(at: row) }
    func closed(_ row: Int) -> Day? { closing?.day(at: row) }

    func exists(_ row: Int, on day: Day) -> Bool { created?.day(at: row).map { $0 <= day } ?? true }

    /// Whether a stage is the one that a decided deal ended in, none that it passed.
    func endedIn(_ name: String, _ row: Int) -> Bool {
        outcome(row) != OutcomeText.open && ends.contains(name) && stage?.text(at: row) == name
    }
}

/// How one deal passed the stages: each stage up to the furthest it reached, with those it skipped.
struct StagePassage {
    struct Entry {
        /// The stage's place in the order of stages.
        var place: Int
        /// Missing where it was in the stage when it was first read, and for what was won from nowhere known.
        var day: Day?
        var passed: String
        /// Days that it was in the stage, all times together; missing while it still is, and for a stage skipped.
        var days: Int?
    }

    private(set) var entries: [Entry] = []

    init(_ course: [RecordCourse.StageEntry], order: [String], outcome: String?, closed: Day?) {
        let isWon = outcome == "won"
        let places = course.compactMap { entry in order.firstIndex(of: entry.stage) }
        guard places.count == course.count, let furthest = isWon ? order.indices.last : places.max() else {
            return
        }
        let isOpen = outcome == OutcomeText.open
        var first: [Int: RecordCourse.StageEntry] = [:]
        var (days, unfinished) = ([Int: Int](), Set<Int>())
        for (number, entry) in course.enumerated() {
            let place = places[number]
            if first[place] == nil { first[place] = entry }
            let next = number + 1 < course.count ? course[number + 1].day : isOpen ? nil : closed
            if let day = entry.day, let next, next >= day {
                days[place, default: 0] += next.days(since: day)
            } else {
                unfinished.insert(place)
            }
        }
        for place in 0...furthest {
            // A stage that was skipped was passed on the day that a later one was entered.
            let entered = (place..<order.count).lazy.compactMap { first[$0] }.first
            let isPassed = isWon || place < furthest
            entries.append(
                Entry(
                    place: place,
                    day: entered == nil && !course.isEmpty ? closed : entered?.day,
                    passed: isPassed ? MomentColumn.yes : isOpen ? MomentColumn.open : MomentColumn.no,
                    days: unfinished.contains(place) ? nil : days[place]))
        }
    }
}

/// The order in which deals pass their stages: of two stages the one comes first that more deals entered first.
struct StageOrder {
    let stages: [String]

    init(_ courses: some Sequence<[String]>) {
        var numbers: [String: Int] = [:]
        var names: [String] = []
        var before: [Pair: Int] = [:]
        for course in courses {
            var seen: [Int] = []
            for stage in course {
                let number = numbers[stage] ?? names.count
                if number == names.count {
                    numbers[stage] = number
                    names.append(stage)
                }
                guard !seen.contains(number) else { continue }
                for earlier in seen { before[Pair(first: earlier, then: number), default: 0] += 1 }
                seen.append(number)
            }
        }
        let precedes = names.indices.map { one in
            names.indices.count { other in
                before[Pair(first: one, then: other), default: 0]
                    > before[Pair(first: other, then: one), default: 0]
            }
        }
        stages = names.indices.sorted { left, right in
            precedes[left] != precedes[right]
                ? precedes[left] > precedes[right]
                : names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
        }.map { names[$0] }
    }

    private struct Pair: Hashable {
        var first: Int
        var then: Int
    }
}
