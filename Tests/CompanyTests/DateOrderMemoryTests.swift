import Importing
import Model
import Testing

@testable import Company

/// Next month's export has no day above 12.
struct DateOrderMemoryTests {
    private let context = RunContext(today: Day(iso: "2025-06-30")!)
    private static let head = "Deal ID,Owner,Stage,Amount,Created,Closed\n"
    private static let proven = head + "A1,Al,Won,5,16/04/2025,21/05/2025\n"
    private static let open = head + "B1,Al,Won,5,02/03/2025,04/05/2025\n"

    private func newest(_ version: CompanyVersion) -> String? { version.newestEvent?.description }

    @Test func theNextFileOfASessionKeepsTheOrder() throws {
        let folder = TemporaryFolder(["deals.csv": Self.proven])
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        folder.write(Self.open, to: "deals.csv")
        let next = try #require(try company.changed(since: version, context))
        #expect(newest(next) == "2025-05-04")
        #expect(next.catalogue.guessedDates.isEmpty)
    }

    @Test func aLaterOpenKeepsTheOrder() throws {
        let folder = TemporaryFolder(["deals.csv": Self.proven])
        _ = try CompanyFolder(path: folder.path).version(context)
        folder.write(Self.open, to: "deals.csv")
        #expect(newest(try CompanyFolder(path: folder.path).version(context)) == "2025-05-04")
    }

    @Test func withoutAnEarlierFileItIsAGuess() throws {
        let folder = TemporaryFolder(["deals.csv": Self.open])
        let version = try CompanyFolder(path: folder.path).version(context)
        #expect(newest(version) == "2025-04-05")
        #expect(version.catalogue.guessedDates["deals"]?.correction == "set date order day first")
        #expect(folder.text(of: ".topline/date-orders") == nil)
    }

    @Test func aDamagedMemoryIsNone() throws {
        let folder = TemporaryFolder(["deals.csv": Self.proven])
        _ = try CompanyFolder(path: folder.path).version(context)
        #expect(folder.text(of: ".topline/date-orders")?.hasPrefix("day\t") == true)
        folder.write("\u{0}week\tx\nday\nno tab\n", to: ".topline/date-orders")
        folder.write(Self.open, to: "deals.csv")
        #expect(newest(try CompanyFolder(path: folder.path).version(context)) == "2025-04-05")
    }

    @Test func theDecimalMarkIsKeptForNewExports() throws {
        let head = "Deal ID,Owner,Stage,Amount,Closed\n"
        let folder = TemporaryFolder(["deals.csv": head + "A1,Al,Won,1.200,2025-05-01\n"])
        folder.write("set decimal comma\n", to: "company.topline")
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        #expect(!version.summary.doubts.contains { $0.topic == .numbers })
        folder.write(head + "A1,Al,Won,1.300,2025-05-02\n", to: "deals.csv")
        let next = try #require(try company.changed(since: version, context))
        #expect(!next.summary.doubts.contains { $0.topic == .numbers })
        #expect(next.corrections.decimalComma == true)
    }
}
