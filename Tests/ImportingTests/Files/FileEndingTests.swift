import Testing

@testable import Importing

/// Half of an export is told from the whole by how it ends.
struct FileEndingTests {
    private static let header = "Deal ID,Rep,Stage,Created,Closed,Amount\n"
    private static let rows = "1,Ann,Won,2016-01-04,2016-02-01,100\n2,Bob,Lost,2016-03-04,2016-04-01,50\n"

    private func ending(_ rest: String) throws -> FileEnding {
        try #require(try company(["deals.csv": Self.header + Self.rows + rest]).summary.endings.first)
    }

    @Test(arguments: ["3,\"An", "3,Ann,Open,2016-05", "3,Ann,\"two\nlines"])
    func aFileThatEndsWithinARecordIsBrokenOff(_ rest: String) throws {
        let ending = try ending(rest)
        #expect(ending.isBrokenOff && ending.rowCount == 2)
    }

    @Test(arguments: [
        "", "3,Ann,Open,2016-05-01,,7", "3,Ann\n", "3,\"An\n4,Ann,Open,2016-05-01,,7\n",
        "\nGrand Totals (2 records),,,150",
        "\"Grand Totals (2 records)\",\"\",\"150.00\"\n\"Copyright © 2016 x, inc.\"",
    ])
    func whatEndsWithALineOrALabelIsWhole(_ rest: String) throws {
        #expect(try !ending(rest).isBrokenOff)
    }

    @Test func aFooterIsALabelWithNothingButFigures() throws {
        #expect(try ending("\nGrand Totals (2 records),,,150\n").hasFooter)
        #expect(try ending("\"Copyright © 2016 salesforce.com, inc.\"").hasFooter)
        #expect(try !ending("").hasFooter)
        #expect(try !ending("Total,Ann,Won,2016-01-04,2016-02-01,100\n").hasFooter)
    }

    @Test func aFirstReadingIsDoubted() throws {
        let result = try company(["deals.csv": Self.header + Self.rows + "3,\"An"])
        #expect(result.summary.doubts.first?.topic == .brokenOff)
        #expect(
            result.summary.doubts.first?.text
                == "deals.csv ends within a record, as half of an export does; what is there is read (2 records)"
        )
    }

    @Test func halfOfAFileDoesNotTakeThePlaceOfTheWhole() {
        let whole = FileEnding(file: "a.csv", rowCount: 47, hasFooter: true)
        let cut = FileEnding(file: "a.csv", rowCount: 27, isBrokenOff: true)
        #expect(
            cut.reasonAgainst(replacing: whole)
                == "it is broken off: it ends within a record, and 27 of 47 records are left")
        let without = FileEnding(file: "a.csv", rowCount: 27)
        #expect(
            without.reasonAgainst(replacing: whole)
                == "it is broken off: the lines that stood under its records are gone, and 27 of 47 records are left"
        )
        // More records than before, or a report that never had a footer.
        #expect(
            FileEnding(file: "a.csv", rowCount: 50, isBrokenOff: true).reasonAgainst(replacing: whole) == nil)
        #expect(without.reasonAgainst(replacing: FileEnding(file: "a.csv", rowCount: 47)) == nil)
    }
}
