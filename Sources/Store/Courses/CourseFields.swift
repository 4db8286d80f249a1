import Model

/// The columns that a course is made of.
struct CourseFields {
    let close: String?
    let stage: String?
    let outcome: String?
    let created: String?
    let closed: String?

    init(_ table: Table) {
        func name(_ role: Role) -> String? { table.columns.first { $0.role == role }?.name }
        (close, stage, outcome) = (name(.expectedClose), name(.stage), name(.outcome))
        (created, closed) = (name(.created), name(.closed))
    }

    func holds(_ column: String) -> Bool { column == close || column == stage }
}
