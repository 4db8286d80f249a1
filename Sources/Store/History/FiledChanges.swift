import Model

/// Changes of records that a company's own files tell: a table of stage changes, and columns such as HubSpot's
/// `Date entered "Demo"`.
package struct FiledChanges: Sendable {
    /// A value from a day on. `previous` is what it was before, where that is known.
    struct Entry: Sendable {
        var day: Day
        var value: String
        var previous: String?
    }

    /// For each column of the fact the entries of its rows, in the order of time.
    private(set) var entries: [String: [Int: [Entry]]] = [:]

    /// The table that holds changes, one row each.
    private static let tableName = "stage changes"

    package init(_ database: Database, fact: String) {
        guard let deals = database.table(named: fact),
            let stage = deals.columns.first(where: { $0.role == .stage })
        else { return }
        if let changes = database.table(named: FiledChanges.tableName),
            let link = database.links.first(where: { $0.fromTable == changes.name && $0.toTable == fact })
        {
            add(changes, link, to: deals)
        }
        for column in deals.columns { addEntries(column, stage: stage) }
        for (name, rows) in entries { entries[name] = rows.mapValues(FiledChanges.inOrder) }
    }

    /// The files, and the columns where they are some of the records' own.
    package private(set) var sources: [String] = []

    /// The columns whose past values they tell, by name.
    package var columns: [String] { entries.keys.sorted() }

    /// The day of the first change of a column; nil where nothing tells any.
    func firstDay(of column: String) -> Day? { entries[column]?.values.compactMap { $0.first?.day }.min() }

    /// In the order of days; of one day as filed.
    private static func inOrder(_ entries: [Entry]) -> [Entry] {
        entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    // MARK: A table of changes

    private mutating func add(_ changes: Table, _ link: Link, to deals: Table) {
        sources += changes.source.allFiles
        guard let entered = changes.columns.first(where: { $0.role == .entered }),
            let deal = changes.column(named: link.fromColumn)
        else { return }
        let rows = FiledChanges.rowsNamedOnce(deal, link, deals)
        for role in [Role.stage, .amount, .expectedClose] {
            guard let column = changes.columns.first(where: { $0.role == role }),
                let target = deals.columns.first(where: { $0.role == role })
            else { continue }
            let before = changes.columnBefore(role)
            for row in changes.rows(telling: role, by: entered) {
                guard let place = rows[deal.code(at: row)], let day = entered.day(at: row),
                    let value = column.exactText(at: row)
                else { continue }
                entries[target.name, default: [:]][place, default: []].append(
                    Entry(day: day, value: value, previous: before?.exactText(at: row)))
            }
        }
    }

    /// The row that each code of the deals' names means, where it means one row only.
    private static func rowsNamedOnce(_ deal: Column, _ link: Link, _ deals: Table) -> [Int: Int] {
        guard let key = deals.column(named: link.toColumn) else { return [:] }
        let counts = key.codeCounts()
        var rows: [Int: Int] = [:]
        for (code, row) in link.rowOfCode.enumerated()
        where row >= 0 && code > 0 && counts[key.code(at: Int(row))] == 1 {
            rows[code] = Int(row)
        }
        return rows
    }

    // MARK: Columns of days, one a stage

    private static let columnsInWords = "the columns `Date entered …`"

    private mutating func addEntries(_ column: Column, stage: Column) {
        guard column.type == .day,
            let text = FiledChanges.stage(ofHeader: column.sourceHeader, among: stage.dictionary?.texts ?? [])
        else { return }
        if sources.last != FiledChanges.columnsInWords { sources.append(FiledChanges.columnsInWords) }
        for row in 0..<column.rowCount {
            guard let day = column.day(at: row) else { continue }
            entries[stage.name, default: [:]][row, default: []].append(
                Entry(day: day, value: text, previous: nil))
        }
    }

    /// `Demo` for `Date entered "Demo (Sales Pipeline)"`; nil for the header of anything else.
    static func stage(ofHeader header: String, among stages: [String]) -> String? {
        let opening = "date entered "
        guard header.lowercased().hasPrefix(opening) else { return nil }
        let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’", " "]
        var name = Substring(header).dropFirst(opening.count)
        while let first = name.first, quotes.contains(first) { name.removeFirst() }
        while let last = name.last, quotes.contains(last) { name.removeLast() }
        if !stages.contains(String(name)), name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") {
            name = name[..<bracket]
            while name.last == " " { name.removeLast() }
        }
        return name.isEmpty ? nil : String(name)
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

extension FiledChanges {
    /// The table with what the files tell of a day. Of records that are decided then nothing changes, and what was
    /// known on a later day than an entry's stands.
    package func applied(to table: Table, on day: Day, knownOn known: Day?, isDecided: (Int) -> Bool) -> Table
    {
        var result = table
        for (place, column) in table.columns.enumerated() {
            guard let rows = entries[column.name] else { continue }
            var changed: [Int: String?] = [:]
            for (row, entries) in rows where !isDecided(row) {
                if let last = entries.last(where: { $0.day <= day }) {
                    if known.map({ $0 < last.day }) ?? true { changed[row] = .some(last.value) }
                } else if known == nil, column.role == .stage || entries.first?.previous != nil {
                    changed.updateValue(entries.first?.previous, forKey: row)
                }
            }
            result.columns[place] = column.with(changed)
        }
        return result
    }
}
