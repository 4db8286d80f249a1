import Glibc
import Importing
import Model
import Store
import Testing

@testable import Company

/// Each reading of a company's files is compared with the one before and kept in `deals.history`.
@Suite(.serialized) struct KeptHistoryTests {
    private static let header = "Deal ID,Owner,Stage,Create Date,Close Date,Expected Close,Amount\n"
    private static let first =
        header + "1,Ann,Proposal,2026-01-05,,2026-03-31,100\n2,Bo,Proposal,2026-01-06,,2026-03-31,200\n"

    private let folder = TemporaryFolder(["deals.csv": first])
    private var company: CompanyFolder { CompanyFolder(path: folder.path) }

    private func read(_ deals: String? = nil, on day: String) throws -> CompanyVersion {
        if let deals { folder.write(Self.header + deals, to: "deals.csv") }
        return try company.keepHistory(of: try company.version(context), asOf: Day(iso: day)!)
    }

    private var readings: [HistoryReading] {
        get throws { try HistoryFile(folder: folder.path).content().readings }
    }

    @Test func whatChangedIsKeptLineByLine() throws {
        _ = try read(on: "2026-03-02")
        _ = try read(
            "1,Cy,Proposal,2026-01-05,,2026-06-30,150\n3,Bo,Proposal,2026-03-05,,2026-05-31,300\n",
            on: "2026-03-09")
        #expect(try readings.map(\.day.description) == ["2026-03-02", "2026-03-09"])
        #expect(
            try readings[1].changes == [
                .changed(key: "1", column: "rep", from: "Ann", to: "Cy"),
                .changed(key: "1", column: "expected close", from: "2026-03-31", to: "2026-06-30"),
                .changed(key: "1", column: "amount", from: "100", to: "150"),
                .removed(key: "2"),
                .added(
                    key: "3", values: ["3", "Bo", "Proposal", "open", "2026-03-05", nil, "2026-05-31", "300"]),
            ])
    }

    @Test func nothingNewWritesNothing() throws {
        _ = try read(on: "2026-03-02")
        let text = folder.text(of: "deals.history")
        _ = try read(on: "2026-03-05")
        folder.write("define segment big as deals where amount > 150\n", to: "company.topline")
        _ = try read(on: "2026-03-06")
        #expect(folder.text(of: "deals.history") == text)
    }

    /// The same files read otherwise are no change of the deals: the new reading takes the last one's place.
    @Test func aCorrectionRestatesTheLastReading() throws {
        _ = try read(on: "2026-03-02")
        folder.write("treat stage \"Proposal\" as lost\n", to: "company.topline")
        let version = try read(on: "2026-03-09")
        #expect(try readings.map(\.isRestated) == [false, true])
        #expect(try readings.map(\.day.description) == ["2026-03-02", "2026-03-02"])
        #expect(version.database.history?.history.latest.value("outcome", of: "1") == "lost")
    }

    /// Revenue may be read from the sales lines of the same company; it is the deals that change from one export to the next.
    @Test func theDealsAreFollowedWhateverRevenueIsReadFrom() throws {
        folder.write(
            "Line ID,Date,Store,Product,Quantity,Unit Price\n1,2026-01-05,A,Pen,2,10\n", to: "sales.csv")
        folder.write("set revenue from sales lines\n", to: "company.topline")
        _ = try read(on: "2026-03-02")
        let version = try read("1,Ann,Proposal,2026-01-05,,2026-03-31,150\n", on: "2026-03-09")
        #expect(version.catalogue.fact != "deals")
        #expect(
            try readings.last?.changes == [
                .changed(key: "1", column: "amount", from: "100", to: "150"), .removed(key: "2"),
            ])
    }

    @Test func anOlderExportIsNotKept() throws {
        _ = try read(on: "2026-03-02")
        _ = try read("1,Ann,Proposal,2026-01-05,,2026-03-31,50\n", on: "2026-02-01")
        #expect(try readings.count == 1)
    }

    private static func open(_ ids: ClosedRange<Int>) -> String {
        ids.map { "\($0),Ann,Proposal,2026-01-05,,2026-03-31,100\n" }.joined()
    }

    /// Half of an export, or next year's, is not what happened to the deals.
    @Test func readingsInWhichMostDealsAreGoneWaitUntilSomebodySaysSo() throws {
        _ = try read(Self.open(1...10), on: "2026-03-02")
        for _ in 0..<2 {
            let version = try read(Self.open(7...12), on: "2026-03-09")
            #expect(version.unkept == .gone(6, of: 10, since: Day(iso: "2026-03-02")!))
            #expect(try readings.count == 1)
        }
        let whole = try read(Self.open(6...12), on: "2026-03-10")
        #expect(whole.unkept == nil)
        #expect(try readings.count == 2)
    }

    @Test func dealsThatAreSaidToBeGoneAreTakenOut() throws {
        _ = try read(Self.open(1...10), on: "2026-03-02")
        folder.write(Self.header + Self.open(7...12), to: "deals.csv")
        let version = try company.keepHistory(
            of: try company.version(context), asOf: Day(iso: "2026-03-09")!, isConfirmed: true)
        #expect(version.unkept == nil)
        #expect(try readings.last?.changes.count == 8)
    }

    @Test func aFileThatEndsWithinARecordIsNotTakenIn() throws {
        _ = try read(Self.open(1...10), on: "2026-03-02")
        let version = try read(Self.open(1...8) + "9,\"An", on: "2026-03-09")
        #expect(version.unkept == .brokenOff && version.brokenOffFiles == ["deals.csv"])
        #expect(try readings.count == 1)
        #expect(try company.historyStanding(of: version).isStopped)
    }

    @Test func halfOfAFileIsNotTakenForTheWhole() throws {
        folder.write(
            Self.header + Self.open(1...10) + "Grand Totals (10 records),,,,,,1000\n", to: "deals.csv")
        let version = try company.version(context)
        for (rest, words) in [
            (Self.open(1...8) + "9,\"An", "it ends within a record"),
            (Self.open(1...8), "the lines that stood under its records are gone"),
        ] {
            folder.write(Self.header + rest, to: "deals.csv")
            #expect(
                throws: FileError(
                    path: "deals.csv", reason: "it is broken off: \(words), and 8 of 10 records are left")
            ) { try company.changed(since: version, context) }
        }
        folder.write(
            Self.header + Self.open(1...8) + "Grand Totals (8 records),,,,,,800\n", to: "deals.csv")
        #expect(try company.changed(since: version, context)?.summary.open == 8)
    }

    @Test func aHistoryThatCanGoOnNoMoreIsSaid() throws {
        _ = try read(on: "2026-03-02")
        let version = try read(Self.open(1...3) + Self.open(1...3), on: "2026-03-09")
        #expect(version.unkept == .obstacle(.noIdentity))
    }

    @Test func daysAndCorrectionsAreCountedApart() throws {
        _ = try read(on: "2026-03-02")
        folder.write("treat stage \"Proposal\" as lost\n", to: "company.topline")
        _ = try read(on: "2026-03-02")
        let version = try read(
            "1,Cy,Proposal,2026-01-05,,2026-06-30,150\n2,Cy,Lost,2026-01-06,,2026-06-30,1\n", on: "2026-03-09"
        )
        let standing = try company.historyStanding(of: version)
        #expect(standing.readingCount == 2 && standing.correctionCount == 1 && standing.dayCount == 2)
    }

    @Test func dealsThatNothingTellsApartHaveNoHistory() throws {
        folder.write(
            "Owner,Stage,Amount,Create Date\nAnn,Proposal,1,2026-01-05\nAnn,Proposal,1,2026-01-05\n",
            to: "deals.csv")
        let version = try read(on: "2026-03-02")
        #expect(folder.text(of: "deals.history") == nil)
        #expect(try company.historyStanding(of: version).obstacle == .noIdentity)
    }

    @Test func withoutOpenDealsNothingIsFollowed() throws {
        let version = try read("1,Ann,Won,2026-01-05,2026-02-01,2026-02-01,100\n", on: "2026-03-02")
        #expect(folder.text(of: "deals.history") == nil)
        #expect(try company.historyStanding(of: version).obstacle == .nothingOpen)
    }

    /// What a crash broke off is left out; the next reading is compared with the last whole one.
    @Test func aTornReadingIsMadeGoodByTheNext() throws {
        _ = try read(on: "2026-03-02")
        _ = try read("1,Ann,Proposal,2026-01-05,,2026-03-31,150\n", on: "2026-03-09")
        let text = try #require(folder.text(of: "deals.history"))
        folder.write(String(text.dropLast(4)), to: "deals.history")
        let torn = try company.version(context)
        #expect(try company.historyStanding(of: torn).broken.count == 1)
        _ = try read(on: "2026-03-10")
        #expect(try readings.map(\.day.description) == ["2026-03-02", "2026-03-10"])
        #expect(try readings[1].changes.count == 2)
    }

    @Test func aFolderThatMayNotBeWrittenHasItsHistoryElsewhere() throws {
        guard geteuid() != 0 else { return }
        let state = TemporaryFolder()
        setenv("XDG_STATE_HOME", state.path, 1)
        defer { unsetenv("XDG_STATE_HOME") }
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        _ = try read(on: "2026-03-02")
        #expect(folder.text(of: "deals.history") == nil)
        #expect(try readings.count == 1)
    }
}
