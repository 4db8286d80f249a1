import Model
import Store

extension FieldResolver {
    /// A fact that the courses of the records tell, up to the day that the data are seen at; nil for any other, and where the
    /// table has a column of the name itself.
    func courseColumn(_ path: FieldPath) throws -> Column? {
        guard let column = CourseColumn(rawValue: path.column), fact.column(named: path.column) == nil,
            fact.columns.contains(where: { $0.role == column.neededRole })
        else { return nil }
        return try spellColumns.column(path, today: today) { worked(out: column) }
    }

    private func worked(out column: CourseColumn) -> Column {
        let known = courses.courses(of: fact.name).courses
        let keys = database.recordKeys(of: fact) ?? []
        let outcome = fact.columns.first { $0.role == .outcome }
        let day = courseDay ?? Day(number: .max)
        let values = (0..<fact.rowCount).map { row -> Int? in
            guard row < keys.count, let course = known[keys[row]] else { return nil }
            switch column {
            case .pushCount: return course.pushCount(upTo: day)
            case .pushDays: return course.pushDays(upTo: day)
            case .stageDays:
                let isOpen = outcome.map { $0.text(at: row) == "open" } ?? true
                return isOpen && courseDay != nil ? course.stageDays(on: day) : nil
            }
        }
        return .made(column.rawValue, column.type, values)
    }
}
