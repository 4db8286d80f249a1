import Model
import SampleCompany
import Store
import Testing

@testable import Importing

/// The sample company is the same company in every format of files.
@Suite struct FormatAgreementTests {
    private static let files = CompanyGenerator().files().filter { $0.name.hasSuffix(".csv") }

    private func company(_ files: [ImportFile]) throws -> [String] {
        try Importer.run(files, context: context).described
    }

    private var plain: [String] {
        get throws { try company(Self.files.map { ImportFile(name: $0.name, bytes: $0.bytes) }) }
    }

    @Test func packed() throws {
        let packed = Self.files.map {
            ImportFile(name: $0.name + ".gz", bytes: GzipWriter.pack($0.bytes, name: $0.name))
        }
        #expect(try company(packed) == plain)
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
