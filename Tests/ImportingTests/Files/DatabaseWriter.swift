import CSQLite
import Model
import Testing

/// A SQLite database in a folder of its own, made by SQL.
final class DatabaseWriter {
    let folder: String
    var path: String { folder + "/crm.sqlite" }
    private var database: OpaquePointer?

    init(_ statements: String...) throws {
        folder = try TestFolder.make()
        try #require(sqlite3_open(path, &database) == SQLITE_OK)
        for statement in statements { run(statement) }
    }

    deinit {
        close()
        TestFolder.remove(folder)
    }

    func run(_ sql: String) {
        var message: UnsafeMutablePointer<CChar>?
        let code = sqlite3_exec(database, sql, nil, nil, &message)
        #expect(code == SQLITE_OK, "\(message.map { String(cString: $0) } ?? ""): \(sql.prefix(80))")
        sqlite3_free(message)
    }

    func close() {
        sqlite3_close_v2(database)
        database = nil
    }

    /// A table of these rows, under a header.
    func add(table: String, rows: [[CellValue]]) {
        let names = rows[0].map { value in
            if case .text(let text) = value { return "\"\(text)\"" }
            return "\"\(value)\""
        }
        run("CREATE TABLE \"\(table)\" (\(names.joined(separator: ", ")))")
        var start = 1
        while start < rows.count {
            let end = min(start + 500, rows.count)
            let values = rows[start..<end].map { "(\($0.map(Self.literal).joined(separator: ", ")))" }
            run("INSERT INTO \"\(table)\" VALUES \(values.joined(separator: ", "))")
            start = end
        }
    }

    private static func literal(_ value: CellValue) -> String {
        switch value {
        case .empty: "NULL"
        case .text(let text): "'\(text.replacing("'", with: "''"))'"
        case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .day(let day): "'\(day)'"
        }
    }
}
