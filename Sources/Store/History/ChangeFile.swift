import Model

/// A company's own table of changes, one row each, by the texts that name its records. It is the same whatever the
/// records were on a past day.
struct ChangeFile: Sendable {
    let sources: [String]
    /// For each role what it tells, by the code of the text that names the record; in the order of time, of one day as
    /// filed.
    let entries: [Role: [Int: [FiledChanges.Entry]]]

    private static let tableName = "stage changes"

    /// Nil for a company without such a table.
    init?(_ database: Database, fact: String) {
        guard let (changes, link) = ChangeFile.table(in: database, of: fact) else { return nil }
        sources = changes.source.allFiles
        guard let entered = changes.columns.first(where: { $0.role == .entered }),
            let record = changes.column(named: link.fromColumn)
        else {
            entries = [:]
            return
        }
        var entries: [Role: [Int: [FiledChanges.Entry]]] = [:]
        for role in [Role.stage, .amount, .expectedClose] {
            guard let column = changes.columns.first(where: { $0.role == role }) else { continue }
            let before = changes.columnBefore(role)
            var told: [Int: [FiledChanges.Entry]] = [:]
            for row in changes.rows(telling: role, by: entered) {
                guard let day = entered.day(at: row), let value = column.exactText(at: row) else { continue }
                told[record.code(at: row), default: []].append(
                    FiledChanges.Entry(day: day, value: value, previous: before?.exactText(at: row)))
            }
            entries[role] = told
        }
        self.entries = entries
    }

    private static func table(in database: Database, of fact: String) -> (Table, Link)? {
        guard let changes = database.table(named: tableName),
            let link = database.links.first(where: { $0.fromTable == changes.name && $0.toTable == fact })
        else { return nil }
        return (changes, link)
    }

    /// The row that each code means among the records as a database has them, where it means one row only.
    func rows(_ database: Database, fact: String) -> [Int: Int]? {
        guard let (_, link) = ChangeFile.table(in: database, of: fact),
            let key = database.table(named: fact)?.column(named: link.toColumn)
        else { return nil }
        let counts = key.codeCounts()
        var rows: [Int: Int] = [:]
        for (code, row) in link.rowOfCode.enumerated()
        where row >= 0 && code > 0 && counts[key.code(at: Int(row))] == 1 {
            rows[code] = Int(row)
        }
        return rows
    }
}

extension Table {
    /// The column that holds what a value was before the change.
    fileprivate func columnBefore(_ role: Role) -> Column? {
        switch role {
        case .stage: columns.first { $0.role == .fromStage }
        case .expectedClose: column(named: FieldHistory.closeBefore)
        default: nil
        }
    }

    /// The rows that tell a value of that role, in the order of time. Histories of any field say which in a column of
    /// their own.
    fileprivate func rows(telling role: Role, by entered: Column) -> [Int] {
        let field = columns.first { FieldHistory.isField($0.sourceHeader) }
        let isTold = field.map { FieldHistory.tells(role, $0.dictionary?.texts ?? []) }
        return ChangeOrder(rowCount: rowCount, day: { entered.day(at: $0)?.number }) { row in
            guard let field, let isTold else { return true }
            return !isTold.isEmpty && isTold[field.code(at: row)]
        }.rows
    }
}
