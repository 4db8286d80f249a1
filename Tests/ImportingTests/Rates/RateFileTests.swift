import Model
import SampleCompany
import Testing

@testable import Importing

/// Files of exchange rates in every shape that people have them in, and files that only look so.
@Suite struct RateFileTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        1,Ann,Won,2025-01-04,2025-02-01,100.00,EUR
        2,Ann,Won,2025-01-05,2025-03-01,200.00,USD

        """

    private func imported(
        _ rates: String, as name: String = "rates.csv",
        saying sentence: (inout Corrections) -> Void = { _ in }
    ) throws -> ImportResult {
        var corrections = Corrections()
        sentence(&corrections)
        return try company(["deals.csv": Self.deals, name: rates + "\n"], corrections: corrections)
    }

    private func rate(_ result: ImportResult, _ base: String, _ quote: String, on text: String) throws
        -> Fraction?
    {
        result.summary.rates.rate(from: base, to: quote, on: try #require(Day(iso: text)))
    }

    @Test(arguments: [
        ("rates.csv", "Date,From,To,Rate\n2025-01-31,EUR,USD,1.0393"),
        ("fx.csv", "date;base;quote;exchange rate\n31.01.2025;EUR;USD;1,0393"),
        ("a.csv", "Valid From,Source Currency,Target Currency,Rate\n2025-01-31,EUR,USD,1.0393"),
        ("b.csv", "Rate Date,From Currency,To Currency,Mid\n2025-01-31,eur,usd,1.0393"),
        ("c.csv", "Day,From,To,Kurs\n2025-01-31,€,$,1.0393"),
        ("d.csv", "Date,Currency Pair,Rate\n2025-01-31,EUR/USD,1.0393"),
        ("e.csv", "TIME_PERIOD,CURRENCY,CURRENCY_DENOM,OBS_VALUE\n2025-01-31,USD,EUR,1.0393"),
        ("EURUSD.csv", "Date,Rate\n2025-01-31,1.0393"),
        ("rates-eur.csv", "Date,Currency,Rate\n2025-01-31,USD,1.0393"),
        ("eurofxref-hist.csv", "Date,USD,JPY,\n2025-01-31,1.0393,160.99,"),
        ("rates EUR.csv", "Date,USD,GBP\n2025-01-31,1.0393,N/A"),
        ("fx2.csv", "Date,Base,USD,GBP\n2025-01-31,EUR,1.0393,0.83608"),
        ("fx3.csv", "Date,EUR/USD,EUR/GBP\n2025-01-31,1.0393,0.83608"),
    ])
    func everyShapeGivesTheSameRate(name: String, text: String) throws {
        let result = try imported(text, as: name)
        #expect(try rate(result, "EUR", "USD", on: "2025-02-02") == Fraction(10_393, over: 10_000), "\(name)")
        #expect(result.summary.leftAside.isEmpty)
        #expect(result.table("rates")?.columns.count == 4)
    }

    @Test(arguments: [
        ("fx.csv", "Date,USD,GBP\n2025-01-31,1.0393,0.83608", "base"),
        ("fx.csv", "Date,Currency,Rate\n2025-01-31,USD,1.0393", "base"),
        ("fx.csv", "Date,From,Rate\n2025-01-31,EUR,1.0393", "quote"),
    ])
    func whatNothingSaysIsAsked(name: String, text: String, lacking: String) throws {
        let result = try imported(text, as: name)
        #expect(result.summary.rates.isEmpty)
        #expect(
            result.summary.leftAside.map(\.sentence) == ["import \"fx.csv\" as rates with \(lacking) = EUR"])
        #expect(
            result.doubts(.currency).map(\.sentence).contains(
                "import \"fx.csv\" as rates with \(lacking) = EUR"))
    }

    @Test func theCompanySaysTheBaseOrTheQuote() throws {
        let wide = "Date,USD,GBP\n2025-01-31,1.0393,0.83608"
        let based = try imported(wide, as: "fx.csv") {
            $0.add(.init(file: "fx.csv", kind: "rates", columns: [.init(name: "base", header: "EUR")]))
        }
        #expect(try rate(based, "EUR", "USD", on: "2025-01-31") == Fraction(10_393, over: 10_000))
        #expect(based.summary.unmet.isEmpty)
        let quoted = try imported(wide, as: "fx.csv") {
            $0.add(.init(file: "fx.csv", kind: "rates", columns: [.init(name: "quote", header: "EUR")]))
        }
        #expect(try rate(quoted, "USD", "EUR", on: "2025-01-31") == Fraction(10_393, over: 10_000))
    }

    @Test(arguments: [
        ("closings.csv", "Date,EUR,USD\n2025-01-31,5000,6000"),
        ("sales.csv", "Date,Rate\n2025-01-31,4"),
        ("stock.csv", "Date,ABC,DEF,GHI\n2025-01-31,1,2,3"),
        ("rates.csv", "From,To,Rate\nEUR,USD,1.0393"),
        ("rates.csv", "Date,From,To,Rate\n2025-01-31,here,there,7"),
        ("rates.csv", "Date,Rate\n2025-01-31,x"),
    ])
    func otherFilesAreNone(name: String, text: String) throws {
        let result = try imported(text, as: name)
        #expect(result.summary.rates.isEmpty && result.table("rates") == nil, "\(text)")
    }

    /// Deals have a day, a currency and a rate each, too.
    @Test(arguments: ["deals.csv", "deals-eur.csv", "exchange-rates-deals.csv"])
    func dealsWithARateAreDeals(name: String) throws {
        let text = """
            Deal ID,Rep,Stage,Close Date,Amount,Currency,Exchange Rate
            D1,Ann,Closed Won,2026-01-20,1000,USD,1.0
            D2,Ann,Closed Won,2026-02-20,2000,EUR,1.1

            """
        let result = try company([name: text])
        #expect(result.table("deals")?.rowCount == 2 && result.table("rates") == nil)
        #expect(result.summary.leftAside.isEmpty)
    }

    /// A file of rates may say more of them than it needs to.
    @Test func plainRatesMayHaveOtherTexts() throws {
        let result = try imported("Date,From,To,Rate,Source\n2025-01-31,EUR,USD,1.0393,Bank")
        #expect(try rate(result, "EUR", "USD", on: "2025-01-31") == Fraction(10_393, over: 10_000))
    }

    @Test(arguments: ["x", "1.04 (?)", "one"]) func oneBadCellDoesNotTakeACurrencyAway(cell: String) throws {
        let text = "Date,USD,GBP\n2025-01-31,1.0393,0.83608\n2025-02-03,\(cell),0.83\n2025-02-04,1.03,0.84"
        let result = try imported(text, as: "rates EUR.csv")
        #expect(try rate(result, "EUR", "USD", on: "2025-01-31") == Fraction(10_393, over: 10_000))
        #expect(try rate(result, "EUR", "USD", on: "2025-02-04") == Fraction(103, over: 100))
        #expect(try rate(result, "EUR", "GBP", on: "2025-02-03") == Fraction(83, over: 100))
        #expect(
            result.doubts(.currency).map(\.text).contains(
                "1 value of `USD` in rates EUR.csv is no rate and left out: `\(cell)` on 2025-02-03"))
        #expect(result.summary.problems.groups.first?.examples.first?.column == "USD")
    }

    @Test func ratesThatAreNoneAreLeftOut() throws {
        let result = try imported(
            """
            Date,From,To,Rate
            2025-01-01,EUR,USD,1.04
            2025-01-02,EUR,USD,0
            2025-01-03,EUR,USD,-1.05
            2025-01-04,EUR,,1.05
            2025-01-05,EUR,EUR,1
            2025-01-06,EUR,USD,1e-30
            2025-01-07,EUR,USD,n/a
            """)
        let texts = result.doubts(.currency).map(\.text)
        #expect(texts.contains { $0.contains("6 lines of rates.csv hold no rate above zero") }, "\(texts)")
        #expect(try rate(result, "EUR", "USD", on: "2025-01-05") == Fraction(104, over: 100))
    }

    @Test(arguments: [
        (
            ["2025-01-01,EUR,USD,1.04", "2025-01-01,EUR,USD,1.05"],
            "several rates of EUR in USD on 2025-01-01"
        ),
        (["2025-01-01,EUR,USD,1.25", "2025-01-02,EUR,USD,0.80"], "looks like a rate the other way round"),
        (["2025-01-01,EUR,USD,1.04", "2025-01-02,EUR,USD,104"], "goes from 1.04 on 2025-01-01 to 104"),
        (
            [
                "2025-01-01,EUR,USD,1.04", "2025-01-02,EUR,USD,1.04", "2025-01-03,EUR,USD,1.04",
                "2025-03-01,EUR,USD,1.05",
            ],
            "no rate of EUR in USD between 2025-01-03 and 2025-03-01"
        ),
        (["2025-01-01,EUR,USD,1.04", "2025-01-01,USD,EUR,1.04"], "contradict each other"),
        (["2025-01-01,EUR,USD,1.04"], "one rate of EUR in USD, on 2025-01-01; it holds until 2026-01-01"),
    ])
    func doubtfulRatesAreSaid(lines: [String], words: String) throws {
        let result = try imported((["Date,From,To,Rate"] + lines).joined(separator: "\n"))
        let texts = result.doubts(.currency).map(\.text)
        #expect(texts.contains { $0.contains(words) }, "\(texts)")
    }

    @Test func filesOfSeveralYearsAreTakenTogether() throws {
        let result = try company([
            "deals.csv": Self.deals, "rates-2024.csv": "Date,From,To,Rate\n2024-12-31,EUR,USD,1.04\n",
            "rates-2025.csv": "Date,From,To,Rate\n2025-01-01,EUR,USD,1.05\n",
        ])
        #expect(result.summary.rates.series[CurrencyPair(base: "EUR", quote: "USD")]?.days.count == 2)
    }

    @Test func currenciesAreSpelledAsCodes() throws {
        let deals =
            "id,rep,stage,amount,closed,currency\n1,A,Won,5,2024-01-01,eur\n2,A,Won,5,2024-01-02,€\n"
            + "3,A,Won,5,2024-01-02,US Dollar\n4,A,Won,5,2024-01-02,Beads\n"
        let result = try company(["deals.csv": deals])
        let texts = result.table("deals")?.column(named: "currency")?.dictionary?.texts ?? []
        #expect(Set(texts) == ["", "EUR", "USD", "Beads"])
        #expect(result.currency == nil && result.database.money?.reporting == nil)
    }

    @Test func signsBesideAmountsBecomeAColumn() throws {
        let deals =
            "id,rep,stage,amount,closed\n1,A,Won,€5,2024-01-01\n2,A,Won,$6.50,2024-01-02\n"
            + "3,A,Won,7,2024-01-02\n"
        let table = try #require(try company(["deals.csv": deals]).table("deals"))
        let currency = try #require(table.columns.first { $0.role == .currency })
        #expect((0..<3).map { currency.text(at: $0) } == ["EUR", "USD", nil])
    }

    @Test func oneCurrencyNeedsNoConversion() throws {
        let deals = "id,rep,stage,amount,closed,currency\n1,A,Won,5,2024-01-01,EUR\n2,A,Won,5,2024-01-02,\n"
        let result = try company(["deals.csv": deals])
        #expect(result.currency == "EUR" && result.database.money == nil)
        #expect(
            result.doubts(.currency).map(\.text) == [
                "1 deal with an amount and no currency is taken to be in EUR"
            ])
        var corrections = Corrections()
        corrections.currency = "EUR"
        #expect(try company(["deals.csv": deals], corrections: corrections).database.money == nil)
        corrections.currency = "USD"
        let other = try company(["deals.csv": deals], corrections: corrections)
        #expect(other.currency == "USD" && other.database.money?.reporting == "USD")
        #expect(
            other.doubts(.currency).contains { $0.text.contains("no file has rates between USD and EUR") })
    }

    /// Whatever stands in such a file, nothing traps.
    @Test func garbageIsRead() throws {
        var random = SplitMix64(seed: 5)
        let parts = [
            "Date", "EUR", "USD", "2025-01-01", "1.5", "-3", "1e-30", "1e300", "", "99999999999999999999",
            "€",
            "From", "Rate", "To", "\"", "0", "0.000000000001", "EUR/USD", "31/12/2025", "N/A",
        ]
        for number in 0..<300 {
            let columns = 1 + random.below(5)
            let lines = (0...random.below(7)).map { _ in
                (0..<columns).map { _ in parts[random.below(parts.count)] }.joined(separator: ",")
            }
            let header = number % 2 == 0 ? "Date,From,To,Rate" : "Date,USD,EUR,GBP,JPY,CHF"
            let text = ([header] + lines).joined(separator: "\n")
            _ = try imported(text)
        }
    }
}
