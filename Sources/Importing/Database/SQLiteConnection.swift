import CSQLite

/// An open SQLite database that is only read, by one thread.
final class SQLiteConnection {
    private let database: OpaquePointer
    private let file: String

    /// - Parameters:
    ///   - isImmutable: nobody writes the file: no lock is taken, and no file is made beside it.
    ///   - file: for messages.
    init(path: String, isImmutable: Bool, file: String) throws {
        self.file = file
        var opened: OpaquePointer?
        let address = "file:" + SQLiteConnection.escaped(path) + (isImmutable ? "?immutable=1" : "?mode=ro")
        let code = sqlite3_open_v2(
            address, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw FileError(path: file, reason: "there is no memory to read it")
        }
        database = opened
        sqlite3_busy_timeout(database, 500)
    }

    deinit { sqlite3_close_v2(database) }

    /// A path as part of an address.
    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }

    /// Runs a statement. Throws `FileError`.
    func run(_ sql: String) throws { try rows(of: sql) { _ in } }

    /// Calls `body` with each row of a query. Throws `FileError` and what `body` throws.
    func rows(of sql: String, body: (SQLiteRow) throws -> Void) throws {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw failure()
        }
        defer { sqlite3_finalize(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(SQLiteRow(statement: statement))
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func failure() -> FileError {
        let said = String(cString: sqlite3_errmsg(database))
        let reason =
            switch sqlite3_errcode(database) & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED: "it is locked by a program that writes it"
            case SQLITE_CORRUPT, SQLITE_NOTADB: "it is damaged: \(said)"
            case SQLITE_READONLY, SQLITE_CANTOPEN:
                "a program was stopped while it wrote it: open it once with that program (\(said))"
            default: said
            }
        return FileError(path: file, reason: reason)
    }
}

/// A row of a query, good until the next.
struct SQLiteRow {
    fileprivate let statement: OpaquePointer

    enum Value {
        case integer(Int64)
        case real(Double)
        case text(UnsafeBufferPointer<UInt8>)
        case blob
        case null
    }

    var columnCount: Int { Int(sqlite3_column_count(statement)) }

    func name(_ column: Int) -> String {
        sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? ""
    }

    /// Whether the column was declared to hold yes and no, which are kept as 1 and 0.
    func isBoolean(_ column: Int) -> Bool {
        let type = sqlite3_column_decltype(statement, Int32(column)).map { String(cString: $0) } ?? ""
        return ["BOOLEAN", "BOOL"].contains(type.uppercased())
    }

    func value(_ column: Int) -> Value {
        let place = Int32(column)
        switch sqlite3_column_type(statement, place) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, place))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, place))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, place)
            return .text(
                UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place))))
        case SQLITE_BLOB: return .blob
        default: return .null
        }
    }

    func text(_ column: Int) -> String {
        guard case .text(let bytes) = value(column) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
