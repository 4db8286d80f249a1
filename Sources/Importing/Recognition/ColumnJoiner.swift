import Model
import Store

/// Adds the columns of a file that says more of records than their own table does: `import "rates.csv" as columns of
/// reps with rep = Id, commission rate = Rate`.
struct ColumnJoiner {
    private(set) var doubts: [Doubt] = []
    private(set) var leftAside: [LeftAside] = []

    mutating func join(_ drafts: inout [DraftTable]) {
        for place in drafts.indices.reversed() {
            guard let kind = drafts[place].kind.completed else { continue }
            let added = drafts.remove(at: place)
            guard let own = drafts.firstIndex(where: { $0.kind == kind }) else {
                refuse(added, "no file holds the \(kind.tableName) that it says more of")
                continue
            }
            join(added, to: &drafts[own])
        }
    }

    private mutating func join(_ added: DraftTable, to own: inout DraftTable) {
        guard let keys = ColumnJoiner.keys(of: added, in: own) else {
            return refuse(added, "no column of it tells the \(own.name) of \(own.source.file) apart")
        }
        let rowOfKey = added.columns[keys.added].raw.rowOfText()
        let texts = own.columns[keys.own].raw
        let rows = (0..<own.rowCount).map { row in texts.text(at: row).flatMap { rowOfKey[$0] } }
        for (place, column) in added.columns.enumerated() where place != keys.added && column.isNamed {
            own.columns.append(
                ColumnJoiner.taken(column, rows, of: added, names: own.columns.map(\.name)))
        }
        own.source.joined.append(added.source)
        note(added, own, keys, found: rows.count { $0 != nil })
    }

    /// The column at the rows of the table it is added to; missing where no row of its own is the record's.
    private static func taken(_ column: DraftColumn, _ rows: [Int?], of added: DraftTable, names: [String])
        -> DraftColumn
    {
        var column = column
        column.raw = column.raw.appendingMissing(1, rows: added.rowCount)
        column.raw.takeRows(rows.map { $0 ?? added.rowCount })
        column.role = nil
        column.meaning = nil
        column.synonyms = []
        if names.contains(column.name) {
            column.name = "\(added.source.file.prefix { $0 != "." }) \(column.name)"
        }
        column.why += "; of \(added.source.file)"
        return column
    }

    // MARK: Keys

    /// The two columns that hold the same keys most often: of the file one that names each record once.
    private static func keys(of added: DraftTable, in own: DraftTable) -> (added: Int, own: Int)? {
        var best: (added: Int, own: Int, count: Int)?
        for (place, column) in added.columns.enumerated() where column.mayBeKey {
            let present = column.raw.codeCounts().dropFirst().filter { $0 > 0 }
            guard present.allSatisfy({ $0 == 1 }) else { continue }
            let values = Set(column.raw.dictionary.texts.dropFirst())
            for (other, target) in own.columns.enumerated() where target.raw.codes != nil {
                let count = target.raw.dictionary.texts.dropFirst().count { values.contains($0) }
                if count > best?.count ?? 0 { best = (place, other, count) }
            }
        }
        guard let best, best.count * 2 > min(added.rowCount, own.rowCount) else { return nil }
        return (best.added, best.own)
    }

    // MARK: What is said

    private mutating func note(
        _ added: DraftTable, _ own: DraftTable, _ keys: (added: Int, own: Int), found: Int
    ) {
        let key = own.columns[keys.own]
        let missing = own.rowCount - found
        guard missing > 0 else { return }
        doubts.append(
            Doubt(
                .unmatched,
                "\(added.source.file) says nothing of \(Words.count(missing, own.kind.singular, own.name)) of "
                    + "\(own.source.file), by \(key.header.isEmpty ? key.name : "`\(key.header)`")",
                count: missing, sentence: "list \(own.name)", corrects: false))
    }

    private mutating func refuse(_ added: DraftTable, _ reason: String) {
        let sentence = "import \(Words.quoted(added.source.file)) as \(Words.name(added.name))"
        leftAside.append(LeftAside(file: added.source.file, reason: reason, sentence: sentence))
        doubts.append(
            Doubt(
                .leftAside, "\(added.source.file) is left aside: \(reason)", sentence: "describe import",
                corrects: false))
    }
}

extension TableKind {
    /// The kind whose records a file says more of: `columns of reps`.
    var completed: TableKind? {
        guard case .other(let name) = self, name.hasPrefix("columns of ") else { return nil }
        return TableKind.known.first { $0 == TableKind.named(String(name.dropFirst("columns of ".count))) }
    }
}

extension DraftColumn {
    /// Holds texts by which records may be told apart.
    fileprivate var mayBeKey: Bool { raw.codes != nil && (role != nil || ColumnHints.isKey(header)) }

    /// Has a header, or a name that a sentence gives it.
    fileprivate var isNamed: Bool {
        let words = name.split(separator: " ")
        return !(words.count == 2 && words[0] == "column" && Int(words[1]) != nil)
    }
}
