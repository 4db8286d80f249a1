import Testing
import ToplineKit

/// Without a reporting currency amounts of several are never added, compared or put in order.
struct MixedCurrencyTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        1,Ann,Won,2017-01-04,2017-02-01,100,EUR
        2,Ann,Won,2017-01-05,2017-03-01,200,USD
        3,Bob,Won,2017-01-06,2017-04-01,300,USD
        4,Bob,Lost,2017-01-06,2017-04-01,300,
        5,Cid,Qualified,2017-05-06,,70,USD
        """

    private func reply(_ sentence: String, _ deals: String = deals) throws -> Reply {
        let folder = try TemporaryFolder([(name: "deals.csv", text: deals + "\n")])
        return try Session(folder: folder.path, today: "2017-12-31").reply(to: sentence, OutputOptions())
    }

    private func answer(_ sentence: String, _ deals: String = deals) throws -> String {
        let reply = try reply(sentence, deals)
        #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        return reply.output
    }

    @Test(arguments: [
        "revenue", "revenue by rep", "top 2 reps by revenue", "average deal", "largest deal", "median deal",
        "revenue by month", "sum of amount of won deals", "won deals, revenue by rep",
        "revenue by rep with share",
        "revenue Q2 2017 vs Q1 2017", "trend of revenue", "compare Ann with Bob", "value winrate",
        "winrate where amount > 150", "won deals over 150",
        "winrate by rep for EUR or USD where amount > 150",
        "list won deals sorted by amount", "top 2 deals by amount",
        "list deals where amount between 100 and 250",
        "count deals by deals by amount from 150", "revenue as of 2017-11-30", "reconcile revenue with 600",
        "revenue by rep where revenue > 100", "changes in deals since 2017-01-05", "explain revenue",
        "standard deviation of amount", "revenue across quarter", "revenue by rep with running total",
    ])
    func amountsOfBothAreRefused(sentence: String) throws {
        let reply = try reply(sentence)
        // `explain revenue` tells the definition, and bands and changes of counts need no amounts.
        if reply.status == .fine {
            #expect(
                !reply.output.contains("600") && !reply.output.contains("900"), "\(sentence)\n\(reply.output)"
            )
        } else {
            #expect(!reply.errors.contains("internal"), "\(reply.errors)")
        }
    }

    @Test(arguments: [
        ("revenue", "revenue by currency"), ("revenue by rep", "revenue by rep, currency"),
        ("top 2 reps by revenue", "top 2 reps by revenue for EUR"),
        ("revenue this year", "revenue by currency this year"),
        ("list won deals sorted by amount", "list won deals for EUR sorted by amount"),
        ("winrate where amount > 150", "winrate for EUR where amount > 150"),
    ])
    func theErrorOffersWhatCanBeAsked(sentence: String, offer: String) throws {
        let reply = try reply(sentence)
        #expect(reply.status == .failed)
        #expect(reply.errors.contains("TL360") && reply.errors.contains("EUR"), "\(reply.errors)")
        #expect(reply.errors.contains("`\(offer)`"), "\(reply.errors)")
        #expect(reply.errors.contains("`set currency EUR`"))
        _ = try answer(offer)
    }

    @Test(arguments: [
        "revenue for EUR", "revenue where currency is USD", "won deals", "winrate by rep", "revenue for Bob",
        "revenue Q2 2017", "won deals, revenue by currency", "list won deals", "pipeline",
        "winrate for USD where amount > 150", "list deals for USD sorted by amount",
        "list deals sorted by currency, amount", "list deals where amount > 0", "revenue by currency, rep",
        "revenue by currency across quarter", "list deals where amount is missing",
    ])
    func oneAloneIsAnswered(sentence: String) throws {
        let output = try answer(sentence)
        #expect(!output.contains("600"), "\(output)")
    }

    @Test func groupsByCurrencyHaveNoWhole() throws {
        let output = try answer("revenue by currency")
        #expect(output.contains("no total: amounts in EUR and USD are not added to each other"), "\(output)")
        #expect(output.contains("500") && output.contains("100"))
        let totals = try answer("won deals, revenue by currency with totals")
        #expect(!totals.contains("600"), "\(totals)")
    }

    @Test func amountsWithoutACurrencyAreOneOfTheirOwn() throws {
        #expect(try reply("sum of amount of decided deals").errors.contains("EUR, USD and no currency"))
    }

    @Test func listsNameTheCurrencyOfEachAmount() throws {
        let list = try answer("list won deals showing rep, amount first 2")
        #expect(list.contains("Amount  Currency") && list.contains("300  USD"), "\(list)")
        let one = try answer("list won deals for EUR showing rep, amount sorted by amount")
        #expect(!one.contains("Currency"))
        #expect(try !answer("list won deals showing rep, closed").contains("Currency"))
    }

    @Test func signsBesideAmountsCountToo() throws {
        let signs = """
            Deal ID,Rep,Stage,Created,Closed,Amount
            1,Ann,Won,2017-01-04,2017-02-01,€100
            2,Bob,Won,2017-01-05,2017-03-01,$200
            """
        #expect(try reply("revenue", signs).errors.contains("TL360"))
        #expect(try answer("revenue for EUR", signs).contains("100"))
        _ = try answer("won deals", signs)
    }

    @Test func aRecordSaysWhatIsInSeveral() throws {
        let accounts = Self.deals.replacingOccurrences(of: "Rep,", with: "Account,")
        let folder = try TemporaryFolder([
            (name: "deals.csv", text: accounts + "\n"),
            (name: "accounts.csv", text: "Account,Industry\nAnn,Farm\nBob,Farm\nCid,Shop\n"),
        ])
        let session = try Session(folder: folder.path, today: "2017-12-31")
        let reply = session.reply(to: "account Ann", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.output.contains("in EUR and USD") && !reply.output.contains("300"), "\(reply.output)")
    }
}
