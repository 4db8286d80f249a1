import Model
import Store

/// The spells of a company's reps, where a table of them stands beside the list of reps.
struct RosterBook {
    let spells: Int
    let reps: Int
    /// The column of the spells that names the rep.
    private let key: Int
    let entries: [Roster.Entry]
    let roster: Roster
    private let drafts: [DraftTable]

    /// Nil where there are no spells, or nothing leads from them to the reps.
    init?(_ drafts: [DraftTable], links: [DraftLink]) {
        guard let spells = drafts.firstIndex(where: { $0.kind == .spells }),
            let link = links.first(where: { $0.fromTable == spells && drafts[$0.toTable].kind == .reps })
        else { return nil }
        (self.spells, reps, key) = (spells, link.toTable, link.fromColumn)
        self.drafts = drafts
        let rowOfRep = drafts[reps].columns[link.toColumn].raw.rowOfText()
        let column = drafts[spells].columns[link.fromColumn].raw
        let first = drafts[spells].column(.start)?.raw.days
        let last = drafts[spells].column(.end)?.raw.days
        entries = (0..<drafts[spells].rowCount).compactMap { row in
            guard let person = column.text(at: row).flatMap({ rowOfRep[$0] }) else { return nil }
            return Roster.Entry(
                person: person, first: first?.known(row), last: last?.known(row), row: Int32(row))
        }
        roster = Roster(
            table: drafts[spells].name, people: drafts[reps].name, personCount: drafts[reps].rowCount,
            entries: entries)
    }

    /// The name of a rep by the row in the list.
    func name(of person: Int) -> String {
        guard let entry = entries.first(where: { $0.person == person }) else { return "" }
        return drafts[spells].columns[key].raw.text(at: Int(entry.row)) ?? ""
    }
}

extension RawColumn {
    /// The first row of each text.
    func rowOfText() -> [String: Int] {
        guard let codes else { return [:] }
        var rows: [String: Int] = [:]
        for row in stride(from: codes.count - 1, through: 0, by: -1) where codes[row] != 0 {
            rows[dictionary.texts[Int(codes[row])]] = row
        }
        return rows
    }
}

extension RowBuffer<Int32> {
    /// The day of a row, nil where it is missing.
    func known(_ row: Int) -> Int32? { self[row] == .min ? nil : self[row] }
}
