import Reports
import Store

/// The files that an answer rests on.
package enum AnswerSources {
    /// The files of all tables, each once: several tables may be made of one.
    package static func of(_ database: Database) -> [Provenance.Source] {
        var sources: [Provenance.Source] = []
        for table in database.tables {
            for source in of(table) {
                guard let place = sources.firstIndex(where: { $0.file == source.file }) else {
                    sources.append(source)
                    continue
                }
                // A table may hold more than a file has, such as the credits that splits come to.
                let read = min(source.rowCount, table.source.rowCount)
                sources[place].rowCount = max(sources[place].rowCount, read)
            }
        }
        return sources
    }

    /// A table's file, or each of the files that were taken together.
    private static func of(_ table: Table) -> [Provenance.Source] {
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
