import SampleCompany
import Testing
import ToplineKit

/// A trend goes through whole units within the period and up to today.
struct TrendUnitTests {
    private func answer(_ sentence: String, today: String) throws -> String {
        let days = (0..<360).map { "2025-\(Self.two($0 / 30 + 1))-\(Self.two($0 % 28 + 1))" }
        let rows = days.enumerated().map { "\($0),R\($0 % 12),Won,2024-12-01,\($1),\(100 + $0 % 7)" }
        let text = "Deal ID,Rep,Stage,Created,Closed,Amount\n" + rows.joined(separator: "\n") + "\n"
        let folder = try TemporaryFolder([(name: "deals.csv", text: text)])
        let reply = try Session(folder: folder.path, today: today).reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test func unitsAfterTodayTakeNoPart() throws {
        let text = try answer("trend of won deals this year", today: "2025-11-10")
        #expect(text.contains("through 10 months"), "\(text)")
        #expect(text.contains("Nov 2025 is not over and takes no part"))
    }

    @Test func unitsThatThePeriodCutsTakeNoPart() throws {
        let text = try answer("trend of won deals by week Q4 2025", today: "2025-12-31")
        #expect(text.contains("through 12 weeks"), "\(text)")
        #expect(text.contains("Week 40 2025 lies only partly in the period"), "\(text)")
        let past = try answer("trend of won deals past 6 months", today: "2025-11-10")
        #expect(past.contains("May 2025 lies only partly in the period and takes no part"), "\(past)")
    }
}
