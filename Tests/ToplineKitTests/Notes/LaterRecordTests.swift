import Testing
import ToplineKit

/// What is dated after today has not happened: it is left out of flows, open in stocks, and said.
struct LaterRecordTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        1,Ann,Won,2017-01-04,2017-04-10,100
        2,Ann,Won,2017-01-05,2017-06-20,200
        3,Bob,Lost,2017-02-06,2017-06-21,300
        4,Bob,Won,2017-07-06,2017-08-01,400
        5,Bob,Won,2017-01-06,2052-02-01,500
        6,Ann,Negotiation,2017-02-06,,600
        """

    private func answer(_ sentence: String, today: String? = "2017-05-15") throws -> String {
        let folder = try TemporaryFolder([(name: "deals.csv", text: Self.deals + "\n")])
        let reply = try Session(folder: folder.path, today: today).reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    @Test func flowsEndToday() throws {
        #expect(try answer("revenue this quarter").contains("  100\n"))
        #expect(
            try answer("revenue this quarter").contains(
                "Note: 1 deal is dated after today, 2017-05-15, and left out"))
        #expect(try answer("won deals").contains("Note: 3 deals are dated after today"))
        #expect(try answer("revenue by month this year").contains("Aug") == false)
        #expect(try answer("winrate by rep this quarter").contains("100.0 %"))
        #expect(try answer("new deals").contains("Note: 1 deal is dated after today"))
    }

    @Test func aPeriodThatIsOverHasNoNote() throws {
        #expect(try !answer("revenue Q1 2017", today: "2017-05-15").contains("dated after today"))
        #expect(try !answer("revenue until 2017-05-15").contains("dated after today"))
    }

    @Test func whatClosesLaterIsOpen() throws {
        #expect(try answer("open deals").contains("  4\n"))
        #expect(try !answer("list open deals").contains("Lost"))
        #expect(try answer("list won deals").contains("Note: 3 deals are dated after today"))
        #expect(try answer("funnel").contains("Decided      1"))
    }

    @Test func aDateFarAheadDoesNotCountToday() throws {
        let revenue = try answer("revenue", today: nil)
        #expect(revenue.contains("  700\n") && revenue.contains("Note: 1 deal is dated after today"))
    }

    @Test func beforeTheFirstRecordThereIsNothingYet() throws {
        let text = try answer("revenue", today: "2016-12-31")
        #expect(
            text.contains("There are no deals yet on 2016-12-31.") && text.contains("Note: 4 deals are dated")
        )
    }

    @Test func theChangeIsOfTheNumberShown() throws {
        let text = try answer("revenue this quarter", today: "2017-06-25")
        #expect(text.contains("  300\n") && !text.contains("dated after today"))
    }
}
