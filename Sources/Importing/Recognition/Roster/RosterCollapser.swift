import Model
import Store

/// Makes one row a record of tables that name a record on several rows: a roster with spells, a repeated account.
struct RosterCollapser {
    private(set) var problems: [ImportProblem] = []

    /// Rows without a key go; of rows with the same key the latest spell stays, or the first row where the
    /// table has no spells.
    mutating func collapse(_ table: inout DraftTable) {
        guard table.kind != .deals, let key = table.key, let codes = table.columns[key].raw.codes else {
            return
        }
        let hasSpells = hasSpells(table)
        let mayRepeat = !hasSpells && hasOwnIDs(table)
        var keptRow: [UInt32: Int] = [:]
        var rows: [Int] = []
        var places: [UInt32: Int] = [:]
        var repeated: [UInt32: [Int]] = [:]
        for row in 0..<table.rowCount {
            let code = codes[row]
            if code == 0 {
                problems.append(problem(.missingKey, table, key, row))
            } else if let other = keptRow[code], !mayRepeat {
                repeated[code, default: []].append(row)
                guard hasSpells, RosterCollapser.isLater(row, than: other, in: table) else { continue }
                keptRow[code] = row
                if let place = places[code] { rows[place] = row }
            } else {
                keptRow[code] = row
                places[code] = rows.count
                rows.append(row)
            }
        }
        guard rows.count < table.rowCount else { return }
        note(repeated, table, key, hasSpells: hasSpells)
        table.keepRows(rows)
    }

    private mutating func note(
        _ repeated: [UInt32: [Int]], _ table: DraftTable, _ key: Int, hasSpells: Bool
    ) {
        if hasSpells { return }
        let texts = table.columns[key].raw.dictionary.texts
        for (code, rows) in repeated.sorted(by: { $0.key < $1.key }) {
            for row in rows { problems.append(problem(.repeatedKey(texts[Int(code)]), table, key, row)) }
        }
    }

    private func problem(
        _ kind: ImportProblem.Kind, _ table: DraftTable, _ key: Int, _ row: Int
    ) -> ImportProblem {
        ImportProblem(
            file: table.source.file(ofRow: row), line: nil, column: table.columns[key].header, kind: kind)
    }

    /// Records that each have an id of their own may share a name.
    private func hasOwnIDs(_ table: DraftTable) -> Bool {
        guard let id = table.column(.id)?.raw, id.codes != nil else { return false }
        return id.dictionary.count - 1 == table.rowCount
    }

    private func hasSpells(_ table: DraftTable) -> Bool {
        table.kind == .reps && (table.column(.start)?.raw.days != nil || table.column(.end)?.raw.days != nil)
    }

    /// A spell without an end is later than one with; else the one that begins later; else the later row.
    private static func isLater(_ row: Int, than other: Int, in table: DraftTable) -> Bool {
        func day(_ role: Role, _ row: Int) -> Int32 { table.column(role)?.raw.days?[row] ?? .min }
        let ends = (day(.end, row), day(.end, other))
        if (ends.0 == .min) != (ends.1 == .min) { return ends.0 == .min }
        return day(.start, row) >= day(.start, other)
    }
}
