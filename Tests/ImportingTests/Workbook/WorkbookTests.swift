import Model
import Testing

@testable import Importing

@Suite struct WorkbookTests {
    private let formats = [
        "yyyy\\-mm\\-dd", "dd.mm.yyyy hh:mm", "h:mm", "0.0%", "#,##0.00 [$€-407]", "\"$\"#,##0.00", "[h]:mm",
        "0.00E+00", "0 \"days\"",
    ]

    private func book(_ rows: String, after: String = "", texts: [String] = []) -> WorkbookWriter {
        WorkbookWriter(
            sheets: [.init(name: "Deals", rows: rows, after: after)], texts: texts, formats: formats)
    }

    private func content(_ book: WorkbookWriter) throws -> FileContent {
        try WorkbookFile(name: "book.xlsx", context: context).content(of: ByteSource(bytes: book.bytes))
    }

    private func text(_ book: WorkbookWriter) throws -> String {
        let tables = try content(book).tables
        #expect(tables.count == 1)
        return String(decoding: try tables[0].text.bytes(), as: UTF8.self)
    }

    private func problems(_ book: WorkbookWriter) throws -> [String] {
        let content = try content(book)
        return (content.tables.map(\.problems) + [content.problems]).flatMap(\.groups).map {
            "\($0.count) × \($0.examples[0])"
        }
    }

