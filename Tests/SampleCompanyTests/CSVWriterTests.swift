import Testing

@testable import SampleCompany

@Suite struct CSVWriterTests {
    @Test func fieldsAreQuotedOnlyWhereTheyMustBe() {
        var csv = CSVWriter(header: ["a", "b,c"])
        csv.add("Zoë")
        csv.add("say \"no\"")
        csv.add(nil as String?)
        csv.add(cents: 1_450_05)
        csv.add(cents: 7)
        csv.add("two\nlines")
        csv.endLine()
        let text = String(decoding: csv.bytes, as: UTF8.self)
        #expect(text == "a,\"b,c\"\nZoë,\"say \"\"no\"\"\",,1450.05,0.07,\"two\nlines\"\n")
    }
}
