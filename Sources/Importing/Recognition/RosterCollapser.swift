import Model
import Store

/// Makes one row a record of tables that name a record on several rows: a roster with spells, a repeated account.
struct RosterCollapser {
    private(set) var doubts: [Doubt] = []
    private(set) var problems: [ImportProblem] = []

    /// Rows without a key go; of rows with the same key the latest spell stays, or the first row where the
    /// table has no spells.
    mutating func collapse(_ table: inout DraftTable) {
        guard table.kind != .deals, let key = table.key, let codes = table.columns[key].raw.codes else {
            return
        }
        let file = table.source.file
        var rowOfCode: [UInt32: Int] = [:]
        var order: [UInt32] = []
        var unnamed = 0
        var repeated: [UInt32: Int] = [:]
        for row in 0..<table.rowCount {
            let code = codes[row]
            guard code != 0 else {
                unnamed += 1
                continue
            }
            guard let other = rowOfCode[code] else {
                rowOfCode[code] = row
                order.append(code)
                continue
            }
            repeated[code, default: 1] += 1
            if hasSpells(table), RosterCollapser.isLater(row, than: other, in: table) {
                rowOfCode[code] = row
            }
        }
        guard unnamed > 0 || !repeated.isEmpty else { return }
        let texts = table.columns[key].raw.dictionary.texts
        for _ in 0..<unnamed {
            problems.append(
                ImportProblem(file: file, line: nil, column: table.columns[key].header, kind: .missingKey))
        }
        if hasSpells(table), !repeated.isEmpty {
            doubts.append(spellsDoubt(table, count: repeated.count))
        } else {
            for code in order where repeated[code] != nil {
                for _ in 1..<(repeated[code] ?? 1) {
                    problems.append(
                        ImportProblem(
                            file: file, line: nil, column: table.columns[key].header,
                            kind: .repeatedKey(texts[Int(code)])))
                }
            }
        }
        table.keepRows(order.compactMap { rowOfCode[$0] })
    }

    private func hasSpells(_ table: DraftTable) -> Bool {
        table.kind == .reps && (table.column(.start)?.raw.days != nil || table.column(.end)?.raw.days != nil)
    }

    private func spellsDoubt(_ table: DraftTable, count: Int) -> Doubt {
        Doubt(
            .roster,
            "\(Words.count(count, "rep")) in \(table.source.file) changed team or manager: "
                + "all their deals count for the latest one",
            count: count, sentence: "list reps", corrects: false)
    }

    /// A spell without an end is later than one with; else the one that begins later; else the later row.
    private static func isLater(_ row: Int, than other: Int, in table: DraftTable) -> Bool {
        func day(_ role: Role, _ row: Int) -> Int32 { table.column(role)?.raw.days?[row] ?? .min }
        let ends = (day(.end, row), day(.end, other))
        if (ends.0 == .min) != (ends.1 == .min) { return ends.0 == .min }
        return day(.start, row) >= day(.start, other)
    }
}
