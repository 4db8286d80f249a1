/// A result with its rows by key.
struct KeyedTable: Sendable {
    let table: GroupTable
    let rows: [[KeyValue]: Int]

    init(_ table: GroupTable) {
        self.table = table
        rows = Dictionary(uniqueKeysWithValues: (0..<table.rowCount).map { (table.key($0), $0) })
    }

    func row(_ key: [KeyValue]) -> (table: GroupTable, row: Int)? { rows[key].map { (table, $0) } }
}
