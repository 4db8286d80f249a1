import Importing
import Model
import Testing

@testable import Company

/// Next month's export has renamed or lost a column.
struct LostColumnTests {
    private let context = RunContext(today: Day(iso: "2024-06-30")!)

    @Test func aRenamedColumnIsNamedAndTheOldDataStayInUse() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        let renamed = SmallCompany.deals.replacing(",Amount", with: ",Booking Figure")
        folder.write(renamed, to: "deals.csv")
        for _ in 0..<2 {
            #expect(
                throws: FileError(
                    path: "deals.csv",
                    reason:
                        "`Amount`, the amount of the deals, is gone, and `Booking Figure` is new; if it is "
                        + "the same: `import \"deals.csv\" as deals with amount = \"Booking Figure\"`")
            ) { try company.changed(since: version, context) }
        }
        folder.write(
            "import \"deals.csv\" as deals with amount = \"Booking Figure\"\n", to: "company.topline")
        #expect(try company.changed(since: version, context)?.catalogue.field(.amount) != nil)
    }

    @Test func aHeaderThatIsKnownUnderAnotherNameIsTaken() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        folder.write(SmallCompany.deals.replacing(",Amount", with: ",Value"), to: "deals.csv")
        #expect(try company.changed(since: version, context)?.summary.won == 2)
    }

    @Test func aFreshOpenNamesWhatHasGoneUntilItIsFound() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        company.rememberColumns(of: try company.version(context))
        folder.write(SmallCompany.deals.replacing(",Amount", with: ",Booking Figure"), to: "deals.csv")
        for _ in 0..<2 {
            var version = try company.version(context)
            company.noteLostColumns(in: &version)
            #expect(version.summary.doubts.first?.topic == .lost)
            #expect(
                version.summary.doubts.first?.sentence
                    == "import \"deals.csv\" as deals with amount = \"Booking Figure\"")
            #expect(
                version.lostColumns.first?.hasPrefix("`Amount`, the amount of the deals, is gone") == true)
            company.rememberColumns(of: version)
        }
        folder.write(SmallCompany.deals, to: "deals.csv")
        var version = try company.version(context)
        company.noteLostColumns(in: &version)
        #expect(!version.summary.doubts.contains { $0.topic == .lost })
    }
}
