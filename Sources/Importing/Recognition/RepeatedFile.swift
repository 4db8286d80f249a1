import Model
import Store

/// A file of deals most of whose ids stand in a newer file too: last month's export beside this month's.
package struct RepeatedFile: Sendable, Hashable {
    package var older: String
    package var newer: String
    /// Ids that stand in both.
    package var shared: Int

    /// `opps-july.csv and opps-aug.csv share 29 ids`
    package var words: String { "\(older) and \(newer) share \(Words.count(shared, "id"))" }

    /// The sentence that leaves the older file out.
    package var sentence: String { "import \(Words.quoted(older)) as \(TableKind.nothing)" }

    var doubt: Doubt {
        Doubt(
            .duplicate,
            "\(words), so those deals count twice; an older export may lie beside a newer one, and \(older) is the older "
                + "by its deals",
            count: shared, sentence: sentence)
    }

    /// Each file but the newest that has most of its ids, or of the other's, in common with a newer one.
    static func all(in deals: DraftTable) -> [RepeatedFile] {
        guard let id = deals.column(.id)?.raw, let codes = id.codes else { return [] }
        var first = 0
        let parts = deals.source.parts.map { part in
            defer { first += part.rowCount }
            return Part(part.file, rows: first..<first + part.rowCount, deals, codes)
        }.sorted { $0.isOlder(than: $1) }
        return parts.indices.compactMap { place in
            let older = parts[place]
            let shares = parts[(place + 1)...].map {
                (newer: $0, shared: older.ids.intersection($0.ids).count)
            }
            guard let most = shares.max(by: { $0.shared < $1.shared }),
                2 * most.shared > min(older.ids.count, most.newer.ids.count)
            else { return nil }
            return RepeatedFile(older: older.file, newer: most.newer.file, shared: most.shared)
        }
    }

    /// One of the files that the deals are from.
    private struct Part {
        let file: String
        let ids: Set<UInt32>
        /// The newest days of creation and of close, and the number of rows: the less, the older.
        private let age: [Int]

        init(_ file: String, rows: Range<Int>, _ deals: DraftTable, _ codes: RowBuffer<UInt32>) {
            self.file = file
            ids = Set(rows.lazy.map { codes.pointer[$0] }.filter { $0 != 0 })
            age =
                [Role.created, .closed].map { role in
                    guard let days = deals.column(role)?.raw.days else { return .min }
                    return rows.map { Int(days.pointer[$0]) }.max() ?? .min
                } + [rows.count]
        }

        func isOlder(than other: Part) -> Bool {
            if age != other.age { return age.lexicographicallyPrecedes(other.age) }
            return file.utf8.lexicographicallyPrecedes(other.file.utf8)
        }
    }
}
