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

    /// Nil where there are no readings, and where the present table is what the reading that counts saw: the last one,
    /// as `isAsLastRead` tells.
    init?(_ table: Table, _ history: RecordHistory, on day: Day, isAsLastRead: () -> Bool) {
        let (before, later) = (history.states(upTo: day), history.states(after: day))
        guard let nearest = before ?? later, let identity = nearest.identity else { return nil }
        // Before the only reading there was, the deals are those of that reading, too.
        let isOfLastReading = later == nil || before == nil && history.days.count == 1
        if isOfLastReading, isAsLastRead() { return nil }
        self.table = table
        self.before = before
        let after = later ?? RecordStates(of: table, by: identity) ?? nearest
        self.after = after
        let since = history.readingDay(upTo: day).map { DayRange(first: $0 + 1, last: day) }
        chosen = PastRecords.choose(before, after, between: since, table)
        let isFollowed = table.columns.allSatisfy { (before ?? after).follows($0.name) }
        let keys = isFollowed ? [] : identity.keys(of: table) ?? []
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
        let new = after.keys(where: { !before.holds($0) && isDated(created, $0) })
        return kept + new.map { (key: $0, isLater: true) }
    }

    var rebuilt: Table {
        var result = table
        result.rowCount = chosen.count
        let records = chosen.map { key, isLater in (isLater ? after : before ?? after).values(of: key) }
        result.columns = table.columns.map { column in
            column.rebuilt(with: texts(of: column, records))
        }
        return result
    }

    private func texts(of column: Column, _ records: [[String?]]) -> [String?] {
        let (place, laterPlace) = ((before ?? after).place(of: column.name), after.place(of: column.name))
        return chosen.indices.map { number in
            let (key, isLater) = chosen[number]
            guard let place = isLater ? laterPlace : place else {
                return rows[key].flatMap { column.exactText(at: $0) }
            }
            return place < records[number].count ? records[number][place] : nil
        }
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
                    if let code = codes[text] { return UInt32(code) }
                    codes[text] = known.count
                    known.append(text)
                    return UInt32(known.count - 1)
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

extension Column {
    /// The column with other values in some rows, given as exact texts; what is no such value is missing.
    func with(_ changed: [Int: String?]) -> Column {
        guard !changed.isEmpty else { return self }
        let numbers = changed.compactMapValues { text in text.flatMap { ExactDecimal($0) } }
        // Decimals that the column has no room for change all of its values.
        guard type == .text || type == .day || numbers.values.allSatisfy({ $0.scale <= type.scale }) else {
            return rebuilt(with: (0..<rowCount).map { changed[$0] ?? exactText(at: $0) })
        }
        var column = self
        let packing = SegmentPacking(rowCount: rowCount, order: nil)
        guard type == .text else {
            let integers = RowBuffer((0..<rowCount).map { integer(at: $0) ?? .min })
            for (row, text) in changed {
                integers[row] =
                    type == .day
                    ? text.flatMap { Day(iso: $0) }.map { Int64($0.number) } ?? .min
                    : numbers[row]?.value(atScale: type.scale) ?? .min
            }
            column.segments = packing.integers(integers)
            return column
        }
        var texts = dictionary?.texts ?? [""]
        var known = Dictionary(zip(texts, texts.indices), uniquingKeysWith: { first, _ in first })
        let codes = RowBuffer((0..<rowCount).map { UInt32(code(at: $0)) })
        for (row, text) in changed {
            let text = text ?? ""
            if known[text] == nil {
                known[text] = texts.count
                texts.append(text)
            }
            codes[row] = UInt32(text.isEmpty ? 0 : known[text] ?? 0)
        }
        column.dictionary = TextDictionary(texts: texts)
        column.segments = packing.codes(codes, dictionaryCount: texts.count)
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
