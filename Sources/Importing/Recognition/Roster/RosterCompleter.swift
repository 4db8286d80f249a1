import Model
import Store

/// Gives those who are in the list of reps and not in the roster a spell without dates: a roster that holds only who
/// changed says nothing of the others, and the list does.
struct RosterCompleter {
    private(set) var doubts: [Doubt] = []

    mutating func complete(_ drafts: inout [DraftTable], links: [DraftLink]) {
        guard let book = RosterBook(drafts, links: links) else { return }
        let known = Set(book.entries.map(\.person))
        let added = (0..<drafts[book.reps].rowCount).filter { !known.contains($0) }
        guard !added.isEmpty else { return }
        let (list, own) = (drafts[book.reps], drafts[book.spells])
        for place in own.columns.indices {
            drafts[book.spells].columns[place].raw = RosterCompleter.filled(
                own.columns[place], from: list, rows: added, behind: own.rowCount)
        }
        drafts[book.spells].rowCount += added.count
        let names = added.compactMap { list.key.flatMap { list.columns[$0].raw }?.text(at: $0) }
        let stand = added.count == 1 ? "stands" : "stand"
        doubts.append(
            Doubt(
                .roster,
                "\(Words.count(added.count, "rep")) of \(list.source.file) \(stand) not in "
                    + "\(own.source.file): what the list says counts on every day (\(Words.list(names)))",
                count: added.count, sentence: "list \(own.name)", corrects: false))
    }

    /// The column with the values of the list's column of the same name behind it; days stay open.
    private static func filled(_ column: DraftColumn, from list: DraftTable, rows: [Int], behind count: Int)
        -> RawColumn
    {
        if ![.start, .end].contains(column.role), let source = list.twin(of: column) {
            var raw = source.raw
            raw.takeRows(rows)
            if let joined = column.raw.appending(raw, rows: (own: count, other: rows.count)) { return joined }
        }
        return column.raw.appendingMissing(rows.count, rows: count)
    }
}

extension DraftTable {
    /// The column that holds what a column of another table does, by its role or its name.
    func twin(of column: DraftColumn) -> DraftColumn? {
        column.role.flatMap(self.column) ?? columns.first { $0.name == column.name }
    }
}
