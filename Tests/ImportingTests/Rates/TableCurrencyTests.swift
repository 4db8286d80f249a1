import Model
import Store
import Testing

@testable import Importing

/// Companies whose tables, or whose columns, are in several currencies.
@Suite struct TableCurrencyTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        D1,Ann,Won,2026-01-05,2026-01-20,$1000
        D2,Bob,Won,2026-01-06,2026-02-20,$2000

        """
    private static let sales = """
        Receipt,Date,Store,Product,Quantity,Unit Price,Amount
        R1,2026-01-05,North,Chair,2,€10.00,€20.00
        R2,2026-01-06,South,Table,1,€50.00,€50.00

        """

    private func corrections(_ currency: String) -> Corrections {
        var corrections = Corrections()
        corrections.currency = currency
        return corrections
    }

    @Test func eachTableHasTheCurrencyOfItsSigns() throws {
        let result = try company(["deals.csv": Self.deals, "sales.csv": Self.sales])
        #expect(result.currency == nil)
        #expect(result.texts("deals", "currency") == ["USD", "USD"])
        #expect(result.texts("sales lines", "currency") == ["EUR", "EUR"])
        #expect(result.database.money?.tables.map(\.alone) == ["USD", "EUR"])
        #expect(result.doubts(.currency).contains { $0.text.hasPrefix("amounts are in EUR and USD") })
    }

    @Test func oneSignEverywhereNeedsNoColumn() throws {
        let result = try company([
            "deals.csv": Self.deals, "sales.csv": Self.sales.replacing("€", with: "$"),
        ])
        #expect(result.currency == "USD" && result.database.money == nil)
        #expect(result.table("deals")?.column(named: "currency") == nil)
    }

    /// Every dollar is written `$`: which is meant is said by the company.
    @Test func theCompanysDollarIsThatOfTheSign() throws {
        let result = try company(
            ["deals.csv": Self.deals, "sales.csv": Self.sales], corrections: corrections("CAD"))
        #expect(result.texts("deals", "currency") == ["CAD", "CAD"])
        #expect(result.texts("sales lines", "currency") == ["EUR", "EUR"])
    }

    @Test func quotasInAnotherCurrencyThanTheDealsAreMoneyOfTheirOwn() throws {
        let deals = Self.deals.replacing("$", with: "€")
        let quotas = "Rep,Quarter,Quota\nAnn,2026-Q1,$5000\nBob,2026-Q1,$5000\n"
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(result.currency == nil)
        #expect(result.texts("quotas", "currency") == ["USD", "USD"])
        #expect(result.database.money?.tables.map(\.day) == ["closed", "start"])
    }

    @Test func goalsBeforeTheFirstRateAreSaid() throws {
        let quotas = "Rep,Quarter,Quota,Currency\nAnn,2025-Q1,5000,USD\nAnn,2026-Q1,5000,USD\n"
        let rates = "Date,From,To,Rate\n2026-01-01,USD,EUR,0.9\n"
        let result = try company(
            ["deals.csv": Self.deals, "quotas.csv": quotas, "fx.csv": rates], corrections: corrections("EUR"))
        #expect(
            result.doubts(.currency).map(\.text).contains(
                "no file has rates to EUR on the first day of 1 quota, so it is missing from answers"),
            "\(result.doubts(.currency).map(\.text))")
    }

    @Test func goalsWithoutACurrencyAmongSeveralAreSaid() throws {
        let deals =
            "id,rep,stage,amount,closed,currency\n1,A,Won,5,2026-01-01,EUR\n2,A,Won,5,2026-01-02,USD\n"
        let quotas = "Rep,Quarter,Quota\nA,2026-Q1,5000\n"
        func texts(_ corrections: Corrections) throws -> [String] {
            try company(["deals.csv": deals, "quotas.csv": quotas], corrections: corrections).doubts(
                .currency
            )
            .map(\.text)
        }
        let found = "amounts are in EUR and USD, and nothing says in which those of quotas.csv are"
        #expect(try texts(Corrections()).contains("\(found): they stand beside them as they are"))
        #expect(try texts(corrections("EUR")).contains("\(found): they are taken to be in EUR"))
    }

    @Test(arguments: [
        "D1,A,Won,$1000,£100,2026-01-20\nD2,A,Won,€2000,£200,2026-01-21\n",
        "D1,A,Won,$1000,£100,2026-01-20\nD2,A,Won,$2000,£200,2026-01-21\n",
    ])
    func moneyInOtherCurrenciesThanItsRowsIsPlainNumbers(rows: String) throws {
        let result = try company(["deals.csv": "id,rep,stage,amount,cost,closed\n" + rows])
        let cost = try #require(result.table("deals")?.column(named: "cost"))
        #expect(cost.type == .number(scale: 0))
        #expect((0..<2).map { cost.integer(at: $0) } == [100, 200])
        #expect(
            result.doubts(.currency).contains {
                $0.text.hasPrefix("`cost` in deals.csv has £ beside its numbers")
            })
        #expect(result.table("deals")?.column(named: "currency")?.dictionary?.texts.contains("GBP") != true)
    }

    @Test func aSecondColumnInTheCurrencyOfItsRowsIsMoney() throws {
        let rows =
            "D1,A,Won,$1000,$100,2026-01-20\nD2,A,Won,€2000,€200,2026-01-21\nD3,A,Won,€2000,,2026-01-21\n"
        let result = try company(["deals.csv": "id,rep,stage,amount,cost,closed\n" + rows])
        #expect(result.table("deals")?.column(named: "cost")?.type == .money(scale: 0))
        #expect(result.database.money?.tables.first?.columns.map(\.name) == ["amount", "cost"])
    }

    /// Files of one kind, each in a currency of its own, in whichever order they are united.
    @Test(arguments: [["$", "€"], ["€", "$"], ["$", "$", "€"], ["€", "$", "€"]])
    func filesOfOneKindKeepTheirCurrencies(signs: [String]) throws {
        let files = signs.enumerated().map { place, sign in
            ImportFile(
                name: "deals-\(place).csv",
                bytes: Array(
                    "id,rep,stage,amount,closed\nD\(place),A,Won,\(sign)5,2026-01-0\(place + 1)\n".utf8))
        }
        let result = try Importer.run(files, context: context)
        #expect(result.table("deals")?.rowCount == signs.count)
        #expect(result.currency == nil)
        let currency = try #require(result.table("deals")?.columns.first { $0.role == .currency })
        #expect(signs.indices.map { currency.text(at: $0) } == signs.map { $0 == "$" ? "USD" : "EUR" })
    }

    @Test func filesWithOneSignNeedNoColumn() throws {
        let deals = "id,rep,stage,amount,closed\n"
        let result = try company([
            "deals-1.csv": deals + "D1,A,Won,$5,2026-01-01\n",
            "deals-2.csv": deals + "D2,A,Won,$6,2026-01-02\n",
        ])
        #expect(result.currency == "USD" && result.database.money == nil)
        #expect(result.table("deals")?.columns.contains { $0.role == .currency } == false)
    }

    // MARK: Names

    private static let named = """
        id,rep,stage,amount,closed,currency,Original Amount,Rate Day
        1,A,Won,5,2026-01-01,EUR,7,2020-01-01
        2,A,Won,5,2026-01-02,USD,8,2020-01-01

        """

    @Test func columnsCalledAsThoseThatConversionMakesGetOtherNames() throws {
        let rates = "Date,From,To,Rate\n2026-01-01,USD,EUR,0.9\n"
        let result = try company(
            ["deals.csv": Self.named, "fx.csv": rates], corrections: corrections("EUR"))
        let converted = result.database.converted(.ofRecords(openOn: Day(number: 0)))
        let names = try #require(converted.table(named: "deals")).columns.map(\.name)
        #expect(Set(names).count == names.count, "\(names)")
        let table = try #require(converted.table(named: "deals"))
        #expect(table.column(named: "original amount")?.integer(at: 1) == 5)
        #expect(table.column(named: "original amount 2")?.type == .money(scale: 2))
        #expect(table.column(named: "rate day 2")?.day(at: 0)?.description == "2020-01-01")
    }

    @Test func withoutConversionTheyKeepTheirNames() throws {
        let names = try #require(try company(["deals.csv": Self.named]).table("deals")).columns.map(\.name)
        #expect(names.contains("original amount") && names.contains("rate day"))
    }

    @Test func whatThereIsToAskAboutIsKnownBeforeAnythingIsConverted() throws {
        let rates = "Date,From,To,Rate\n2026-01-01,USD,EUR,0.9\n"
        let result = try company(
            ["deals.csv": Self.named, "fx.csv": rates], corrections: corrections("EUR"))
        let outlined = try #require(result.database.outlinedMoney.table(named: "deals"))
        let converted = try #require(
            result.database.converted(.ofRecords(openOn: Day(number: 0))).table(named: "deals"))
        #expect(outlined.columns.map(\.name) == converted.columns.map(\.name))
        #expect(outlined.columns.map(\.type) == converted.columns.map(\.type))
        #expect(outlined.column(named: "amount")?.integer(at: 1) == 5)
        #expect(converted.column(named: "amount")?.integer(at: 1) == 450)
    }
}
