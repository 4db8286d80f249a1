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

    package init(_ database: Database, fact: String) {
        self.init(database, fact: fact, ChangeFile(database, fact: fact))
    }

    /// The same where the file of changes has been read before, with this or another state of the records.
    init(_ database: Database, fact: String, _ file: ChangeFile?) {
        guard let deals = database.table(named: fact),
            let stage = deals.columns.first(where: { $0.role == .stage })
        else { return }
        if let file, let rows = file.rows(database, fact: fact) { add(file, rows, to: deals) }
        for column in deals.columns { addEntries(column, stage: stage) }
    }

    /// The files, and the columns where they are some of the records' own.
    package private(set) var sources: [String] = []

    /// The columns whose past values they tell, by name.
    package var columns: [String] { entries.keys.sorted() }

    /// The day of the first change of a column; nil where nothing tells any.
    func firstDay(of column: String) -> Day? { entries[column]?.values.compactMap { $0.first?.day }.min() }

    private mutating func add(_ file: ChangeFile, _ rows: [Int: Int], to deals: Table) {
        sources += file.sources
        for (role, told) in file.entries {
            guard let target = deals.columns.first(where: { $0.role == role }) else { continue }
            var own: [Int: [Entry]] = [:]
            own.reserveCapacity(told.count)
            for (code, entries) in told {
                if let row = rows[code] { own[row] = entries }
            }
            if !own.isEmpty { entries[target.name] = own }
        }
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
            var known = entries[stage.name]?[row] ?? []
            // Behind those of the same day.
            let place = known.firstIndex { day < $0.day } ?? known.endIndex
            known.insert(Entry(day: day, value: text, previous: nil), at: place)
            entries[stage.name, default: [:]][row] = known
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
