import Reports
import Store

/// The files that an answer rests on.
enum AnswerSources {
    /// A table's file, or each of the files that were taken together.
    static func of(_ table: Table) -> [Provenance.Source] {
        let rows =
            table.source.parts.isEmpty
            ? [
                Provenance.Source(
                    table: table.name, file: table.source.file, rowCount: table.rowCount,
                    checksum: table.source.checksum)
            ] : table.source.parts.map { source($0, of: table) }
        return rows + table.source.joined.map { source($0, of: table) }
    }

    private static func source(_ part: TableSource, of table: Table) -> Provenance.Source {
        .init(table: table.name, file: part.file, rowCount: part.rowCount, checksum: part.checksum)
    }
}
