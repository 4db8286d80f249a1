import Model
import SampleCompany
import Store
import Testing

@testable import Importing

/// The sample company is the same company in every format of files.
@Suite struct FormatAgreementTests {
    private static let files = CompanyGenerator(
        shape: Shape(lastDay: Shape.standard.lastDay, dealPercent: 25)
    ).files().filter { $0.name.hasSuffix(".csv") }

    /// Expects that these files come to what the plain ones come to; says the lines that differ.
    private func expectSame(_ files: [ImportFile], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (found, plain) = (try Importer.run(files, context: context).described, try Self.plain.get())
        let different = zip(found, plain).filter { $0 != $1 }.map { "\($0), plainly \($1)" }
        #expect(different == [], sourceLocation: sourceLocation)
        #expect(found.count == plain.count, sourceLocation: sourceLocation)
    }

    private static let plain = Result {
        try Importer.run(files.map { ImportFile(name: $0.name, bytes: $0.bytes) }, context: context).described
    }

    @Test func packed() throws {
        let packed = Self.files.map {
            ImportFile(name: $0.name + ".gz", bytes: GzipWriter.pack($0.bytes, name: $0.name))
        }
        try expectSame(packed)
    }

    @Test func inADatabase() throws {
        let database = try DatabaseWriter()
        for file in Self.files {
            database.add(table: String(file.name.dropLast(4)), rows: CellValues.rows(of: file))
        }
        let file = ImportFile(name: "company.sqlite", path: database.path)
        try expectSame([file])
    }

    /// Days and numbers as spreadsheets keep them, the numbers as the binary numbers that they are.
    @Test func inAWorkbook() throws {
        let sheets = Self.files.map { file in
            WorkbookWriter.Sheet(
                name: String(file.name.dropLast(4)), rows: WorkbookWriter.rows(CellValues.rows(of: file)))
        }
        let book = WorkbookWriter(sheets: sheets, formats: ["yyyy\\-mm\\-dd"])
        try expectSame([ImportFile(name: "company.xlsx", bytes: book.bytes)])
    }
}

extension ImportResult {
    /// Everything that answers are made of, a line for each table, column and link: the values by a checksum.
    fileprivate var described: [String] {
        let tables = database.tables.flatMap { table in
            ["\(table.name): \(table.rowCount) rows"] + table.columns.map { described($0, of: table) }
        }
        let counts = "open \(summary.open), won \(summary.won), lost \(summary.lost)"
        return tables + links() + [counts, "currency \(currency ?? "none")"]
    }

    private func described(_ column: Column, of table: Table) -> String {
        var checksum = FileChecksum()
        for row in 0..<table.rowCount {
            let value = column.text(at: row) ?? column.integer(at: row).map { "\($0)" } ?? "missing"
            Array((value + "\n").utf8).withUnsafeBufferPointer { checksum.add($0) }
        }
        return "\(table.name).\(column.name) (\(column.sourceHeader)): \(column.type) \(checksum.text)"
    }
}
