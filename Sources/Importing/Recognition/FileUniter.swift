import Model
import Store

/// Unites files that hold records of one kind in the same columns: `deals-2016.csv` and `deals-2017.csv`.
///
/// The columns may stand in another order, and one file may lack some of the other's. What a correction calls a
/// column counts for its header.
struct FileUniter {
    let corrections: Corrections

    /// Why a file is not taken together with another, in words.
    struct Refusal: Error {
        var reason: String
        /// The correction that would make the columns one, where one is likely.
        var renaming: (name: String, header: String)?
    }

    func unite(_ table: RecognisedTable, with other: RecognisedTable) throws(Refusal) -> RecognisedTable {
        var (table, other) = (table, other)
        FileCurrencies(said: corrections.currency).name(in: &table.raw, &other.raw)
        let (own, file) = (table.raw, table.raw.fileNames)
        if own.content == other.raw.content || own.contentOfParts.contains(other.raw.content) {
            throw Refusal(reason: "it is a copy of \(file)")
        }
        let places = places(of: other, in: table)
        try checkShape(table, other, places)
        if repeatsAll(table, other, places) {
            throw Refusal(reason: "all its \(table.kind.tableName) stand in \(file) already")
        }
        var raw = own
        raw.columns = try columns(own, other.raw, places)
        raw.append(other.raw)
        raw.sortByFile()
        let vendor = table.vendor == nil ? nil : VendorFinder.best(raw)
        return RecognisedTable(
            raw: raw, kind: table.kind, score: max(table.score, other.score),
            matches: TableRecogniser.matches(raw, table.kind, vendor), why: table.why, vendor: vendor)
    }

    // MARK: Columns

    /// For each column of the other file the column of the table that it belongs to.
    private func places(of other: RecognisedTable, in table: RecognisedTable) -> [Int?] {
        let names = table.raw.columns.map { HeaderWords.name(of: $0.header) }
        return other.raw.columns.indices.map { place in
            let column = other.raw.columns[place]
            if let same = names.firstIndex(of: HeaderWords.name(of: column.header)) { return same }
            return saidPlace(of: place, of: other, in: table)
        }
    }

    /// The column of the table that a correction of either file gives the name of this one.
    private func saidPlace(of place: Int, of other: RecognisedTable, in table: RecognisedTable) -> Int? {
        let column = other.raw.columns[place]
        let saidOfOther = corrections.table(for: other.raw)?.columns ?? []
        if let pair = saidOfOther.first(where: { column.isCalled($0.header) }) {
            return table.raw.columns.indices.first { table.isCalled(pair.name, column: $0) }
        }
        let saidOfTable = corrections.table(for: table.raw)?.columns ?? []
        guard let pair = saidOfTable.first(where: { other.isCalled($0.name, column: place) }) else {
            return nil
        }
        return table.raw.columns.firstIndex { $0.isCalled(pair.header) }
    }

    /// Columns that only one of the two has may be on one side only, unless both files are said to be of this kind.
    private func checkShape(_ table: RecognisedTable, _ other: RecognisedTable, _ places: [Int?])
        throws(Refusal)
    {
        let isSaid = [table, other].allSatisfy { corrections.table(for: $0.raw) != nil }
        let used = Set(places.compactMap { $0 })
        let onlyThere = table.raw.columns.indices.filter { !used.contains($0) }.map { table.raw.columns[$0] }
        let onlyHere = zip(other.raw.columns, places).filter { $1 == nil }.map(\.0)
        guard !onlyThere.isEmpty, !onlyHere.isEmpty, !isSaid else { return }
        throw Refusal(
            reason:
                "its columns are not those of \(table.raw.fileNames): \(FileUniter.names(onlyHere)) only here, "
                + "\(FileUniter.names(onlyThere)) only there",
            renaming: renaming(table, onlyThere, onlyHere))
    }

    /// The one column of a kind that either side has alone is likely the same under another header.
    private func renaming(
        _ table: RecognisedTable, _ onlyThere: [RawColumn], _ onlyHere: [RawColumn]
    ) -> (name: String, header: String)? {
        guard onlyThere.count == 1, onlyHere.count == 1, onlyThere[0].kind.holds == onlyHere[0].kind.holds,
            let place = table.raw.columns.firstIndex(where: { $0.header == onlyThere[0].header })
        else { return nil }
        let match = table.matches.first { $0.column == place }
        return (match?.meaning.name ?? HeaderWords.name(of: onlyThere[0].header), onlyHere[0].header)
    }

    private static func names(_ columns: [RawColumn]) -> String {
        Words.list(columns.map { "`\($0.header)`" })
    }

