import Model
import Testing

@testable import Importing

@Suite struct ValueReadingTests {
    private func day(_ text: String, dayFirst: Bool = false) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { DayScan.scan($0)?.day(dayFirst: dayFirst)?.description }
    }

    private func number(_ text: String, _ mark: NumberFormat.DecimalMark = .point) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            NumberReader.read(bytes, mark: mark).map { "\($0.mantissa)e-\($0.decimals)" }
        }
    }

    @Test(arguments: [
        "2017-03-31", "2017/03/31", "2017.03.31", "2017-3-31", "31-Mar-2017", "31 March 2017", "Mar 31, 2017",
        "March 31 2017", "31. März 2017", "31 mars 2017", "31 marzo 2017", "31.03.2017", "31.3.17",
        "2017-03-31T10:22:00Z", "2017-03-31 14:15:33.000", "2017-03-31T23:59:59+01:00",
        "31-Mar-2017, 2:15 PM", " 2017-03-31 ", "31 de marzo de 2017", "31 de março de 2017", "31-mrt-2017",
        "31-Mär-2017", "31 mar. 2017",
    ]) func plainDatesAreRead(_ text: String) { #expect(day(text) == "2017-03-31") }

    @Test func theFirstOfAMonthMayBeAnOrdinal() {
        #expect(day("1er avril 2026") == "2026-04-01")
        #expect(day("1 de enero de 2026") == "2026-01-01")
        #expect(day("2er avril 2026") == nil)
    }

    /// Files in Windows-1252 are looked at before it is known that they are.
    @Test func wordsAreReadInEitherEncoding() throws {
        let march: [UInt8] = Array("5. M".utf8) + [0xE4] + Array("rz 2026".utf8)
        #expect(
            march.withUnsafeBufferPointer { DayScan.scan($0)?.day(dayFirst: true)?.description }
                == "2026-03-05")
        let yes: [UInt8] = [0x73, 0xED]
        #expect(yes.withUnsafeBufferPointer { FlagWord.read($0) } == true)
    }

    @Test(arguments: [
        ("ja", "nein"), ("oui", "non"), ("sí", "no"), ("sì", "no"), ("sim", "não"), ("vero", "falso"),
        ("verdadero", "falso"), ("Verdadeiro", "Falso"), ("WAAR", "ONWAAR"), ("wahr", "falsch"),
        ("vrai", "faux"),
    ]) func yesAndNoInSixLanguages(_ yes: String, _ no: String) {
        #expect(Array(yes.utf8).withUnsafeBufferPointer { FlagWord.read($0) } == true)
        #expect(Array(no.utf8).withUnsafeBufferPointer { FlagWord.read($0) } == false)
    }

    @Test func numbersDatesFollowTheOrder() {
        #expect(day("03/04/2017", dayFirst: true) == "2017-04-03")
        #expect(day("03/04/2017", dayFirst: false) == "2017-03-04")
        #expect(day("13/04/2017", dayFirst: true) == "2017-04-13")
        #expect(day("13/04/2017", dayFirst: false) == nil)
        #expect(day("04-13-2017", dayFirst: false) == "2017-04-13")
        #expect(day("5/5/17", dayFirst: false) == "2017-05-05")
        #expect(day("3/5/2026, 2:15 PM", dayFirst: false) == "2026-03-05")
    }

    @Test(arguments: [
        "TBD", "2017-02-30", "2017-13-01", "31/31/2017", "2017", "12:30", "1.2.3", "Mai", "next Friday",
        "31 Foo 2017", "2017-03-31x", "2017-03-31 noon", "12345678", "1/2/34567", "",
    ]) func whatIsNoDateIsNone(_ text: String) { #expect(day(text) == nil) }

    @Test func numbersAreExact() {
        #expect(number("45,000") == "45000e-0")
        #expect(number("$1,234,567.89") == "123456789e-2")
        #expect(number("1.234,56 €", .comma) == "123456e-2")
        #expect(number("(500.00)") == "-500e-0")
        #expect(number("-$12.5") == "-125e-1")
        #expect(number("$-12.5") == "-125e-1")
        #expect(number("12.50-") == "-125e-1")
        #expect(number("45k") == "45000e-0")
        #expect(number("1.2M") == "1200000e-0")
        #expect(number("1.25 bn") == "1250000000e-0")
        #expect(number("USD 1,000.00") == "1000e-0")
        #expect(number("CHF 1'234.50") == "12345e-1")
        #expect(number("1 234 567,8", .comma) == "12345678e-1")
        #expect(number("1\u{A0}234") == "1234e-0")
        #expect(number("1\u{202F}234,5 €", .comma) == "12345e-1")
        #expect(number("\u{2212}7") == "-7e-0")
        #expect(number("12,34,567") == "1234567e-0")
        #expect(number("+3") == "3e-0")
        #expect(number(".5") == "5e-1")
        #expect(number("5.") == "5e-0")
    }

    @Test(arguments: [
        "", "-", "$", "abc", "12abc", "1,23", "1,2345", "1..2", "1.2.3", "--", "12 34", "1,,000", "1,000,00",
        "USD",
        "1e5", "0x10", "5 apples",
    ]) func whatIsNoNumberIsNone(_ text: String) { #expect(number(text) == nil) }

    @Test func numbersTooLargeAreSaidSo() {
        let text = Array("99999999999999999999".utf8)
        text.withUnsafeBufferPointer { #expect(NumberReader.read($0, mark: .point)?.isTooLarge == true) }
        #expect(NumberScan(mantissa: .max / 10, decimals: 0).scaled(to: 2) == nil)
        #expect(number("9223372036854775806") == "9223372036854775806e-0")
    }

    @Test func decimalsBeyondTheLimitAreRounded() {
        #expect(number("0.1234567895") == "12345679e-8")
        #expect(number("0.1234567894") == "123456789e-9")
        #expect(NumberScan.rounded(-15, droppingDigits: 1) == -2)
        #expect(NumberScan.rounded(14, droppingDigits: 1) == 1)
    }

    @Test func columnsOfNumbersShareOneScale() throws {
        let table = try read("x\n5\n1.25\n-0.5\n3.500\n", typed: true)
        #expect(table.columns[0].kind == .number(NumberFormat(decimalMark: .point, scale: 2)))
        #expect(table.integers(0) == [500, 125, -50, 350])
    }

    @Test func theDecimalCommaHoldsWhereTheFileIsConsistent() throws {
        let table = try read("a;b\n1.234;2,5\n5.678;3,75\n", typed: true)
        #expect(table.integers(0) == [1234, 5678])
        #expect(table.integers(1) == [250, 375])
        #expect(table.columns[0].doubts.isEmpty)
    }

    @Test func aColumnThatLeavesTheMarkOpenIsADoubt() throws {
        let table = try read("a,b\n\"1,234\",x\n\"5,678\",y\n", typed: true)
        #expect(table.integers(0) == [1234, 5678])
        #expect(table.columns[0].doubts == [.decimalMark(.point, count: 2, example: "1,234")])
    }

    @Test func theOrderOfDayAndMonthIsDecidedOverAllRows() throws {
        let open = (1...50).map { "0\($0 % 9 + 1)/04/2017,x" }.joined(separator: "\n")
        let table = try read("closed,b\n\(open)\n25/04/2017,x\n", typed: true)
        #expect(table.columns[0].kind == .day(.written(dayFirst: true)))
        #expect(table.days(0).last == "2017-04-25")
        #expect(table.columns[0].doubts.isEmpty)
    }

    @Test func anotherColumnOfTheFileDecidesTheOrder() throws {
        let table = try read("created,closed\n01/02/2017,01/25/2017\n03/04/2017,03/30/2017\n", typed: true)
        #expect(table.days(0) == ["2017-01-02", "2017-03-04"])
        #expect(table.columns[0].doubts.isEmpty)
    }

    @Test func anOpenOrderFollowsTheSettingOrIsADoubt() throws {
        let text = "closed,b\n01/02/2017,x\n03/04/2017,y\n"
        #expect(try read(text, typed: true).columns[0].doubts == [.dateOrder(dayFirst: false)])
        let set = try read(text, typed: true, dayFirst: true)
        #expect(set.columns[0].doubts.isEmpty)
        #expect(set.days(0) == ["2017-02-01", "2017-04-03"])
    }

    @Test func valuesThatDoNotFitAreMissingAndNamedByLine() throws {
        let rows = (1...12).map { "2017-01-\($0 + 10),\($0).5" }
        let text = "closed,amount\n" + rows.joined(separator: "\n") + "\nTBD,oops\nN/A,null\n"
        let table = try read(text, typed: true)
        #expect(table.days(0).suffix(2) == [nil, nil])
        #expect(table.integers(1).suffix(2) == [nil, nil])
        #expect(
            table.problemLines == [
                "14: `TBD` is not a date; taken as missing", "14: `oops` is not a number; taken as missing",
            ])
        #expect(table.columns[0].doubts == [.missingWords(1)])
    }

    @Test func percentagesFlagsAndCompactDaysAreFound() throws {
        let table = try read(
            "share,won,close date,code\n45%,yes,20170331,001\n12.5 %,no,20170401,002\n", typed: true)
        #expect(table.columns[0].kind == .percent(NumberFormat(decimalMark: .point, scale: 1)))
        #expect(table.integers(0) == [450, 125])
        #expect(table.integers(1) == [1, 0])
        #expect(table.days(2) == ["2017-03-31", "2017-04-01"])
        #expect(table.texts.map { $0[3] } == ["001", "002"])
    }

    @Test func excelsDayNumbersAreDates() throws {
        // 45,292 is 2024-01-01 in Excel.
        let table = try read("close date,b\n45292,x\n45293,y\n", typed: true)
        #expect(table.days(0) == ["2024-01-01", "2024-01-02"])
        #expect(table.columns[0].doubts == [.serialDays])
    }

    @Test func datesBeforeTheTableOfMonthsAreRead() throws {
        let table = try read("born,b\n1899-12-31,x\n1900-02-28,y\n2100-02-28,z\n2099-12-31,z\n", typed: true)
        #expect(table.days(0) == ["1899-12-31", "1900-02-28", "2100-02-28", "2099-12-31"])
        #expect(DayTable.day(year: 1900, month: 2, day: 29) == nil)
        #expect(DayTable.day(year: 2000, month: 2, day: 29) == Day(year: 2000, month: 2, day: 29)?.number)
        #expect(DayTable.day(year: 2017, month: 0, day: 1) == nil)
        #expect(DayTable.day(year: 2017, month: 13, day: 1) == nil)
    }
}
