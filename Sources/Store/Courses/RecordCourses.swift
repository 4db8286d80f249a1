import Model

/// The courses of a table's records, from its readings and from changes that the company's own files tell.
package struct RecordCourses: Sendable {
    package private(set) var courses: [String: RecordCourse] = [:]
    /// By day, those of one day by the bytes of their keys.
    package private(set) var pushes: [RecordPush] = []
    /// Whether a change of stage is known, not only where the records stood when they were first read.
    package private(set) var tellsStages = false
    /// Files that tell expected closes or stages.
    package private(set) var files: [String] = []

    /// The courses of the records of a version of the data, not of a past state of it.
    package init(_ database: Database, fact: String) {
        guard let table = database.table(named: fact), let keys = database.recordKeys(of: table) else {
            return
        }
        let columns = CourseFields(table)
        var steps = CourseSteps(columns)
        if let history = database.history?.history, history.table == fact {
            steps.read(history.readings)
        }
        let filed = database.filedChanges(of: fact)
        if filed.columns.contains(where: columns.holds) { files = filed.sources }
        steps.add(filed, table, keys)
        for key in steps.keys { add(steps, key) }
        pushes.sort { left, right in
            left.day != right.day
                ? left.day < right.day : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
    }

    private mutating func add(_ steps: CourseSteps, _ key: String) {
        var course = RecordCourse()
        var last: CourseSteps.Step?
        for step in steps.closes(of: key) {
            guard let close = Day(iso: step.value), close != course.closes.last?.close else { continue }
            let expected = RecordCourse.ExpectedClose(
                day: step.day, close: close, isReopened: step.isReopened)
            if let before = course.closes.last, expected.isPush(of: before) {
                pushes.append(
                    RecordPush(
                        key: key, day: step.day, from: before.close, to: close,
                        record: step.record.map(steps.record)))
            }
            course.closes.append(expected)
        }
        for step in steps.stages(of: key) where step.value != last?.value {
            course.stages.append(
                RecordCourse.StageEntry(day: step.isSince ? nil : step.day, stage: step.value))
            last = step
        }
        if course.stages.contains(where: { $0.day != nil }) { tellsStages = true }
        courses[key] = course
    }
}
