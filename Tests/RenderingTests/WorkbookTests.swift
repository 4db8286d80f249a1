import Model
import Reports
import Testing

@testable import Rendering

// Workbooks, read back from their own archive.

private func sheets(of report: Report) throws -> ZipReader {
    try #require(ZipReader(try WorkbookFile(report: report).bytes()))
}

/// The texts that the cells of kind `s` name by their number, in order.
private func sharedTexts(_ archive: ZipReader) throws -> [String] {
    let xml = try #require(archive.text("xl/sharedStrings.xml"))
    return xml.matches(of: #/<t[^>]*>([^<]*)<\/t>/#).map { String($0.output.1) }
}

@Test func numbersAreNumbersWithTheirFormats() throws {
    let archive = try sheets(of: SampleReports.ranking)
    let sheet = try #require(archive.text("xl/worksheets/sheet1.xml"))
    let styles = try #require(archive.text("xl/styles.xml"))
    // 51 of 72 decided deals, as the nearest double.
    #expect(sheet.contains("<v>0.7083333333333334</v>"))
    #expect(sheet.contains("<v>51</v>"))
    #expect(styles.contains("formatCode=\"0.0%\""))
    #expect(!sheet.contains("<f>"))
}

@Test func amountsAreTheirOwnDecimals() throws {
    let amounts = ["871103.93", "68343.04", "-0.1", "0.07", "1947315", "28182947.58", "0"]
    let money = ReportColumn(heading: "Amount", content: .money(currency: "USD", decimals: 2))
    let rows = amounts.map { text in
        let cents = Int((Double(text)! * 100).rounded())
        return Row(cells: [.text("a & b"), .number(Fraction(Int128(cents), over: 100)!), .flag(true)])
    }
    let table = ReportTable(
        columns: [
            ReportColumn(heading: "Name", content: .text), money, ReportColumn(heading: "Is", content: .flag),
        ], rows: rows)
    let archive = try sheets(of: Report(title: "Money", blocks: [.table(table)]))
    let sheet = try #require(archive.text("xl/worksheets/sheet1.xml"))
    let cells = sheet.matches(of: #/<c r="B\d+" s="\d+"><v>([^<]*)<\/v>/#).map { String($0.output.1) }
    #expect(cells == amounts)
    // The rest of the workbook is as it was written.
    #expect(
        archive.files.keys.contains("[Content_Types].xml") && archive.files.keys.contains("xl/workbook.xml"))
}

@Test func aTextTooLongForACellIsSaidToBeCut() throws {
    let table = ReportTable(
        columns: [ReportColumn(heading: "Text", content: .text)],
        rows: [Row(cells: [.text(String(repeating: "x", count: 40_000))]), Row(cells: [.text("short")])])
    let texts = try sharedTexts(try sheets(of: Report(title: "Long", blocks: [.table(table)])))
    #expect(
        texts.contains(
            "1 text is longer than the 32,767 characters that a cell holds, and cut; `as csv` has them whole."
        ))
}

@Test func theHeadingStaysInSight() throws {
    let sheet = try #require(try sheets(of: SampleReports.ranking).text("xl/worksheets/sheet1.xml"))
    #expect(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""))
}

@Test func datesAreDates() throws {
    let archive = try sheets(of: SampleReports.series)
    let sheet = try #require(archive.text("xl/worksheets/sheet1.xml"))
    // 1 March 2017.
    #expect(sheet.contains("<v>42795</v>"))
    #expect(try #require(archive.text("xl/styles.xml")).contains("formatCode=\"mmm yyyy\""))
}

@Test func textsThatLookLikeFormulasStayTexts() throws {
    let archive = try sheets(of: SampleReports.hostile)
    let sheet = try #require(archive.text("xl/worksheets/sheet1.xml"))
    #expect(!sheet.contains("<f>"))
    #expect(try sharedTexts(archive).contains { $0.hasPrefix("=cmd|") })
}

@Test func whatTheNumbersRestOnHasASheet() throws {
    let archive = try sheets(of: SampleReports.ranking)
    let book = try #require(archive.text("xl/workbook.xml"))
    #expect(book.contains("name=\"Answer\"") && book.contains("name=\"About\""))
    let texts = try sharedTexts(archive)
    #expect(texts.contains("win rate: won deals / decided deals"))
    #expect(texts.contains("top 5 reps by win rate this quarter"))
}

@Test func severalTablesAreSeveralSheets() throws {
    var report = SampleReports.ranking
    report.blocks += SampleReports.series.blocks
    let book = try #require(try sheets(of: report).text("xl/workbook.xml"))
    #expect(book.contains("name=\"Table 2\""))
}

@Test func theSameAnswerGivesTheSameBytes() throws {
    for seed in UInt64(1)...12 {
        var (first, second) = (RandomReports(seed: seed), RandomReports(seed: seed))
        let books = (
            try WorkbookFile(report: first.report()).bytes(),
            try WorkbookFile(report: second.report()).bytes()
        )
        #expect(books.0 == books.1, "seed \(seed)")
    }
}

@Test func workbooksOfAnyContentAreWellFormed() throws {
    for seed in UInt64(1)...24 {
        var reports = RandomReports(seed: seed)
        let archive = try sheets(of: reports.report())
        for (name, bytes) in archive.files where name.hasPrefix("xl/") || name.hasPrefix("docProps/") {
            let xml = String(decoding: bytes, as: UTF8.self)
            let body = xml.drop { $0 != "\n" }.dropFirst()
            let problem = MarkupCheck(String(body)).problem
            #expect(problem == nil, "seed \(seed), \(name): \(problem ?? "")")
        }
    }
}

@Test func aTextLongerThanACellEndsInDots() throws {
    let table = ReportTable(
        columns: [SampleReports.rep], rows: [Row(cells: [.text(String(repeating: "x", count: 40_000))])])
    let texts = try sharedTexts(try sheets(of: Report(title: "", blocks: [.table(table)])))
    #expect(texts.contains { $0.count == 32_767 && $0.hasSuffix("…") })
}

@Test(arguments: [
    (RawCell.number("12.5"), ReportColumn.Content.days, SheetCell.number(12.5, format: "#,##0.0")),
    (.number("1200"), .money(currency: "USD", decimals: 2), .number(1200, format: "#,##0.00")),
    (.number("-0.1"), .change, .number(-0.1, format: "+0.0%;-0.0%;0.0%")),
    (.text("2017-03-31"), .day, .number(42_825, format: "yyyy-mm-dd")),
    (.text("1899-03-31"), .day, .text("1899-03-31")),
    (.text("2017-Q3"), .unit(.gregorian(.quarter)), .text("2017-Q3")),
    (.missing, .count, .blank), (.flag(true), .flag, .flag(true)),
])
func cellsOfASpreadsheet(value: RawCell, content: ReportColumn.Content, expected: SheetCell) {
    #expect(SheetCell(value, in: content) == expected)
}
