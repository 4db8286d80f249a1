import Model
import SampleCompany
import Testing

@testable import Importing

@Suite(.serialized) struct DatabaseTests {
    private func content(_ path: String) throws -> FileContent {
        try DatabaseFile(name: "crm.sqlite", context: context).content(
            of: ImportFile(name: "crm.sqlite", path: path))
    }

    private func reason(_ path: String) -> String? {
        #expect(throws: FileError.self) { try content(path) }?.reason
    }

    private func texts(_ path: String) throws -> [String] {
        try content(path).tables.map { "\($0.name)\n" + String(decoding: try $0.text.bytes(), as: UTF8.self) }
    }

    private static let deals = "CREATE TABLE deals (id TEXT, amount, won BOOLEAN, note)"

    @Test func tablesAreReadByTheTypesOfTheirValues() throws {
        let database = try DatabaseWriter(
            Self.deals,
            "INSERT INTO deals VALUES ('D1', 871103.9300000001, 1, 'a, \"b\"'), ('D2', 12, 0, NULL), "
                + "('D3', 0.1 + 0.2, NULL, x'00FF'), ('D4', '1.5', 7, x'01')",
            "CREATE TABLE \"odd \"\" name\" (a)", "INSERT INTO \"odd \"\" name\" VALUES (-5)",
            "CREATE TABLE bare (a, b)", "CREATE VIEW seen AS SELECT * FROM deals")
        #expect(
            try texts(database.path) == [
                "crm.sqlite/deals\nid,amount,won,note\nD1,871103.93,TRUE,\"a, \"\"b\"\"\"\nD2,12,FALSE,\n"
                    + "D3,0.3,,\nD4,1.5,7,\n",
                "crm.sqlite/odd \" name\na\n-5\n",
            ])
        #expect(
            try content(database.path).tables[0].problems.groups.map { "\($0.count) × \($0.examples[0])" }
                == [
                    "2 × crm.sqlite/deals, note: binary data, which say nothing here; taken as missing"
                ])
    }

    @Test func linesOfProblemsAreRows() throws {
        let database = try DatabaseWriter(
            "CREATE TABLE deals (id, amount)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
                + "INSERT INTO deals SELECT 'D' || i, CASE i WHEN 17 THEN 'TBD' ELSE i END FROM n")
        let table = try content(database.path).tables[0]
        let options = CSVOptions(isName: ColumnHints.isName)
        let raw = try CSVReader(file: table.name, options: options, context: context).read(table)
        #expect(raw.problemLines == ["17: `TBD` is not a number; taken as missing"])
    }

    /// In every mode, with and without a log, while another program has it open, and after.
    @Test func nothingIsWrittenToItOrBesideIt() throws {
        for mode in ["DELETE", "WAL"] {
            for isClosed in [true, false] {
                let database = try DatabaseWriter(
                    "PRAGMA journal_mode = \(mode)", Self.deals, "INSERT INTO deals VALUES ('D1', 1, 1, 'x')")
                if isClosed { database.close() }
                func state() throws -> [String] {
                    try TestFolder.names(database.folder).map {
                        let source = try ByteSource(path: database.folder + "/" + $0)
                        return $0 + " "
                            + (try FileChecksum.of(source, cancellation: context.cancellation).text)
                    }
                }
                let before = try state()
                #expect(try texts(database.path) == ["crm.sqlite/deals\nid,amount,won,note\nD1,1,TRUE,x\n"])
                #expect(try state() == before, "journal mode \(mode), closed \(isClosed)")
            }
        }
    }

    @Test func aDatabaseThatIsLockedIsSaid() throws {
        let database = try DatabaseWriter(Self.deals, "INSERT INTO deals VALUES ('D1', 1, 1, 'x')")
        database.run("BEGIN EXCLUSIVE")
        #expect(reason(database.path) == "it is locked by a program that writes it")
        database.run("COMMIT")
        #expect(try content(database.path).tables.count == 1)
    }

    @Test func whatIsNoDatabaseIsSaid() throws {
        let folder = try TestFolder.make()
        defer { TestFolder.remove(folder) }
        let path = folder + "/x.db"
        try TestFolder.write([], to: path)
        #expect(reason(path) == "the file is empty")
        try TestFolder.write(Array("Id,Amount and some more\n".utf8), to: path)
        #expect(reason(path) == "it is no SQLite database, or an encrypted one")
        let database = try DatabaseWriter(Self.deals)
        #expect(reason(database.path) == "no table of it holds rows")
    }

    @Test func damagedDatabasesNeverCrash() throws {
        let database = try DatabaseWriter(
            "PRAGMA page_size = 512", Self.deals,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "
                + "INSERT INTO deals SELECT 'D' || i, i * 1.25, i % 2, hex(i) FROM n")
        database.close()
        let bytes = try ByteSource(path: database.path).bytes()
        var random = SplitMix64(seed: 11)
        for round in 0..<300 {
            var damaged = bytes
            if round % 3 == 0 {
                damaged.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<damaged.count, using: &random)
                damaged[place] = UInt8.random(in: 0...255, using: &random)
            }
            try TestFolder.write(damaged, to: database.path)
            // Either tables or a reason; never a crash.
            _ = try Importer.run([ImportFile(name: "crm.db", path: database.path)], context: context)
        }
        #expect(TestFolder.names(database.folder) == ["crm.sqlite"])
    }
}
