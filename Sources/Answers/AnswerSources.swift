import Reports
import Store

/// The files that an answer rests on.
enum AnswerSources {
    /// A table's file, or each of the files that were taken together.
    static func of(_ table: Table) -> [Provenance.Source] {
        guard !table.source.parts.isEmpty else {
            return [
                .init(
                    table: table.name, file: table.source.file, rowCount: table.rowCount,
                    checksum: table.source.checksum)
            ]
        }
        return table.source.parts.map { part in
            .init(table: table.name, file: part.file, rowCount: part.rowCount, checksum: part.checksum)
        }
    }
}
