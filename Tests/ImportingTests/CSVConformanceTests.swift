import Testing

@testable import Importing

@Suite struct CSVConformanceTests {
    // RFC 4180, section 2, rules 1 to 7.
    @Test func recordsEndByCRLFAndTheLastNeedNot() throws {
        let table = try read("a,b\r\n1,2\r\n3,4")
        #expect(table.headers == ["a", "b"])
        #expect(table.texts == [["1", "2"], ["3", "4"]])
    }

    @Test func quotedFieldsHoldSeparatorsLineEndsAndDoubledQuotes() throws {
        let table = try read("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",\"\"\r\n")
        #expect(table.texts == [["x, y", "say \"hi\""], ["two\r\nlines", ""]])
        #expect(table.problems.isEmpty)
    }

    @Test func fieldsMayBeEmptyAnywhere() throws {
        #expect(try read("a,b,c\n,2,\n1,,3\n").texts == [["", "2", ""], ["1", "", "3"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndIsOne(_ end: String) throws {
        let table = try read(["a;b", "1;2", "\"x\";4", "", "5;6", ""].joined(separator: end))
        #expect(table.texts == [["1", "2"], ["x", "4"], ["5", "6"]])
    }

    @Test func lineEndsMayDifferWithinAFile() throws {
        #expect(
            try read("a,b\r\n1,2\n3,\"4\"\r\n\"5\",6\n").texts == [["1", "2"], ["3", "4"], ["5", "6"]])
    }

    @Test(arguments: [",", ";", "\t", "|"]) func everySeparatorIsFound(_ separator: String) throws {
        let rows = (1...20).map { "deal \($0)\(separator)10.5\(separator)2024-01-31" }
        let text =
            (["id", "amount", "closed"].joined(separator: separator)) + "\n" + rows.joined(separator: "\n")
        let table = try read(text)
        #expect(table.dialect.separator == separator.utf8.first)
        #expect(table.texts[19] == ["deal 20", "10.5", "2024-01-31"])
    }

    @Test func aSeparatorInEveryTextDoesNotMislead() throws {
        let table = try read("name;city\nSmith, Jones;Rome, Italy\nBell, Book;Paris, France\n")
        #expect(table.texts == [["Smith, Jones", "Rome, Italy"], ["Bell, Book", "Paris, France"]])
    }

    @Test func excelsSeparatorLineIsObeyed() throws {
        #expect(try read("sep=;\r\na;b\r\n1,5;2\r\n").texts == [["1,5", "2"]])
    }

    @Test func aByteOrderMarkIsNoPartOfTheHeader() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8)).headers == ["a", "b"])
    }

    @Test func oneColumnIsATable() throws {
        let table = try read("name\nAnna\nBoris\n\nCarol")
        #expect(table.headers == ["name"])
        #expect(table.texts == [["Anna"], ["Boris"], ["Carol"]])
    }

    @Test func aHeaderAloneIsATableWithoutRows() throws {
        for text in ["a,b,c", "a,b,c\n", "a,b,c\r\n\r\n"] {
            let table = try read(text)
            #expect(table.headers == ["a", "b", "c"])
            #expect(table.rowCount == 0)
        }
    }

    @Test(arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"]) func anEmptyFileIsNone(_ text: String) {
        #expect(throws: FileError(path: "test.csv", reason: "the file is empty")) { try read(text) }
    }

    @Test func headersThatRepeatAreNumberedAndEmptyOnesNamed() throws {
        #expect(
            try read("amount,Amount,,amount\n1,2,3,4\n").headers == [
                "amount", "Amount 2", "column 3", "amount 3",
            ])
    }

    @Test func aHeaderMayHoldALineEnd() throws {
        let table = try read("\"Close\nDate\",b\n1,2,3\n4,5\n")
        #expect(table.headers == ["Close Date", "b"])
        #expect(table.problemLines == ["3: 3 fields where the header has 2; row kept out"])
    }

    @Test func raggedRowsAreRefusedByTheirLine() throws {
        let table = try read("a,b,c\n1,2,3\n4,5\n\"x\ny\",7,8\n9\n10,11,12,13\n14,15,16\n")
        #expect(table.texts == [["1", "2", "3"], ["x\ny", "7", "8"], ["14", "15", "16"]])
        #expect(
            table.problemLines == [
                "3: 2 fields where the header has 3; row kept out",
                "6: 1 field where the header has 3; row kept out",
                "7: 4 fields where the header has 3; row kept out",
            ])
        #expect(table.problems.count(of: .rowRefused) == 3)
    }

    @Test func emptySurplusFieldsAreNoHarm() throws {
        #expect(try read("a,b\n1,2,,\n3,4\n").texts == [["1", "2"], ["3", "4"]])
    }

    @Test func rowsWithoutAnyValueAreKeptOutAloud() throws {
        let table = try read("a,b\n1,2\n,\n3,4\n")
        #expect(table.texts == [["1", "2"], ["3", "4"]])
        #expect(table.problemLines == ["3: no values at all; row kept out"])
    }

    @Test func aQuoteNeverClosedCostsItsLineAlone() throws {
        let table = try read("a,b\n1,2\n\"open,3\n4,5\n6,7\n")
        #expect(table.texts == [["1", "2"], ["4", "5"], ["6", "7"]])
        #expect(table.problemLines == ["3: a quote is opened and never closed; line kept out"])
    }

    @Test func aQuoteClosedManyLinesLaterDoesNotSwallowThem() throws {
        let table = try read("a,b,c\n1,\"open,3\n4,5,6\n7,\"shut\",9\n10,11,12\n")
        #expect(table.texts == [["4", "5", "6"], ["7", "shut", "9"], ["10", "11", "12"]])
        #expect(table.problems.count == 1)
        #expect(table.problems.groups[0].examples[0].line == 2)
    }

    @Test func quotesNotDoubledAreTakenAsTheyStand() throws {
        let table = try read("a,b\n\"Acme \"Big\" Corp\",1\n5\" pipe,2\n")
        #expect(table.texts == [["Acme \"Big\" Corp", "1"], ["5\" pipe", "2"]])
        #expect(table.problemLines == ["2: a quote inside quotes is not doubled; taken as it stands"])
    }

    @Test func blanksAroundQuotesAreForgiven() throws {
        #expect(try read("a, \"b\"\n1, \"x, y\" \n \"3\" ,4\n").texts == [["1", "x, y"], ["3", "4"]])
    }

    @Test func aNulByteRefusesItsRow() throws {
        let table = try read(Array("a,b\n1,2\n3\0,4\n5,6\n".utf8))
        #expect(table.texts == [["1", "2"], ["5", "6"]])
        #expect(table.problemLines == ["3: a NUL byte; row kept out"])
    }

    @Test func hugeFieldsAreReadWhole() throws {
        let long = String(repeating: "long, ", count: 400_000) + "end"
        let table = try read(Array("a,b\n1,\"\(long)\"\n3,4\n".utf8), blockSize: 1000)
        #expect(table.texts[0][1] == long)
        #expect(table.texts[1] == ["3", "4"])
    }

    @Test func aRecordBeyondTheLimitIsRefused() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
        let table = try read(
            Array("a,b\n1,\"".utf8) + long + Array("\"\n3,4\n".utf8), blockSize: 100, recordLimit: 1000)
        #expect(table.texts == [["3", "4"]])
        #expect(table.problems.groups.map { $0.examples[0].kind } == [.recordTooLong(1000)])
    }

    @Test func theCutsOfAFileDoNotShow() throws {
        var text = "id,note,amount\n"
        for row in 0..<400 {
            text += "\(row),\(row % 3 == 0 ? "\"line one\nline \"\"two\"\"\"" : "plain \(row)"),\(row * 7)\n"
        }
        let whole = try read(Array(text.utf8))
        #expect(whole.rowCount == 400)
        for (blockSize, stretchSize) in [(16, 64), (33, 100), (64, 257), (100, 1000), (1 << 16, 333)] {
            let cut = try read(Array(text.utf8), blockSize: blockSize, stretchSize: stretchSize)
            #expect(cut.texts == whole.texts)
            #expect(cut.checksum == whole.checksum)
        }
    }

    @Test func problemsKeepTheirLinesAcrossCuts() throws {
        var text = "id,note\n"
        for row in 0..<200 { text += row % 50 == 49 ? "\(row)\n" : "\(row),\"a\nb\"\n" }
        let table = try read(Array(text.utf8), blockSize: 64, stretchSize: 200)
        // Each row before takes two lines, the refused ones a single one.
        #expect(
            table.problems.groups[0].examples.map(\.line) == [
                2 + 49 * 2, 2 + 98 * 2 + 1, 2 + 147 * 2 + 2, 2 + 196 * 2 + 3,
            ])
    }

    @Test func theChecksumIsFNV1a() throws {
        // Of "a,b\n" by the published algorithm; "foobar" is a published test value.
        var checksum = FileChecksum()
        Array("foobar".utf8).withUnsafeBufferPointer { checksum.add($0) }
        #expect(checksum.text == "85944171f73967e8")
        #expect(FileChecksum().text == "cbf29ce484222325")
    }
}
