import Model

extension Database {
    /// What tells each record of a table from the others, by row: what its readings go by, else the number of the row.
    /// Nil where what the readings go by tells them apart no longer.
    package func recordKeys(of table: Table) -> [String]? {
        guard let history = history?.history, history.table == table.name,
            let identity = history.readings.last?.identity
        else { return (0..<table.rowCount).map { String($0) } }
        return identity.keys(of: table)
    }

    /// Changes that the company's own files tell of the records of a table, in the version that the history goes with.
    package func filedChanges(of fact: String) -> FiledChanges {
        history?.filedChanges(of: fact, self) ?? FiledChanges(self, fact: fact)
    }

    /// Whether anything tells more of what the records of a table were before a day than their dates do.
    package func isPastTold(of fact: String, before day: Day) -> Bool {
        guard let history = history?.history, history.table == fact else { return false }
        return history.days.first.map { $0 < day } ?? false || !filedChanges(of: fact).columns.isEmpty
    }

    /// The first day whose expected closes are known: that of the first reading, or of the first change that a file
    /// tells. Nil where nothing tells them.
    package func firstCloses(fact: String) -> Day? {
        let close = table(named: fact)?.columns.first { $0.role == .expectedClose }?.name
        let filed = close.flatMap { filedChanges(of: fact).firstDay(of: $0) }
        let read = history?.history.table == fact ? history?.history.days.first : nil
        return [filed, read].compactMap { $0 }.min()
    }
}
