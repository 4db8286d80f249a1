import Model

/// The formats of files that data are read from, told by the endings of their names.
package enum SourceFormat: Sendable {
    case csv, gzip, workbook, database

    /// Nil for files that hold no data.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard let format = SourceFormat.endings.first(where: { name.hasSuffix($0.ending) })?.format,
            // Excel keeps `~$book.xlsx` beside a workbook that is open.
            !name.hasPrefix("."), !name.hasPrefix("~$")
        else { return nil }
        self = format
    }

    private static let plainEndings = [".csv", ".tsv", ".tab"]

    private static let endings: [(ending: String, format: SourceFormat)] =
        plainEndings.map { ($0, .csv) } + plainEndings.map { ($0 + ".gz", .gzip) }
        + [(".xlsx", .workbook), (".xlsm", .workbook)]
        + [(".sqlite", .database), (".sqlite3", .database), (".db", .database)]

    /// `.csv, .tsv, …`
    package static var endingsInWords: String { endings.map(\.ending).joined(separator: ", ") }

    /// What the file holds. Throws `FileError` when it cannot be read at all, and `Cancelled`.
    func content(of file: ImportFile, context: RunContext) throws -> FileContent {
        switch self {
        case .csv: FileContent(tables: [TextTable(name: file.name, text: try file.source())])
        case .workbook: try WorkbookFile(name: file.name, context: context).content(of: file.source())
        case .database: try DatabaseFile(name: file.name, context: context).content(of: file)
        case .gzip: try GzipFile(name: file.name, context: context).content(of: file.source())
        }
    }
}
