import Model
import Testing

@testable import Importing

/// Which of two numbers is the month, where a file's own dates leave it open.
struct DateOrderTests {
    private static let head = "Deal ID,Owner,Stage,Amount,Created,Closed\n"
    /// Days above 12.
    private static let dayFirst = head + "A1,Al,Won,5,16/04/2025,21/05/2025\n"
    private static let monthFirst = head + "A1,Al,Won,5,04/16/2025,05/21/2025\n"
    /// Either way, and no contradiction either way.
    private static let open = head + "B1,Al,Won,5,02/03/2025,04/05/2025\nB2,Al,Lost,5,01/02/2025,03/04/2025\n"
    /// Closed before it was created unless the day stands first.
    private static let telling =
        head + "C1,Al,Won,5,03/10/2025,02/11/2025\nC2,Al,Won,5,01/02/2025,03/04/2025\n"

    private func read(
        _ files: KeyValuePairs<String, String>, known: DateOrders = DateOrders(), today: Day = context.today
    ) throws -> ImportResult {
        try Importer.run(
            files.map { ImportFile(name: $0.key, bytes: Array($0.value.utf8)) }, dateOrders: known,
            context: RunContext(today: today))
    }

    /// The days on which the deals were created, the first one first.
    private func created(_ result: ImportResult) -> [String] {
        guard let deals = result.table("deals"), let column = deals.column(named: "created") else {
            return []
        }
        return (0..<deals.rowCount).compactMap { column.integer(at: $0) }.map {
            Day(number: Int32($0)).description
        }.sorted()
    }

    @Test func nothingTellsSoItIsAGuess() throws {
        let result = try read(["deals.csv": Self.open])
        #expect(created(result) == ["2025-01-02", "2025-02-03"])
        #expect(result.doubts(.dates).count == 2)
        #expect(
            result.summary.guessedDates["deals"]
                == GuessedDates(
                    file: "deals.csv", headers: ["Created", "Closed"], columns: ["created", "closed"],
                    dayFirst: false))
        #expect(result.summary.dateOrders == DateOrders())
    }

    @Test func filesOfOneTableShareTheOrder() throws {
        let result = try read(["deals-a.csv": Self.dayFirst, "deals-b.csv": Self.open])
        #expect(created(result) == ["2025-02-01", "2025-03-02", "2025-04-16"])
        #expect(result.doubts(.dates).isEmpty && result.summary.guessedDates.isEmpty)
    }

    @Test func filesThatShowBothOrdersProveNothing() throws {
        let other = Self.monthFirst.replacing("A1", with: "A2")
        let result = try read(["deals-a.csv": Self.dayFirst, "deals-b.csv": other, "deals-c.csv": Self.open])
        #expect(created(result).prefix(2) == ["2025-01-02", "2025-02-03"])
        #expect(result.summary.guessedDates["deals"]?.dayFirst == false)
    }

    @Test func theOtherFilesOfTheFolderTell() throws {
        let quotas = "Rep,Period Start,Period End,Quota\nAl,01/01/2025,31/03/2025,100\n"
        let result = try read(["deals.csv": Self.open, "quotas.csv": quotas])
        #expect(created(result) == ["2025-02-01", "2025-03-02"])
        #expect(result.summary.guessedDates.isEmpty)
    }

    @Test func theOrderThatContradictsItselfLoses() throws {
        let result = try read(["deals.csv": Self.telling])
        #expect(created(result) == ["2025-02-01", "2025-10-03"])
        #expect(result.summary.guessedDates.isEmpty && result.doubts(.dates).isEmpty)
    }

    @Test func whatWasCreatedAfterTodayContradicts() throws {
        let text = Self.head + "C1,Al,Open,5,10/03/2025,\nC2,Al,Open,5,01/02/2025,\n"
        let today = try #require(Day(iso: "2025-06-30"))
        #expect(created(try read(["deals.csv": text], today: today)) == ["2025-02-01", "2025-03-10"])
        let later = try #require(Day(iso: "2026-06-30"))
        #expect(created(try read(["deals.csv": text], today: later)) == ["2025-01-02", "2025-10-03"])
    }

    @Test func whatWasShownBeforeHolds() throws {
        let first = try read(["deals.csv": Self.dayFirst])
        let known = first.summary.dateOrders
        #expect(known != DateOrders())
        let next = try read(["deals.csv": Self.open], known: known)
        #expect(created(next) == ["2025-02-01", "2025-03-02"])
        #expect(next.summary.guessedDates.isEmpty && next.summary.dateOrders == known)
        // What a file shows itself goes before what was known.
        let turned = try read(["deals.csv": Self.monthFirst], known: known)
        #expect(created(turned) == ["2025-04-16"])
        #expect(
            created(try read(["deals.csv": Self.open], known: turned.summary.dateOrders)).first
                == "2025-01-02")
    }

    @Test func manyContradictionsLeaveWhatWasKnownInDoubt() throws {
        let known = try read(["deals.csv": Self.monthFirst]).summary.dateOrders
        let rows = (1...3).map { "C\($0),Al,Won,5,03/10/2025,02/11/2025\n" }.joined()
        let result = try read(["deals.csv": Self.head + rows], known: known)
        #expect(created(result).first == "2025-10-03")
        #expect(result.summary.guessedDates["deals"]?.dayFirst == true)
        #expect(result.doubts(.dates).first?.sentence == "set date order month first")
    }

    @Test func theSettingGoesBeforeOtherFiles() throws {
        var corrections = Corrections()
        corrections.dayFirst = false
        let result = try company(
            ["deals-a.csv": Self.dayFirst, "deals-b.csv": Self.open], corrections: corrections)
        #expect(created(result) == ["2025-01-02", "2025-02-03", "2025-04-16"])
        #expect(result.summary.guessedDates.isEmpty)
    }
}
