import Foundation
import Testing
import ToplineKit

/// A company with deals and sales lines: revenue is that of one of them, the other keeps its own name.
@Suite struct TwoKindsOfSalesTests {
    private static let deals = """
        Deal ID,Rep,Product,Stage,Create Date,Close Date,Amount
        D1,Anna,Lamp,Won,2025-01-05,2025-02-01,1000.00
        D2,Anna,Vase,Lost,2025-01-06,2025-02-03,200.00
        D3,Ben,Lamp,Open,2025-01-07,2025-04-01,300.00

        """
    private static let lines = """
        Order,Date,Store,Cashier,Product,Quantity,Unit Price
        1,2025-02-03,North,Anna,Lamp,2,10.00
        1,2025-02-03,North,Anna,Vase,1,5.00
        2,2025-02-10,South,Ben,Vase,-1,5.00

        """

    private func session(_ company: String = "") throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder()
        for (name, text) in [
            ("deals.csv", Self.deals), ("sales.csv", Self.lines), ("company.topline", company),
        ]
        where !text.isEmpty {
            try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
        }
        return (try Session(folder: folder.path, today: "2025-02-28"), folder)
    }

    private func answer(_ sentence: String, _ session: Session) -> String {
        let reply = session.reply(to: sentence, OutputOptions())
        return reply.output + reply.errors
    }

    @Test func revenueIsThatOfDealsUnlessSaidOtherwise() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(answer("revenue", session).contains("1,000"))
        #expect(answer("deal revenue", session).contains("1,000"))
        #expect(answer("line revenue", session).contains("  20"))
        #expect(answer("units by rep as csv", session).contains("Anna,3"))
        #expect(answer("top 1 products by units", session).contains("Lamp"))
        #expect(answer("trend of units", session).contains("Trend of units"))
        #expect(answer("list sales lines for North", session).contains("2 North"))
        #expect(answer("win rate", session).contains("50.0 %"))
        #expect(answer("describe", session).contains("that of deals, so that nothing counts twice"))
        #expect(answer("describe doubts", session).contains("set revenue from sales lines"))
        #expect(answer("explain units", session).contains("Pieces sold less pieces that came back."))
    }

    @Test func theCompanyChoosesWhichIsRevenue() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(answer("set revenue from sales lines", session).contains("kept in company.topline"))
        #expect(answer("revenue", session).contains("  20"))
        #expect(answer("deal revenue", session).contains("1,000"))
        #expect(answer("win rate by rep", session).contains("50.0 %"))
        #expect(answer("describe", session).contains("that of sales lines, so that nothing counts twice"))
        #expect(!answer("describe doubts", session).contains("nothing counts twice"))
        #expect(answer("undo", session).contains("taken back"))
        #expect(answer("revenue", session).contains("1,000"))
    }

    /// It is the deals that change, whatever revenue is read from.
    @Test func changesAreOfTheDealsAllTheSame() throws {
        let (session, folder) = try session("set revenue from sales lines\n")
        defer { withExtendedLifetime(folder) {} }
        let changes = answer("changes in pipeline this month", session)
        #expect(changes.contains("Changes in pipeline") && changes.contains("300"), "\(changes)")
    }

    /// What was sold and never won has no deals won, not none known.
    @Test func whatBothHaveAddsUp() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let rows = CSVRows.parse(answer("won deals + orders by product as csv", session))
        #expect(rows.dropFirst().map { $0 } == [["Lamp", "2"], ["Vase", "1"]])
    }

    /// Measures of the other kind are there on every day, whichever definitions held then.
    @Test func theOtherKindIsKnownUnderEveryDefinition() throws {
        let (session, folder) = try session(
            "define metric win rate as won deals / deals shown as percent from 2025-02-15\n")
        defer { withExtendedLifetime(folder) {} }
        let rows = CSVRows.parse(answer("win rate, units by month this year as csv", session))
        #expect(rows.last == ["2025-02", "", "2"], "\(rows)")
    }

    /// Each measure is of its own records; what one kind has nothing of is missing there and not zero.
    @Test func measuresOfBothKindsStandSideBySide() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let reply = answer("revenue, units, line revenue by rep as csv", session)
        #expect(reply == "Rep,Revenue,Units,Line revenue\nAnna,1000,3,25\nBen,,-1,-5\n", "\(reply)")
        let products = answer("winrate, units by product as csv", session)
        #expect(products == "Product,Win rate,Units\nLamp,1,2\nVase,0,0\n", "\(products)")
        let months = answer("new deals, units by month as csv", session)
        #expect(months == "Month,New deals,Units\n2025-01,3,\n2025-02,,2\n", "\(months)")
        #expect(answer("revenue, units for Anna as csv", session) == "Revenue,Units\n1000,3\n")
        #expect(answer("revenue, units as csv", session) == "Revenue,Units\n1000,2\n")
    }

    /// Going on from such an answer is about the question's own records.
    @Test func whatFollowsIsAboutTheOwnRecords() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        _ = answer("revenue, units by rep", session)
        #expect(answer("drill 1", session).contains("D1"))
        #expect(answer("explain 1", session).contains("1,000"))
        #expect(answer("trend of revenue, units by month", session).contains("Trend of revenue"))
        #expect(answer("compare Anna with Ben on revenue, units", session).contains("Units"))
        #expect(answer("revenue, units by rep this month vs last month", session).contains("Anna"))
        #expect(answer("revenue, units by rep as of 2025-02-05 as csv", session).contains("Anna,1000,3"))
        #expect(answer("revenue, units in 2030", session).contains("Revenue and units"))
        #expect(answer("units, revenue in 2030 for Anna", session).contains("Units and revenue"))
    }

    /// The sums are those of each kind asked alone, whatever stands beside.
    @Test func nothingCountsTwice() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let both = answer("revenue, line revenue as csv", session)
        #expect(both == "Revenue,Line revenue\n1000,20\n", "\(both)")
        #expect(answer("revenue as csv", session).contains("1000"))
        #expect(answer("line revenue as csv", session).contains("20"))
        #expect(answer("explain revenue, units by rep", session).contains("3 sales lines"))
    }

    @Test func whatOnlyOneKindKnowsIsRefused() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        for sentence in [
            "winrate, units by store", "revenue, units by stage",
            "revenue, units created this quarter by rep",
            "revenue, units by rep where stage is Won",
        ] {
            #expect(answer(sentence, session).contains("TL317"), "\(sentence): \(answer(sentence, session))")
        }
        #expect(answer("units by rep where units > 0 as csv", session) == "Rep,Units,Sales lines\nAnna,3,2\n")
        #expect(answer("revenue, units by rep where units > 0 as csv", session).contains("Anna,1000,3"))
        #expect(answer("revenue, sales per hour by rep", session).contains("TL316"))
    }

    @Test func aKindThatIsNotThereIsRefused() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(
            answer("set revenue from invoices", session).contains("no file holds sales called `invoices`"))
        #expect(answer("set profit from deals", session).contains("TL209"))
    }
}
