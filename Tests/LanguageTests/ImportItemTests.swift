import Testing

@testable import Language

/// What stands behind `with` in an import, read and written.
struct ImportItemTests {
    private func items(_ text: String) throws -> [ImportItem] {
        let parsed = parseStatements("import \"q.csv\" as quotas with \(text)")
        guard case .command(.importFile(_, as: _, with: let items))? = parsed.first?.statement?.body else {
            return []
        }
        return items
    }

    @Test(arguments: [
        "rep = column 2, from = column 4, to = column 5", "no header", "header", "dates moved by 2376 days",
        "dates moved by -1 month", "quota in thousands, quota each quarter", "amount in millions",
        "header = Kopf, dates = Datum", "no header, dates moved by 3 years, rep id = Owner",
    ])
    func isReadBackAsItIsWritten(_ text: String) throws {
        let sentence = "import \"q.csv\" as quotas with \(text)"
        let statement = try #require(parseStatements(sentence).first?.statement)
        #expect(Formatter().format(statement) == sentence)
        #expect(!(try items(text)).isEmpty)
    }

    @Test(arguments: [
        "quota in dozens", "dates moved by days", "dates moved by 3", "quota each", "no", "rep = 3 4",
        "quota each days",
    ])
    func isRefused(_ text: String) throws { #expect(try items(text).isEmpty) }

    @Test func numbersOfColumnsAreNames() throws {
        guard case .column(let name, let header)? = try items("from = column 4").first else {
            Issue.record("no column")
            return
        }
        #expect(name.text == "from")
        #expect(header.text == "column 4")
    }
}
