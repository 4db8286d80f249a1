import Binding
import Model
import Store

/// Stages entered: one row for each deal and stage, on the day it first entered it or passed it by.
struct EntryRecords {
    let database: Database
    let catalogue: Catalogue
    let request: MomentRequest
    /// The courses of all records.
    let all: RecordCourses

    func data() -> MomentData {
        var data = MomentData(database, request, fact: catalogue.fact)
        let past =
            request.isPast ? database.seen(PastState(day: request.today, catalogue: catalogue)) : database
        guard let table = past.table(named: catalogue.fact) else { return data }
        let facts: [(name: String, type: FieldType)] = [
            (MomentColumn.entered, .day), (MomentColumn.passed, .text), (MomentColumn.known, .text),
            (CourseColumn.stageDays.rawValue, CourseColumn.stageDays.type),
        ]
        var moments = MomentTable(of: table, with: facts)
        guard all.tellsStages, let keys = past.recordKeys(of: table) else {
            data.database = past.with(moments, inPlaceOf: catalogue.fact)
            return data
        }
        data.recordCount = table.rowCount
        let deals = DealEnds(table)
        let courses = keys.indices.map { row in
            (all.courses[keys[row]]?.stages ?? []).filter { entry in
                (entry.day.map { $0 <= request.today } ?? true) && !deals.endedIn(entry.stage, row)
            }
        }
        let order = StageOrder(courses.lazy.map { $0.map(\.stage) })
        (data.stages, data.guessedStages) = (order.stages, order.guessed)
        data.firstDay = courses.joined().compactMap(\.day).min()
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
