import Model

/// The records of a table as they were known at the end of a day: those of the last reading up to it, and of what
/// happened between that reading and the day what the next one dates there.
struct PastRecords {
    private let table: Table
    /// Nothing on days before the first reading, whose deals are then the nearest that is known.
    private let before: RecordStates?
    private let after: RecordStates
    /// The key of each record, and whether the later reading tells of it.
    private let chosen: [(key: String, isLater: Bool)]
    /// The present row of a record, for what readings do not follow.
    private let rows: [String: Int]

    /// Nil where there are no readings, and where the present table is what the last one saw.
    init?(_ table: Table, _ history: RecordHistory, on day: Day) {
        let (before, later) = (history.states(upTo: day), history.states(after: day))
        guard let nearest = before ?? later, let identity = nearest.identity else { return nil }
        let present = RecordStates(of: table, by: identity)
        if later == nil, let present, nearest.changes(to: present).isEmpty { return nil }
        self.table = table
        self.before = before
        after = later ?? present ?? nearest
        let since = history.readingDay(upTo: day).map { DayRange(first: $0 + 1, last: day) }
        chosen = PastRecords.choose(before, after, between: since, table)
        let keys = identity.keys(of: table) ?? []
        rows = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    }

    private static func choose(
        _ before: RecordStates?, _ after: RecordStates, between days: DayRange?, _ table: Table
    ) -> [(key: String, isLater: Bool)] {
        guard let before, let days else { return after.keys.map { (key: $0, isLater: true) } }
        func name(_ role: Role) -> String? { table.columns.first { $0.role == role }?.name }
        let (created, closed) = (name(.created), name(.closed))
        func isDated(_ column: String?, _ key: String) -> Bool {
            after.day(column, of: key).map(days.contains) ?? false
        }
        let kept = before.keys.map { key in
            (key: key, isLater: after.holds(key) && isDated(closed, key))
        }
        let new = after.keys.filter { !before.holds($0) && isDated(created, $0) }
        return kept + new.map { (key: $0, isLater: true) }
    }

    var rebuilt: Table {
        var result = table
        result.rowCount = chosen.count
        result.columns = table.columns.map { column in
            column.rebuilt(with: chosen.map { value(of: column, $0.key, isLater: $0.isLater) })
        }
        return result
    }

    private func value(of column: Column, _ key: String, isLater: Bool) -> String? {
        let states = isLater ? after : before ?? after
        if states.follows(column.name) { return states.value(column.name, of: key) }
        return rows[key].flatMap { column.exactText(at: $0) }
    }
}

extension Column {
    /// The column with other values, given as exact texts; what is no such value is missing.
    package func rebuilt(with texts: [String?]) -> Column {
        var column = self
        let packing = SegmentPacking(rowCount: texts.count, order: nil)
        switch type {
        case .text:
            var known = dictionary?.texts ?? [""]
            var codes = Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
            let values = RowBuffer(
                texts.map { text -> UInt32 in
                    guard let text, !text.isEmpty else { return 0 }
                    if codes[text] == nil {
                        codes[text] = known.count
                        known.append(text)
                    }
                    return UInt32(codes[text] ?? 0)
                })
            column.dictionary = TextDictionary(texts: known)
            column.segments = packing.codes(values, dictionaryCount: known.count)
        case .day:
            column.segments = packing.days(
                RowBuffer(texts.map { $0.flatMap { Day(iso: $0) }?.number ?? .min }))
        case .flag, .days, .money, .number, .percent:
            let numbers = texts.map { $0.flatMap { ExactDecimal($0) } }
            let scale = max(type.scale, numbers.compactMap { $0?.scale }.max() ?? 0)
            column.type = type.withScale(scale)
            column.segments = packing.integers(
                RowBuffer(numbers.map { $0?.value(atScale: scale) ?? .min }))
        }
        return column
    }
}

extension FieldType {
    fileprivate var scale: Int {
        switch self {
        case .money(let scale), .number(let scale), .percent(let scale): scale
        case .text, .day, .flag, .days: 0
        }
    }

    fileprivate func withScale(_ scale: Int) -> FieldType {
        switch self {
        case .money: .money(scale: scale)
        case .number: .number(scale: scale)
        case .percent: .percent(scale: scale)
        case .text, .day, .flag, .days: self
        }
    }
}
