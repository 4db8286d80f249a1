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

    /// Adds rows in ascending order: those of the chunk that are listed. `integers` are the values of the chunk
    /// for each key that has a scalar.
    mutating func append(
        _ chunk: RowChunk, listed: UnsafePointer<UInt32>, _ count: Int, integers: [IntegerChunk],
        _ context: RunContext
    ) throws {
        for place in 0..<count { rows.append(chunk.firstRow + Int(listed[place])) }
        for key in keys.indices {
            for place in 0..<count { try keys[key].append(chunk, Int(listed[place]), integers[key]) }
        }
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
        guard !keys.isEmpty else { return Array(rows.indices) }
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
