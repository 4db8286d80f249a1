import Testing
import ToplineKit

/// Lost deals that carry no amount: what it does to bands, to past values of open deals, and to trends.
struct LostAmountTests {
    private static func deals(lost: String) -> String {
        let rows = (1...11).map { month in
            let (now, next) = (two(month), two(month + 1))
            let isWon = month % 2 == 0
            return
                "\(month),Ann,\(isWon ? "Won" : "Lost"),2017-\(now)-02,2017-\(next)-10,\(isWon ? "900" : lost)"
        }
        return "Deal ID,Rep,Stage,Created,Closed,Amount\n" + rows.joined(separator: "\n") + "\n"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func answer(_ sentence: String, lost: String = "0") throws -> String {
        let folder = try TemporaryFolder([
            (name: "deals.csv", text: Self.deals(lost: lost)),
            (name: "company.topline", text: "define dimension size as deals banded by amount at 100, 1k\n"),
        ])
        let reply = try Session(folder: folder.path, today: "2017-12-31").reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    @Test func bandsByAmountUnderARateAreSaid() throws {
        #expect(
            try answer("winrate by size").contains(
                "size goes by amount, and 6 of 6 lost deals carry none or 0"))
        #expect(try !answer("winrate by size", lost: "700").contains("goes by amount"))
        #expect(try !answer("won deals by size").contains("goes by amount"))
    }

    @Test(arguments: [
        "pipeline by month", "average pipeline by month", "trend of pipeline", "pipeline until 2017-03-10",
    ])
    func pastValuesOfOpenDealsAreSaid(_ sentence: String) throws {
        let note = "of the 6 lost deals that were open then carry no amount or 0 now"
        let single = "the one lost deal that was open then carries no amount"
        let text = try answer(sentence)
        #expect(text.contains(note) || text.contains(single), "\(text)")
        #expect(try !answer(sentence, lost: "700").contains("carry no amount"))
    }

    @Test func trendsSayWhatSeriesSay() throws {
        let trend = try answer("trend of pipeline")
        #expect(trend.contains("TL413") && trend.contains("TL422"))
    }

    @Test func aSumOfWhatWasLostSaysThatItIsUnknown() throws {
        let text = try answer("lost amount")
        #expect(
            text.contains(
                "Note: 6 lost deals carry no amount but 0, so what was lost is not known from them."))
        // Nothing in every month is no course of things.
        #expect(!text.contains("▁"))
        #expect(try !answer("lost amount", lost: "700").contains("TL414"))
    }

    /// Its own condition leaves the zeros out, so nothing is pulled down.
    @Test func aRateOfAmountsIsNotPulledDown() throws {
        #expect(try !answer("value win rate").contains("pull this down"))
        #expect(
            try answer("average amount of deals").contains(
                "6 lost deals carry an amount of 0 and pull this down"))
    }
}
