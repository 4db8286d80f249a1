import Model

/// The first so many rows of an order, kept while rows go by in any number.
struct TopRows {
    private let limit: Int?
    private var keys: [SortKey]
    private var rows: [Int] = []
    /// The sortable integer of the first key that a row must not exceed to be among the first.
    private(set) var threshold: Int64 = .max

    /// Candidates above the limit that are gathered before the worst are thrown out.
    private static let slack = 16_384

    init(limit: Int?, keys: [SortKey]) {
        self.limit = limit.map { max(0, $0) }
        self.keys = keys
    }

    /// Adds a row of the table; `integers` are the sortable integers of the keys that have a scalar.
    ///
    /// Rows must come in ascending order.
    mutating func append(_ row: Int, integers: [Int64], _ context: RunContext) throws {
        rows.append(row)
        for key in keys.indices { try keys[key].append(row: row, integer: integers[key]) }
        if let limit, rows.count >= limit * 2 + TopRows.slack { try cut(to: limit, context) }
    }

    /// The rows in order, once all have been added.
    mutating func finish(_ context: RunContext) throws -> [Int] {
        try cut(to: limit ?? rows.count, context)
        return rows
    }

    private mutating func cut(to limit: Int, _ context: RunContext) throws {
        let places = Array(try sortedPlaces(context).prefix(limit))
        rows = places.map { rows[$0] }
        for key in keys.indices { keys[key].keep(places) }
        if rows.count == limit, let first = keys.first, first.scalar != nil, let last = first.integers.last {
            threshold = last
        }
    }

    private func sortedPlaces(_ context: RunContext) throws -> [Int] {
        // Rows are not in order after a cut, so they are compared last, which makes the order total.
        var comparisons = 0
        return try rows.indices.sorted { first, second in
            comparisons += 1
            if comparisons & 0xFFF == 0 { try context.checkCancellation() }
            for key in keys {
                if let precedes = key.precedes(first, second) { return precedes }
            }
            return rows[first] < rows[second]
        }
    }
}
