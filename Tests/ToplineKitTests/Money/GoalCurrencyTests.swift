import Testing
import ToplineKit

/// Goals, splits and limits in other currencies than the deals.
@Suite struct GoalCurrencyTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        D1,Ann,Won,2026-01-05,2026-01-20,1000,USD
        D2,Ann,Won,2026-01-06,2026-02-20,2000,USD
        D3,Bob,Open,2026-01-07,,3000,USD

        """
    private static let quotas = "Rep,Quarter,Quota,Currency\nAnn,2026-Q1,5000,EUR\nBob,2026-Q1,5000,EUR\n"
    private static let rates = "Date,From,To,Rate\n2025-12-31,USD,EUR,0.9\n2026-02-01,USD,EUR,0.8\n"

    private func reply(_ sentence: String, _ files: [(name: String, text: String)]) throws -> Reply {
        let folder = try TemporaryFolder(files)
        defer { withExtendedLifetime(folder) {} }
        return try Session(folder: folder.path, today: "2026-03-01").reply(
            to: sentence, OutputOptions(width: 120))
    }

    private static let company = [(name: "deals.csv", text: deals), (name: "quotas.csv", text: quotas)]

    private static func inOne(_ currency: String) -> [(name: String, text: String)] {
        company + [
            (name: "fx.csv", text: rates), (name: "company.topline", text: "set currency \(currency)\n"),
        ]
    }

    @Test(arguments: ["attainment this quarter", "attainment by rep this quarter", "revenue, quota by rep"])
    func quotasAreNotSetAgainstDealsInAnotherCurrency(sentence: String) throws {
        let reply = try reply(sentence, Self.company)
        #expect(!reply.output.contains("%"), "\(reply.output)")
        #expect(
            reply.errors.contains("TL360") && reply.errors.contains("EUR and USD") || reply.status == .fine,
            "\(reply.errors)")
    }

    @Test func theExplanationOfAMetricSaysWhyThereIsNoNumber() throws {
        let output = try reply("explain attainment", Self.company).output
        #expect(output.contains("missing: amounts in EUR and USD are not put together"), "\(output)")
        #expect(!output.contains("30.0 %"))
        #expect(try reply("explain attainment", Self.inOne("EUR")).output.contains("25.0 %"))
    }

    /// 1,000 at 0.9 and 2,000 at 0.8 of 10,000.
    @Test func aReportingCurrencyPutsBothIntoOne() throws {
        let euros = try reply("attainment this quarter", Self.inOne("EUR"))
        #expect(euros.output.contains("2,500.00 EUR of 10,000.00 EUR"), "\(euros.output)\(euros.errors)")
        // 5,000 ÷ 0.9 twice, at the rate of the quarter's first day.
        let dollars = try reply("attainment this quarter", Self.inOne("USD"))
        #expect(
            dollars.output.contains("3,000.00 USD of 11,111.12 USD"), "\(dollars.output)\(dollars.errors)")
    }

    @Test func theRateOfGoalsIsExplained() throws {
        let words = try reply("explain attainment this quarter", Self.inOne("EUR")).output.split(
            whereSeparator: \.isWhitespace)
        let output = words.joined(separator: " ")
        #expect(output.contains("each quota at that of its first day, by fx.csv"), "\(output)")
        #expect(
            try reply("describe", Self.inOne("EUR")).output.contains(
                "EUR: amounts in EUR and USD at the rate"))
    }

    /// Nothing is said to be missing that only cannot be compared.
    @Test(arguments: ["list deals where amount > 10k GBP", "revenue where amount > 500 GBP"])
    func aLackOfRatesIsTheReasonWhyNothingMatches(sentence: String) throws {
        for files in [Self.inOne("EUR"), Self.company] {
            let output = try reply(sentence, files).output
            #expect(output.contains("no rate in GBP"), "\(output)")
            #expect(!output.contains("missing is not zero"), "\(output)")
        }
    }

    @Test(arguments: ["credited revenue by rep", "list credits"])
    func creditsInSeveralCurrenciesAreRefusedWithTheReason(sentence: String) throws {
        let files = [
            (name: "deals.csv", text: Self.deals.replacing("2000,USD", with: "2000,EUR")),
            (name: "splits.csv", text: "Deal ID,Split Owner,Split %\nD1,Ann,60\nD1,Bob,40\n"),
        ]
        let reply = try reply(sentence, files)
        #expect(reply.errors.contains("TL316"), "\(reply.errors)")
        #expect(
            reply.errors.contains("the data have no credits, since amounts are in several currencies"),
            "\(reply.errors)")
    }
}
