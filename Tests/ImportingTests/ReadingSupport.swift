import Model
import Store

@testable import Importing

/// A context that never cancels and tells nobody.
let context = RunContext(today: Day(year: 2026, month: 6, day: 30)!)

/// Reads a file held in memory, every column as text unless `typed`.
func read(
    _ bytes: [UInt8], typed: Bool = false, dayFirst: Bool? = nil, blockSize: Int = 1 << 16,
    stretchSize: Int = 1 << 20, recordLimit: Int? = nil
) throws -> RawTable {
    let options = CSVOptions(
        isName: { typed ? ColumnHints.isName($0) : true }, isDay: ColumnHints.isDay, dayFirst: dayFirst,
        blockSize: blockSize, stretchSize: stretchSize, recordLimit: recordLimit)
    return try CSVReader(file: "test.csv", options: options, context: context).read(ByteSource(bytes: bytes))
}

func read(_ text: String, typed: Bool = false, dayFirst: Bool? = nil) throws -> RawTable {
    try read(Array(text.utf8), typed: typed, dayFirst: dayFirst)
}

extension RawTable {
    var headers: [String] { columns.map(\.header) }

    /// All rows as text, empty where a value is missing.
    var texts: [[String]] {
        (0..<rowCount).map { row in columns.map { $0.text(at: row) ?? "" } }
    }

    func days(_ column: Int) -> [String?] {
        (0..<rowCount).map { row in
            columns[column].days.flatMap { $0[row] == .min ? nil : Day(number: $0[row]).description }
        }
    }

    func integers(_ column: Int) -> [Int64?] {
        (0..<rowCount).map { row in
            columns[column].integers.flatMap { $0[row] == .min ? nil : $0[row] }
        }
    }

    /// `line: words` of each problem kept as an example.
    var problemLines: [String] {
        problems.groups.flatMap(\.examples).map { "\($0.line ?? 0): \($0.words)" }
    }
}

/// Imports files held in memory.
func company(_ files: KeyValuePairs<String, String>, corrections: Corrections = Corrections()) throws
    -> ImportResult
{
    try Importer.run(
        files.map { ImportFile(name: $0.key, bytes: Array($0.value.utf8)) }, corrections: corrections,
        context: context)
}

extension ImportResult {
    func table(_ name: String) -> Table? { database.table(named: name) }

    /// One column's texts, row by row.
    func texts(_ table: String, _ column: String) -> [String?] {
        guard let table = database.table(named: table), let column = table.column(named: column) else {
            return []
        }
        return (0..<table.rowCount).map { column.text(at: $0) }
    }

    func doubts(_ topic: Doubt.Topic) -> [Doubt] { summary.doubts.filter { $0.topic == topic } }

    func links() -> [String] {
        database.links.map { "\($0.fromTable).\($0.fromColumn) → \($0.toTable).\($0.toColumn)" }
    }
}
