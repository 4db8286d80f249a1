import Model

/// A SQLite database: every table with rows is a table. It is never written to, and no file is made beside it.
struct DatabaseFile {
    let name: String
    let context: RunContext
    var limits = UnpackingLimits()

    /// Throws `FileError` when it is no database, damaged, locked or changing, and `Cancelled`.
    func content(of file: ImportFile) throws -> FileContent {
        let source = try file.source()
        guard source.count > 0 else { throw FileError(path: name, reason: FileError.emptyReason) }
        let head = try source.bytes(limit: 20)
        guard head.count == 20, head.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw FileError(path: name, reason: "it is no SQLite database, or an encrypted one")
        }
        let place = try DatabasePlace(file, source: source, isWriteAhead: head[18] == 2)
        let checksum = try FileChecksum.of(source, cancellation: context.cancellation)
        let origin = TextTable.Origin(byteCount: source.count, checksum: checksum.text)
        let connection = try SQLiteConnection(path: place.path, isImmutable: place.isImmutable, file: name)
        let content = try content(connection, origin)
        try place.checkUnchanged()
        guard !content.tables.isEmpty else {
            throw FileError(path: name, reason: "no table of it holds rows")
        }
        return content
    }

    private func content(_ connection: SQLiteConnection, _ origin: TextTable.Origin) throws -> FileContent {
        try connection.run("PRAGMA trusted_schema = OFF")
        // One state of all tables.
        try connection.run("BEGIN")
        var tables: [String] = []
        try connection.rows(
            of: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
        ) { row in
            if !row.text(0).hasPrefix("sqlite_") { tables.append(row.text(0)) }
        }
        var content = FileContent()
        for (place, table) in tables.enumerated() {
            context.progress(Double(place) / Double(tables.count), "reading \(name)/\(table)")
            if let read = try read(table, connection, origin) { content.tables.append(read) }
        }
        return content
    }

    private func read(
        _ table: String, _ connection: SQLiteConnection, _ origin: TextTable.Origin
    ) throws -> TextTable? {
        var rows: DatabaseRows?
        try connection.rows(of: "SELECT * FROM \"\(table.replacing("\"", with: "\"\""))\"") { row in
            if rows == nil { rows = try DatabaseRows(table: "\(name)/\(table)", first: row) }
            guard let rows else { return }
            try rows.take(row)
            if rows.count % 1024 == 0 {
                try context.checkCancellation()
                try limits.check(rows.byteCount, of: origin.byteCount, file: name)
            }
        }
        return try rows?.finish(title: table, origin: origin)
    }
}

/// Writes the rows of a database's table as text.
private final class DatabaseRows {
    private let table: String
    private let writer: TableWriter
    private let headers: [String]
    private let isBoolean: [Bool]
    private var blobs: [Int]
    private(set) var count = 0

    init(table: String, first row: SQLiteRow) throws {
        self.table = table
        let columns = 0..<row.columnCount
        guard columns.count <= RecordScanner.fieldLimit else {
            throw FileError(path: table, reason: "more than \(RecordScanner.fieldLimit) columns")
        }
        headers = columns.map(row.name)
        isBoolean = columns.map(row.isBoolean)
        blobs = Array(repeating: 0, count: columns.count)
        writer = TableWriter(file: table, columnCount: columns.count)
        writer.beginRow(0)
        for header in headers { writer.add(header) }
        try writer.endRow()
    }

    var byteCount: Int { writer.byteCount }

    func take(_ row: SQLiteRow) throws {
        count += 1
        writer.beginRow(count)
        for column in headers.indices {
            switch row.value(column) {
            case .integer(let value) where isBoolean[column] && (0...1).contains(value):
                writer.add(value == 1 ? "TRUE" : "FALSE")
            case .integer(let value): writer.addNumber("\(value)")
            case .real(let value): writer.addNumber(DecimalText.text(value) ?? "\(value)")
            case .text(let text): writer.add(text)
            case .blob:
                blobs[column] += 1
                writer.addEmpty()
            case .null: writer.addEmpty()
            }
        }
        try writer.endRow()
    }

    func finish(title: String, origin: TextTable.Origin) throws -> TextTable {
        var problems = ProblemTally()
        for (header, count) in zip(headers, blobs) where count > 0 {
            problems.add(
                ImportProblem(file: table, line: nil, column: header, kind: .binary), times: count)
        }
        let written = try writer.finish()
        return TextTable(
            name: table, text: written.text, origin: origin,
            cells: TextTable.Cells(
                of: "table of a database", title: title, lines: written.lines,
                holdsNumbers: written.holdsNumbers),
            problems: problems)
    }
}
