import Testing
import ToplineKit

/// Amounts of two currencies are never put together without a word.
struct CurrencyNoteTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        1,Ann,Won,2017-01-04,2017-02-01,100,EUR
        2,Ann,Won,2017-01-05,2017-03-01,200,USD
        3,Bob,Won,2017-01-06,2017-04-01,300,USD
        4,Bob,Lost,2017-01-06,2017-04-01,300,
        """

    private func answer(_ sentence: String, _ deals: String = deals) throws -> String {
        let folder = try TemporaryFolder([(name: "deals.csv", text: deals + "\n")])
        let reply = try Session(folder: folder.path, today: "2017-12-31").reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    private static let together = "Note: amounts in EUR and USD are put together as they stand"

    @Test(arguments: [
        "revenue", "revenue by rep", "top 2 reps by revenue", "average deal", "largest deal",
        "revenue by month",
        "sum of amount of won deals", "won deals, revenue by rep",
        "revenue Q2 2017 vs Q1 2017",
    ])
    func bothTogetherAreSaid(sentence: String) throws {
        #expect(try answer(sentence).contains(Self.together), "\(sentence)")
    }

    @Test(arguments: [
        "revenue for EUR", "revenue where currency is USD", "won deals", "winrate by rep", "revenue for Bob",
        "revenue Q2 2017", "won deals, revenue by currency", "list won deals",
    ])
    func oneAloneIsNotSaid(sentence: String) throws {
        let output = try answer(sentence)
        #expect(!output.contains("put together") && !output.contains("the whole puts"))
    }

    @Test func groupsByCurrencyLeaveOnlyTheWhole() throws {
        #expect(
            try answer("revenue by currency").contains("Note: the whole puts amounts in EUR and USD together")
        )
    }

    @Test func amountsWithoutACurrencyAreOneOfTheirOwn() throws {
        #expect(
            try answer("sum of amount of decided deals").contains("amounts in EUR, USD and no currency are"))
    }

    @Test func listsNameTheCurrencyOfEachAmount() throws {
        let list = try answer("list won deals showing rep, amount sorted by amount first 2")
        #expect(list.contains("Amount  Currency") && list.contains("300  USD"), "\(list)")
        #expect(list.contains("amounts in EUR and USD are put in order by their numbers"))
        let one = try answer("list won deals for EUR showing rep, amount sorted by amount")
        #expect(!one.contains("Currency") && !one.contains("put in order"))
        #expect(try !answer("list won deals showing rep, closed").contains("Currency"))
    }

    @Test func signsBesideAmountsCountToo() throws {
        let signs = """
            Deal ID,Rep,Stage,Created,Closed,Amount
            1,Ann,Won,2017-01-04,2017-02-01,€100
            2,Bob,Won,2017-01-05,2017-03-01,$200
            """
        #expect(try answer("revenue", signs).contains(Self.together))
        let counted = try answer("won deals", signs)
        #expect(!counted.contains("put together"))
    }
}
