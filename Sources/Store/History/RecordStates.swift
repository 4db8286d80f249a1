import Model

/// The records of a table at one reading: what is followed of each, by its key.
package struct RecordStates: Sendable {
    package private(set) var identity: RecordIdentity?
    /// Every column that was followed so far.
    package private(set) var columns: [String] = []
    private var places: [String: Int] = [:]
    /// A record that was added before a column was followed has fewer values.
    private var records: [String: [String?]] = [:]

    package init() {}

    /// The records of a table; nil where the columns do not tell them apart.
    package init?(of table: Table, by identity: RecordIdentity) {
        guard let keys = identity.keys(of: table) else { return nil }
        let followed = RecordStates.followed(in: table)
        self.identity = identity
        follow(followed.map(\.name))
        for (row, key) in keys.enumerated() { records[key] = followed.map { $0.exactText(at: row) } }
    }

    /// Columns that mean something to sales people, and texts, which questions may be about. Counters and dates that a
    /// program keeps for itself change with every export and are left out.
    private static func followed(in table: Table) -> [Column] {
        table.columns.filter { $0.role != nil || $0.type == .text }
    }

    package var count: Int { records.count }
    /// By bytes.
    package var keys: [String] { keys(where: { _ in true }) }

    /// Those of some records, by bytes.
    func keys(where isWanted: (String) -> Bool) -> [String] {
        records.keys.filter(isWanted).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package func holds(_ key: String) -> Bool { records[key] != nil }
    package func follows(_ column: String) -> Bool { places[column] != nil }

    /// The place of a column among the values of a record.
    func place(of column: String) -> Int? { places[column] }

    package func value(_ column: String, of key: String) -> String? {
        guard let place = places[column], let record = records[key], place < record.count else { return nil }
        return record[place]
    }

    /// Its values, in the order of `columns`; fewer where it was added before a column was followed.
    func values(of key: String) -> [String?] { records[key] ?? [] }

    package func day(_ column: String?, of key: String) -> Day? {
        column.flatMap { value($0, of: key) }.flatMap { Day(iso: $0) }
    }

    // MARK: Going on to the next reading

    package mutating func apply(_ reading: HistoryReading) {
        // Under another identity the keys mean other records: such a reading begins anew.
        if reading.identity != identity {
            self = RecordStates()
            identity = reading.identity
        }
        follow(reading.columns)
        for change in reading.changes { apply(change, columns: reading.columns) }
    }

    private mutating func follow(_ names: [String]) {
        for name in names where places[name] == nil {
            places[name] = columns.count
            columns.append(name)
        }
    }

    private mutating func apply(_ change: RecordChange, columns: [String]) {
        switch change {
        case .added(let key, let values):
            records[key] = Array(repeating: nil, count: self.columns.count)
            for (column, value) in zip(columns, values) { set(column, of: key, to: value) }
        case .changed(let key, let column, _, let value): set(column, of: key, to: value)
        case .removed(let key): records[key] = nil
        }
    }

    private mutating func set(_ column: String, of key: String, to value: String?) {
        guard let place = places[column], let count = records[key]?.count else { return }
        if count <= place {
            records[key]?.append(contentsOf: repeatElement(nil, count: place + 1 - count))
        }
        records[key]?[place] = value
    }

    /// What has to happen to these records to become others: by key, and in a record by column.
    package func changes(to newer: RecordStates) -> [RecordChange] {
        guard identity == newer.identity else { return newer.keys.map(newer.addition) }
        let all = Set(records.keys).union(newer.records.keys)
        return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { key -> [RecordChange] in
            guard newer.holds(key) else { return [.removed(key: key)] }
            guard holds(key) else { return [newer.addition(key)] }
            return newer.columns.compactMap { column in
                let (old, new) = (value(column, of: key), newer.value(column, of: key))
                return old == new ? nil : .changed(key: key, column: column, from: old, to: new)
            }
        }
    }

    private func addition(_ key: String) -> RecordChange {
        .added(key: key, values: columns.map { value($0, of: key) })
    }
}