    /// The table's columns with the other file's behind them, then those that only the other file has.
    private func columns(_ own: RawTable, _ other: RawTable, _ places: [Int?]) throws(Refusal) -> [RawColumn]
    {
        let rows = (own: own.rowCount, other: other.rowCount)
        var result: [RawColumn] = []
        for (place, column) in own.columns.enumerated() {
            guard let match = places.firstIndex(of: place) else {
                result.append(column.appendingMissing(rows.other, rows: rows.own))
                continue
            }
            guard let joined = column.appending(other.columns[match], rows: rows) else {
                throw Refusal(
                    reason:
                        "its `\(other.columns[match].header)` holds \(other.columns[match].kind.holds), that of "
                        + "\(own.fileNames) \(column.kind.holds)")
            }
            result.append(joined)
        }
        for (column, place) in zip(other.columns, places) where place == nil {
            result.append(RawColumn(missing: rows.own, before: column, rows: rows.other))
        }
        return result
    }

    // MARK: Repetition

    /// Whether every record of the other file is in the table: by its id, of deals with the day they were created.
    private func repeatsAll(_ table: RecognisedTable, _ other: RecognisedTable, _ places: [Int?]) -> Bool {
        guard let role = table.kind.keyRole,
            let key = table.matches.first(where: { $0.meaning.role == role })?.column,
            let otherKey = places.firstIndex(of: key), other.raw.rowCount > 0
        else { return false }
        let created = table.kind == .deals ? table.matches.first { $0.meaning.role == .created }?.column : nil
        let otherCreated = created.flatMap { places.firstIndex(of: $0) }
        func record(_ raw: RawTable, _ key: Int, _ created: Int?, _ row: Int) -> Record {
            Record(
                key: raw.columns[key].shownValue(row),
                day: created.flatMap { raw.columns[$0].days?[row] } ?? 0)
        }
        let known = Set(
            (0..<table.raw.rowCount).map {
                record(table.raw, key, otherCreated == nil ? nil : created, $0)
            })
        return (0..<other.raw.rowCount).allSatisfy {
            known.contains(record(other.raw, otherKey, otherCreated, $0))
        }
    }

    private struct Record: Hashable {
        var key: String
        var day: Int32
    }
}

extension RecognisedTable {
    /// Whether a column's header, or what it was taken for, is this name.
    fileprivate func isCalled(_ name: String, column: Int) -> Bool {
        raw.columns[column].isCalled(name)
            || matches.contains { $0.column == column && NameKey.fold($0.meaning.name) == NameKey.fold(name) }
    }
}

extension RawColumn {
    /// The value that names a record, as text.
    fileprivate func shownValue(_ row: Int) -> String {
        if let integers { return "\(integers[row])" }
        return text(at: row) ?? ""
    }
}

extension RawTable {
    /// Where its rows come from when it is one file.
    var source: TableSource {
        let refused = problems.count(of: .rowRefused)
        return TableSource(
            file: file, byteCount: byteCount, checksum: checksum, rowsRead: rowCount + refused,
            rowsRefused: refused)
    }

    /// `deals.csv`, `deals-2016.csv and deals-2017.csv`
    var fileNames: String { parts.isEmpty ? file : Words.list(parts.map(\.file), limit: 4) }

    /// Takes over what is known of another file whose rows stand behind these.
    fileprivate mutating func append(_ other: RawTable) {
        if parts.isEmpty {
            parts = [source]
            contentOfParts = [content]
        }
        parts.append(other.source)
        contentOfParts.append(other.content)
        rowCount += other.rowCount
        byteCount += other.byteCount
        problems.add(other.problems)
        damagedBytes += other.damagedBytes
        if encoding == .utf8 { encoding = other.encoding }
    }

    /// Puts the rows in the order of their files' names, whichever was recognised best.
    fileprivate mutating func sortByFile() {
        var first = 0
        let ranges = parts.map { part in
            defer { first += part.rowCount }
            return first..<(first + part.rowCount)
        }
        let order = parts.indices.sorted {
            parts[$0].file.utf8.lexicographicallyPrecedes(parts[$1].file.utf8)
        }
        guard order != Array(parts.indices) else { return }
        let rows = order.flatMap { Array(ranges[$0]) }
        for place in columns.indices { columns[place].takeRows(rows) }
        parts = order.map { parts[$0] }
    }
}

extension TableSource {
    /// `deals.csv`, `deals-2016.csv and deals-2017.csv`
    var fileNames: String { parts.isEmpty ? file : Words.list(parts.map(\.file), limit: 4) }
}