    private func reason(_ bytes: [UInt8]) -> String? {
        #expect(throws: FileError.self) {
            try WorkbookFile(name: "book.xlsx", context: context).content(of: ByteSource(bytes: bytes))
        }?.reason
    }

    private static let header =
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>A</t></is></c>"
        + "<c t=\"inlineStr\"><is><t>B</t></is></c></row>"

    /// One cell under a header, as the text it becomes.
    private func cell(_ xml: String, countsFrom1904: Bool = false) throws -> String {
        var book = book(Self.header + "<row r=\"2\">\(xml)<c r=\"B2\"><v>1</v></c></row>")
        book.countsFrom1904 = countsFrom1904
        return try String(text(book).split(separator: "\n")[1].dropLast(2))
    }

    @Test func textsOfAllKinds() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2" t="str"><f>X</f><v>a &amp; b</v></c><c r="B2" t="inlineStr"><is><r><t>bo</t></r>\
            <r><t>ld</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="s"><v>2</v></c></row>
            """
        let found = try text(book(rows, texts: ["Name", "Note", "two_x000D_\nlines, \"q\" _x005F_x0041_"]))
        #expect(found == "Name,Note\na & b,bold\nTRUE,\"two\r\nlines, \"\"q\"\" _x0041_\"\n")
    }

    @Test(arguments: [
        ("871103.93000000005", "871103.93"), ("871103.9300000001", "871103.93"),
        ("0.30000000000000004", "0.3"), ("1E-2", "0.01"), ("1.5E+3", "1500"), ("-0.05", "-0.05"),
        ("12345678901234567", "12345678901234567"), ("0.1", "0.1"), ("4.0000000000000001E-3", "0.004"),
        ("9.9999999999999995E+21", "10000000000000000000000"), ("-0", "-0"), ("abc", "abc"),
    ])
    func numbersAreExact(written: String, text: String) throws {
        #expect(try cell("<c r=\"A2\"><v>\(written)</v></c>") == text)
    }

    /// Every amount of cents that a binary number holds comes back.
    @Test func centsComeBack() {
        for exponent in 0..<14 {
            for step in 0..<200 {
                var cents = 1
                for _ in 0..<exponent { cents *= 10 }
                cents += step * 7919
                let text = DecimalText.text(Double(cents) / 100)
                let expected =
                    "\(cents / 100)"
                    + (cents % 100 == 0 ? "" : ".\(cents % 100 < 10 ? "0" : "")\(cents % 100)")
                let trimmed =
                    expected.contains(".") && expected.hasSuffix("0") ? String(expected.dropLast()) : expected
                #expect(text == trimmed)
            }
        }
    }

    @Test(arguments: [
        (1, "45747", "2025-03-31"), (1, "45747.75", "2025-03-31"), (2, "45747.75", "2025-03-31 18:00:00"),
        (2, "45747", "2025-03-31"), (2, "45746.999999", "2025-03-31"), (3, "0.5", "12:00:00"),
        (1, "1", "1900-01-01"), (1, "59", "1900-02-28"), (1, "61", "1900-03-01"), (4, "0.125", "12.5%"),
        (5, "1234.5", "1234.5 €"), (6, "-7.25", "-7.25 $"), (7, "1.5", "36:00:00"), (8, "1500", "1500"),
        (9, "12", "12"),
    ])
    func numberFormatsSayWhatANumberIs(style: Int, written: String, text: String) throws {
        #expect(try cell("<c r=\"A2\" s=\"\(style)\"><v>\(written)</v></c>") == text)
    }

    @Test func daysFrom1904() throws {
        #expect(try cell("<c r=\"A2\" s=\"1\"><v>0</v></c>", countsFrom1904: true) == "1904-01-01")
        #expect(try cell("<c r=\"A2\" s=\"1\"><v>44285</v></c>", countsFrom1904: true) == "2025-03-31")
    }

    @Test func whatIsMissingIsSaid() throws {
        let rows =
            Self.header + """
                <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row>
                <row r="3"><c r="A3"><f>SUM(B1:B2)</f></c><c r="B3"><v>1</v></c></row>
                <row r="4"><c r="A4" t="s"><v>99</v></c><c r="B4"><v>1</v></c></row>
                <row r="5"><c r="A5" s="1"><v>60</v></c><c r="B5"><f>1</f><v>1</v></c></row>
                <row r="6"><c r="A6" s="1"><v>-1</v></c><c r="B6"><f>1</f><v>1</v></c></row>
                """
        #expect(try text(book(rows)) == "A,B\n,1\n,1\n,1\n,1\n,1\n")
        #expect(
            try problems(book(rows)) == [
                "1 × book.xlsx/Deals:2, A: `#N/A` is an error of the spreadsheet; taken as missing",
                "1 × book.xlsx/Deals:3, A: a formula that was never worked out; taken as missing until a "
                    + "spreadsheet opens and saves the file",
                "1 × book.xlsx/Deals:4, A: a text that the workbook does not hold; taken as missing",
                "2 × book.xlsx/Deals:5, A: `60` is not a date; taken as missing",
                "2 × book.xlsx/Deals, B: a formula; the value that it came to when the file was saved is taken",
            ])
    }

    @Test func titlesOverTheHeaderAreNoRecords() throws {
        let rows = """
            <row r="2"><c r="B2" t="inlineStr"><is><t>Pipeline of March</t></is></c></row>
            <row r="4"/><row r="5"><c r="A5" s="1"/></row>
            <row r="6"><c r="B6" t="inlineStr"><is><t>A</t></is></c><c r="D6" t="inlineStr"><is><t>B</t></is></c></row>
            <row r="8" hidden="1"><c r="B8"><v>1</v></c><c r="C8"/><c r="D8"><v>2</v></c></row>
            <row r="9"><c r="D9"><v>4</v></c><c r="E9"><v>5</v></c></row>
            """
        #expect(try text(book(rows)) == "A,B,\n1,2,\n,4,5\n")
        #expect(
            try problems(book(rows)) == [
                "1 × book.xlsx/Deals: a row above the header; it is no record",
                "1 × book.xlsx/Deals: a hidden row; it is taken all the same",
            ])
    }

    @Test func cellsWithoutAPlaceStandBehindTheOneBefore() throws {
        let rows = Self.header + "<row><c/><c><v>1</v></c></row><row><c r=\"B3\"/><c><v>2</v></c></row>"
        #expect(try text(book(rows)) == "A,B,\n,1,\n,,2\n")
    }

    @Test func mergedCellsCountForEachOfTheirRows() throws {
        let rows =
            Self.header + """
                <row r="2"><c r="A2" t="inlineStr"><is><t>West</t></is></c><c r="B2"><v>1</v></c></row>
                <row r="3"><c r="A3" s="1"/><c r="B3"><v>2</v></c></row>
                <row r="4"><c r="B4"><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>
                """
        let after = "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:B1\"/></mergeCells>"
        #expect(try text(book(rows, after: after)) == "A,B\nWest,1\nWest,2\nWest,3\n,4\n")
        #expect(
            try problems(book(rows, after: after)) == [
                "2 × book.xlsx/Deals, A: merged with a cell above; the value above is taken"
            ])
    }

    @Test func linesOfProblemsAreRowsOfTheSheet() throws {
        let rows = """
            <row r="3"><c r="A3" t="inlineStr"><is><t>Id</t></is></c><c r="B3" t="inlineStr"><is><t>Amount</t></is></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>two
            lines</t></is></c><c r="B5"><v>1.125</v></c></row>
            """
            + (6..<40).map {
                "<row r=\"\($0)\"><c t=\"inlineStr\"><is><t>x\($0)</t></is></c><c><v>2</v></c></row>"
            }.joined() + """
                <row r="77"><c r="A77" t="inlineStr"><is><t>y</t></is></c><c r="B77" t="inlineStr"><is><t>oops</t></is></c></row>
                """
        let table = try content(book(rows)).tables[0]
        let options = CSVOptions(isName: ColumnHints.isName, isDay: ColumnHints.isDay)
        let raw = try CSVReader(file: table.name, options: options, context: context).read(table)
        #expect(raw.problemLines == ["77: `oops` is not a number; taken as missing"])
        #expect(raw.integers(1).first == 1125)
        #expect(raw.columns[1].doubts.isEmpty, "a number's decimals are no doubt in a workbook")
    }

    @Test func everySheetIsATable() throws {
        var book = book(Self.header)
        book.sheets.append(.init(name: "Empty", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"))
        book.sheets.append(.init(name: "Old &amp; gone", rows: Self.header, state: "veryHidden"))
        book.extraParts = ["xl/vbaProject.bin": "Sub"]
        let content = try content(book)
        #expect(content.tables.map(\.name) == ["book.xlsx/Deals", "book.xlsx/Old & gone"])
        #expect(content.tables.map { $0.cells?.isHidden } == [false, true])
        #expect(
            content.problems.groups.map(\.examples[0].description) == [
                "book.xlsx: it holds macros; they are never run"
            ])
    }

    @Test func whatIsNoWorkbookIsSaid() {
        #expect(reason([]) == "the file is empty")
        #expect(reason(Array("Id,Amount\n".utf8))?.hasPrefix("it is cut short or no workbook") == true)
        #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0, 0])?.hasPrefix("it is protected by a password") == true)
        #expect(reason(ZipWriter.bytes([("a.txt", [1])])) == "it is a ZIP archive, but no workbook")
        #expect(reason(book("").bytes) == "no sheet of it holds values")
        let broken = book("<row r=\"1\"><c><v>1</c></row>").bytes
        #expect(reason(broken)?.hasPrefix("it is damaged: xl/worksheets/sheet1.xml, line 2") == true)
    }

    @Test func entitiesAndBombsAreRefused() {
        var bomb = book(Self.header)
        bomb.extraParts = [:]
        let parts = bomb.parts.map { part in
            let text =
                part.name == "xl/workbook.xml"
                ? "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                    + part.text.split(separator: "\n")[1] : part.text
            return (part.name, Array(text.utf8))
        }
        #expect(
            reason(ZipWriter.bytes(parts)) == "xl/workbook.xml declares a document type; no workbook does")
        let dense = book(Self.header + String(repeating: " ", count: 4 << 20))
        var file = WorkbookFile(name: "book.xlsx", context: context)
        file.limits.free = 1 << 20
        let error = #expect(throws: FileError.self) {
            try file.content(of: ByteSource(bytes: dense.bytes))
        }
        #expect(error?.reason.hasPrefix("it is packed so densely") == true)
    }

    // MARK: In a company

    private static let deals = SmallCompany.deals.split(separator: "\n").enumerated().map { place, line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
            "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
        }
        return "<row r=\"\(place + 1)\">\(cells.joined())</row>"
    }.joined()

    private func company(_ book: WorkbookWriter, _ corrections: Corrections = Corrections()) throws
        -> ImportResult
    {
        try Importer.run(
            [ImportFile(name: "book.xlsx", bytes: book.bytes)], corrections: corrections, context: context)
    }

    private func correction(_ file: String) -> Corrections {
        var corrections = Corrections()
        corrections.add(Corrections.Table(file: file, kind: "deals", columns: []))
        return corrections
    }

    @Test func sheetsAreRecognisedByTheirNames() throws {
        let book = book(Self.deals)
        let result = try company(book)
        #expect(result.summary.tables.map(\.file) == ["book.xlsx/Deals"])
        #expect(result.summary.tables.map(\.writing) == ["sheet of a workbook"])
        #expect(result.table("deals")?.source.byteCount == book.bytes.count)
    }

    @Test func hiddenSheetsAreLeftAsideAndSaid() throws {
        var book = book(Self.deals)
        book.sheets.append(.init(name: "Deals of old", rows: Self.deals, state: "hidden"))
        let result = try company(book)
        #expect(result.summary.leftAside.map(\.reason) == ["its sheet is hidden"])
        #expect(result.summary.leftAside.map(\.sentence) == ["import \"book.xlsx/Deals of old\" as deals"])
        #expect(
            result.table("deals")?.rowCount == (try company(self.book(Self.deals)).table("deals")?.rowCount))
    }

    @Test func aBookWithOneTableIsMeantByItsName() throws {
        let result = try company(book(Self.deals), correction("book.xlsx"))
        #expect(result.summary.unmet.isEmpty)
        #expect(result.summary.tables.map(\.why) == ["as corrected"])
        var two = book(Self.deals)
        two.sheets.append(.init(name: "Other", rows: Self.header + Self.header))
        #expect(
            try company(two, correction("book.xlsx")).summary.unmet.map(\.words) == [
                "`book.xlsx` holds several tables: write `book.xlsx/Deals` and `book.xlsx/Other`"
            ])
        #expect(try company(two, correction("book.xlsx/Deals")).summary.unmet.isEmpty)
    }

    // MARK: Random damage

    @Test func damagedWorkbooksNeverCrash() throws {
        let rows =
            Self.deals
            + "<row r=\"9\"><c r=\"A9\" s=\"1\"><v>45000.5</v></c><c r=\"ZZ9\" t=\"s\"><v>0</v></c></row>"
        let sound = book(rows, after: "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>", texts: ["x"])
        let bytes = sound.bytes
        for length in stride(from: 0, to: bytes.count, by: 7) { attempt(Array(bytes[..<length])) }
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var damaged = bytes
            damaged[place] ^= UInt8(1 << (place % 8))
            attempt(damaged)
        }
        // Damage within the parts, under checksums that hold.
        let parts = sound.parts.map { ($0.name, Array($0.text.utf8)) }
        for (index, part) in parts.enumerated() {
            for place in stride(from: 0, to: part.1.count, by: max(1, part.1.count / 60)) {
                var damaged = parts
                damaged[index].1[place] ^= UInt8(1 << (place % 7))
                attempt(ZipWriter.bytes(damaged))
                damaged[index].1 = Array(part.1[..<place])
                attempt(ZipWriter.bytes(damaged))
            }
        }
    }

    /// Either tables or a reason.
    private func attempt(_ bytes: [UInt8]) {
        do {
            _ = try Importer.run([ImportFile(name: "book.xlsx", bytes: bytes)], context: context)
        } catch { Issue.record("\(error)") }
    }
}
