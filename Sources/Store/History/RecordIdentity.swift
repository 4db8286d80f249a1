import Model

/// The columns that tell one record from every other, proven on the records themselves.
package struct RecordIdentity: Hashable, Sendable {
    /// Names of columns of the table.
    package let columns: [String]

    package init(columns: [String]) { self.columns = columns }

    /// What stays the same in the life of a deal and may tell it from others, the best first.
    private static let candidates: [[Role]] = [
        [.id], [.name], [.name, .created], [.name, .account], [.name, .account, .created],
        [.account, .product, .created], [.name, .account, .product, .created], [.account, .created],
    ]

    /// The first of the candidates that tells all records of a table apart; nil where none does.
    package init?(of table: Table) {
        for roles in Self.candidates {
            let columns = roles.compactMap { role in table.columns.first { $0.role == role }?.name }
            guard columns.count == roles.count else { continue }
            let identity = RecordIdentity(columns: columns)
            if identity.keys(of: table) != nil {
                self = identity
                return
            }
        }
        return nil
    }

    /// Each record's key, by row; nil where two records share one, or a record has nothing in the first column.
    package func keys(of table: Table) -> [String]? {
        let found = columns.compactMap { table.column(named: $0) }
        guard found.count == columns.count else { return nil }
        var seen = Set<String>(minimumCapacity: table.rowCount)
        var keys: [String] = []
        keys.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            let parts = found.map { $0.exactText(at: row) ?? "" }
            guard let first = parts.first, !first.isEmpty else { return nil }
            let key = parts.count == 1 ? first : parts.map(RecordIdentity.part).joined(separator: "|")
            guard seen.insert(key).inserted else { return nil }
            keys.append(key)
        }
        return keys
    }

    /// The same key never comes of different values: a bar inside a value is written otherwise.
    private static func part(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x7C || $0 == 0x5C }) else { return text }
        return text.map { $0 == "|" ? "\\p" : $0 == "\\" ? "\\\\" : String($0) }.joined()
    }
}
