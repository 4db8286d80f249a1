import Model

extension Database {
    /// The data with the records of their history's table as they were known at the end of a day; nil where there are no
    /// readings or nothing has changed since.
    private func reading(on day: Day) -> Database? {
        guard let kept = history, let place = tables.firstIndex(where: { $0.name == kept.history.table }),
            let past = PastRecords(
                tables[place], kept.history, on: day, isAsLastRead: { kept.isAsLastRead(tables[place]) })
        else { return nil }
        var result = self
        result.replace(tables[place].name, at: place, by: past.rebuilt)
        return result
    }

    /// The data as they were known at the end of a day, with the changes that the company's own files tell of them.
    package func told(on day: Day, fact: String) -> (database: Database, changes: FiledChanges) {
        if let past = reading(on: day) {
            return (past, FiledChanges(past, fact: fact, history?.changeFile(of: fact, self)))
        }
        return (self, history?.filedChanges(of: fact, self) ?? FiledChanges(self, fact: fact))
    }

    /// Puts another table in a table's place and finds its links anew, from it and to it.
    ///
    /// Where its rows are the same with other values in some columns, only links of those columns are.
    package mutating func replace(
        _ name: String, at place: Int, by table: Table, changed columns: [String]? = nil
    ) {
        tables[place] = table
        // What was converted is of the table that stood there.
        money = money.map { CompanyMoney(reporting: $0.reporting, rates: $0.rates, tables: $0.tables) }
        for number in links.indices {
            let link = links[number]
            let ends = [(link.fromTable, link.fromColumn), (link.toTable, link.toColumn)]
            guard ends.contains(where: { $0.0 == name && columns?.contains($0.1) ?? true }),
                let from = self.table(named: link.fromTable)?.column(named: link.fromColumn),
                let to = self.table(named: link.toTable)
            else { continue }
            links[number].rowOfCode = Link.rows(of: from, in: to, by: link.toColumn)
        }
    }
}

extension Link {
    /// For each code of a column the first row of a table that has its text in a column; −1 where none has.
    package static func rows(of from: Column, in table: Table, by name: String) -> [Int32] {
        guard let keys = from.dictionary, let to = table.column(named: name), let texts = to.dictionary else {
            return []
        }
        var rowOfCode = [Int32](repeating: -1, count: texts.count)
        for row in stride(from: table.rowCount - 1, through: 0, by: -1) {
            rowOfCode[to.code(at: row)] = Int32(truncatingIfNeeded: row)
        }
        let codes = Dictionary(
            zip(texts.texts, texts.texts.indices).dropFirst(), uniquingKeysWith: { first, _ in first })
        return keys.texts.enumerated().map { code, text -> Int32 in
            code == 0 ? -1 : codes[text].map { rowOfCode[$0] } ?? -1
        }
    }
}
