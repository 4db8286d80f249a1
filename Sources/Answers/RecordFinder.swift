import Binding
import Language
import Model
import Store

/// Finds one record of a table by its id or name, as people type it.
package struct RecordFinder {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// The row of a record; nil where there is none.
    package func row(of record: BoundRecord) -> Int? {
        guard let table = database.table(named: record.kind.table) else { return nil }
        let wanted = NameKey.fold(record.name.text)
        for column in keys(of: table) {
            guard let texts = column.dictionary?.texts,
                let code = texts.indices.dropFirst().first(where: { NameKey.fold(texts[$0]) == wanted }),
                let row = (0..<table.rowCount).first(where: { column.code(at: $0) == code })
            else { continue }
            return row
        }
        return nil
    }

    /// The name that a row goes by.
    package func name(ofRow row: Int, in table: Table) -> String {
        keys(of: table).lazy.compactMap { $0.text(at: row) }.first ?? "\(row + 1)"
    }

    /// What is wrong with a record that is not there, with the names nearest to it.
    package func unknown(_ record: BoundRecord) -> Diagnostic {
        let table = database.table(named: record.kind.table)
        let names = table.flatMap { keys(of: $0).first?.dictionary?.texts.dropFirst() } ?? []
        let near = Nearest.names(to: record.name.text, among: Array(names.prefix(Self.mostNames)))
        return Diagnostic(
            .unknownValueOf(record.name.text, dimension: record.kind.singular, near: near),
            at: record.name.range,
            fixes: near.prefix(1).map { Fix(replacing: record.name.range, with: $0) })
    }

    /// Names that are compared for a suggestion.
    private static let mostNames = 50_000

    /// What other tables point to, then ids, then names.
    private func keys(of table: Table) -> [Column] {
        let linked = database.links.filter { $0.toTable == table.name }.compactMap {
            table.column(named: $0.toColumn)
        }
        let ids = table.columns.filter { $0.role == .id }
        let names = table.columns.filter { $0.role == .name || $0.role == .rep && table.name == "reps" }
        let first = table.columns.first { $0.dictionary != nil }
        var found: [Column] = []
        for column in linked + ids + names + [first].compactMap({ $0 })
        where column.dictionary != nil && !found.contains(where: { $0.name == column.name }) {
            found.append(column)
        }
        return found
    }
}
