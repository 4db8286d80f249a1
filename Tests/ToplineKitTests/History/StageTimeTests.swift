import Model
import SampleCompany
import Testing
import ToplineKit

/// How long deals stay in a stage, from one change of stage to the deal's next.
struct StageTimeTests {
    private static let deals =
        "Deal ID,Rep,Stage,Created,Amount\n1,Ann,Won,2025-01-02,5\n2,Ann,Offer,2025-01-02,6\n"

    private func answer(_ sentence: String, _ changes: String) throws -> [[String]] {
        let folder = try TemporaryFolder([("deals.csv", Self.deals), ("stage_history.csv", changes)])
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return Array(CSVRows.parse(reply.output).dropFirst())
    }

    @Test func aStageLastsUntilTheDealsNextChange() throws {
        let changes = """
            Deal ID,Stage,Entered
            1,Demo,2025-01-02
            2,Demo,2025-01-02
            1,Offer,2025-01-12
            1,Won,2025-02-01
            2,Offer,2025-01-07

            """
        let rows = try answer("average stage time of stage changes by stage sorted by stage", changes)
        #expect(rows.map { "\($0[0]) \($0[1])" } == ["Demo 7.5", "Offer 20", "Won "])
        #expect(try answer("list stage changes where stage time > 9", changes).count == 2)
    }

    /// Newest first, with two changes on one day.
    @Test func theOrderOfTheFileDecidesWithinADay() throws {
        let changes = """
            Deal ID,Stage,Entered
            1,Won,2025-02-01
            1,Offer,2025-01-12
            1,Demo,2025-01-12
            1,New,2025-01-02

            """
        let rows = try answer("average stage time of stage changes by stage sorted by stage", changes)
        #expect(rows.map { "\($0[0]) \($0[1])" } == ["Demo 0", "New 10", "Offer 20", "Won "])
    }

    @Test func theSampleCompanysStagesLastAsItsHistorySays() throws {
        let company = CompanyGenerator(shape: Shape(lastDay: Day(iso: "2025-12-31")!, dealPercent: 20))
        var times: [String: [Int]] = [:]
        for deal in company.records().deals {
            for (entry, next) in zip(deal.history, deal.history.dropFirst()) {
                times[entry.stage, default: []].append(next.entered.days(since: entry.entered))
            }
        }
        let folder = try TemporaryFolder(
            company.files().map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) })
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let reply = session.reply(to: "sum of stage time of stage changes by stage as csv", OutputOptions())
        let found = CSVRows.parse(reply.output).dropFirst().filter { !$0[1].isEmpty }.map {
            ($0[0], Int($0[1]))
        }
        #expect(
            Dictionary(uniqueKeysWithValues: found) == times.mapValues { $0.reduce(0, +) },
            "\(reply.output)\(reply.errors)")
    }
}
