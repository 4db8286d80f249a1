import Testing

@testable import Importing

/// Last month's export beside this month's: most ids stand in both.
struct RepeatedFileTests {
    private static let header = "Deal ID,Rep,Stage,Created,Closed,Amount\n"
    private static let july = header + (1...6).map { "\($0),Ann,Open,2026-07-0\($0),,100\n" }.joined()
    private static let august =
        header + (2...6).map { "\($0),Ann,Won,2026-07-0\($0),2026-08-10,100\n" }.joined()
        + "7,Bo,Open,2026-08-02,,70\n"

    // Called so that neither the names nor their order tell which is the older.
    private func result(_ corrections: Corrections = Corrections()) throws -> ImportResult {
        try company(["b.csv": Self.july, "a.csv": Self.august], corrections: corrections)
    }

    @Test func theOlderFileIsNamedWithTheSentenceThatLeavesItOut() throws {
        let result = try result()
        #expect(result.summary.repeated == [RepeatedFile(older: "b.csv", newer: "a.csv", shared: 5)])
        #expect(
            result.doubts(.duplicate).map(\.text).suffix(1) == [
                "b.csv and a.csv share 5 ids, so those deals count twice; an older export may lie beside a newer one, "
                    + "and b.csv is the older by its deals"
            ])
        #expect(result.doubts(.duplicate).map(\.sentence).last == "import \"b.csv\" as nothing")
        #expect(result.table("deals")?.rowCount == 12)
    }

    @Test func aFileThatIsSaidToBeNothingIsLeftOut() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Table(file: "b.csv", kind: "nothing", columns: []))
        let result = try result(corrections)
        #expect(result.table("deals")?.rowCount == 6)
        #expect(result.summary.tables.map(\.table) == ["deals"])
        #expect(result.summary.repeated.isEmpty && result.summary.unmet.isEmpty)
        #expect(
            result.summary.leftAside == [
                LeftAside(
                    file: "b.csv", reason: "company.topline says that it is nothing",
                    sentence: "import \"b.csv\" as deals")
            ])
    }

    @Test func filesThatShareFewIdsAreNoneOfThese() throws {
        let other =
            Self.header + "6,Ann,Won,2026-07-06,2026-08-10,100\n"
            + "8,Bo,Open,2026-08-02,,70\n9,Bo,Open,2026-08-02,,7\n"
        let result = try company(["b.csv": Self.july, "a.csv": other])
        #expect(result.summary.repeated.isEmpty)
        #expect(Set(result.doubts(.duplicate).map(\.sentence)) == ["list deals sorted by id"])
    }
}
