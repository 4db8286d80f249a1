import Model
import Testing

/// Rates hold from their day on, as long as the file's own steps say, and never longer.
@Suite struct ExchangeRatesTests {
    private static let euro = CurrencyPair(base: "EUR", quote: "USD")

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func rates(_ lines: [(String, CurrencyPair, Int)]) throws -> ExchangeRates {
        ExchangeRates(
            try lines.map { text, pair, tenThousandths in
                ExchangeRates.Entry(
                    day: try day(text), pair: pair,
                    rate: try #require(Fraction(Int128(tenThousandths), over: 10_000)))
            })
    }

    @Test func aRateHoldsUntilTheNext() throws {
        let rates = try rates([("2025-01-01", Self.euro, 10_400), ("2025-02-01", Self.euro, 10_500)])
        #expect(rates.rate(from: "EUR", to: "USD", on: try day("2024-12-31")) == nil)
        #expect(rates.rate(from: "EUR", to: "USD", on: try day("2025-01-01")) == Fraction(104, over: 100))
        #expect(rates.rate(from: "EUR", to: "USD", on: try day("2025-01-31")) == Fraction(104, over: 100))
        #expect(rates.rate(from: "EUR", to: "USD", on: try day("2025-02-01")) == Fraction(105, over: 100))
    }

    /// The last rate: whole months of a monthly file, a holiday weekend of a daily one, a year where it stands alone.
    @Test(arguments: [
        (["2025-10-01", "2025-11-01", "2025-12-01"], "2025-12-31"),
        (["2025-01-01", "2025-04-01", "2025-07-01"], "2025-09-30"),
        (["2023-01-01", "2024-01-01", "2025-01-01"], "2026-01-01"),
        (["2025-04-15", "2025-04-16", "2025-04-17"], "2025-04-21"),
        (["2025-04-04", "2025-04-11", "2025-04-18"], "2025-04-24"),
        (["2025-01-01"], "2026-01-01"),
    ])
    func theLastRateHoldsForOneStep(days: [String], last: String) throws {
        let rates = try rates(days.map { ($0, Self.euro, 10_000) })
        #expect(rates.series[Self.euro]?.lastHeld.description == last)
        #expect(rates.rate(from: "EUR", to: "USD", on: try day(last)) == .one)
        #expect(rates.rate(from: "EUR", to: "USD", on: try day(last) + 1) == nil)
    }

    @Test func theInverseAndTheWayThroughAThirdAreExact() throws {
        let pound = CurrencyPair(base: "EUR", quote: "GBP")
        let rates = try rates([("2025-01-01", Self.euro, 10_800), ("2025-01-01", pound, 8_400)])
        let on = try day("2025-01-05")
        #expect(rates.rate(from: "USD", to: "EUR", on: on) == Fraction(100, over: 108))
        #expect(rates.rate(from: "GBP", to: "USD", on: on) == Fraction(108, over: 84))
        #expect(rates.rate(from: "USD", to: "GBP", on: on) == Fraction(84, over: 108))
        #expect(rates.rate(from: "CHF", to: "USD", on: on) == nil)
        #expect(rates.rate(from: "CHF", to: "CHF", on: on) == .one)
    }

    @Test func aRateOfTheTwoComesBeforeAWayThroughAThird() throws {
        let rates = try rates([
            ("2025-01-01", Self.euro, 10_800), ("2025-01-01", CurrencyPair(base: "EUR", quote: "GBP"), 8_400),
            ("2025-01-01", CurrencyPair(base: "GBP", quote: "USD"), 13_000),
        ])
        #expect(rates.rate(from: "GBP", to: "USD", on: try day("2025-01-02")) == Fraction(13, over: 10))
        #expect(rates.rate(from: "USD", to: "GBP", on: try day("2025-01-02")) == Fraction(10, over: 13))
    }

    @Test func ofSeveralRatesOfADayTheLastCounts() throws {
        let rates = try rates([("2025-01-01", Self.euro, 10_800), ("2025-01-01", Self.euro, 10_900)])
        #expect(rates.rate(from: "EUR", to: "USD", on: try day("2025-01-01")) == Fraction(109, over: 100))
        #expect(ExchangeRates().isEmpty && !rates.isEmpty)
    }
}
