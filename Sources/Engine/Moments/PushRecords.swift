import Binding
import Model
import Store

/// Pushes: one row for each move of an expected close into a later month, the deal as it was read then.
struct PushRecords {
    let database: Database
    let catalogue: Catalogue
    let request: MomentRequest
    /// The courses of all records.
    let all: RecordCourses

    func data() -> MomentData {
        var data = MomentData(database, request, fact: catalogue.fact)
        let fact = catalogue.fact
        guard let table = database.table(named: fact) else { return data }
        data.recordCount = table.rowCount
        data.firstDay = database.firstCloses(fact: fact)
        let keys = database.recordKeys(of: table) ?? []
        let rows = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        let close = catalogue.field(.expectedClose)?.path.column ?? ""
        let facts: [(name: String, type: FieldType)] = [
            (MomentColumn.pushed, .day), (MomentColumn.firstPush, .text),
            (CourseColumn.pushCount.rawValue, CourseColumn.pushCount.type),
            (CourseColumn.pushDays.rawValue, CourseColumn.pushDays.type),
        ]
        var moments = MomentTable(of: table, with: facts)
        var pushed: Set<PushedIn> = []
        for push in all.pushes where push.day <= request.today {
            let place = request.stretches.firstIndex { $0.contains(push.day) }
            let isFirst = pushed.insert(PushedIn(key: push.key, stretch: place)).inserted
            var otherwise: [String: String?] = [close: push.to.description]
            otherwise.merge(push.record ?? [:]) { _, read in read }
            let course = all.courses[push.key]
            moments.add(
                table, row: rows[push.key], otherwise: otherwise,
                [
                    push.day.description, isFirst ? MomentColumn.yes : MomentColumn.no,
                    course?.pushCount(upTo: push.day).map { String($0) },
                    course?.pushDays(upTo: push.day).map { String($0) },
                ])
        }
        data.running = request.stretches.filter { stretch in
            stretch.last.map { $0 > request.today } ?? false
        }
        data.database = database.with(moments, inPlaceOf: fact)
        return data
    }

    private struct PushedIn: Hashable {
        var key: String
        var stretch: Int?
    }
}
