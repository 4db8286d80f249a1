import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Amounts in one currency, by the rates of each deal's day.
struct ConversionTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        1,Ann,Won,2025-01-04,2025-02-03,100.00,EUR
        2,Ann,Won,2025-01-05,2025-03-03,200.00,USD
        3,Bob,Won,2025-01-06,2025-04-01,30000,JPY
        4,Bob,Lost,2025-01-06,2025-04-02,300.00,USD
        5,Cid,Won,2025-01-06,2025-05-02,12.50,CHF
        6,Cid,Qualified,2025-01-06,,70.00,USD
        7,Cid,Won,2025-01-07,2025-05-02,11.11,

        """
    private static let rates = """
        Date,From,To,Rate
        2025-02-01,EUR,USD,1.04
        2025-03-01,EUR,USD,1.05
        2025-04-01,EUR,USD,1.10
        2025-05-01,EUR,USD,1.15
        2025-02-01,USD,JPY,150
        2025-03-01,USD,JPY,148
        2025-04-01,USD,JPY,146
        2025-05-01,USD,JPY,144

        """

    private func session(
        _ currency: String? = "EUR", today: String = "2025-05-20", rates: String? = rates
    ) throws -> (Session, TemporaryFolder) {
        var files = [(name: "deals.csv", text: Self.deals)]
        if let rates { files.append((name: "rates.csv", text: rates)) }
        if let currency { files.append((name: "company.topline", text: "set currency \(currency)\n")) }
        let folder = try TemporaryFolder(files)
        return (try Session(folder: folder.path, today: today), folder)
    }

    private func answer(_ sentence: String, _ session: Session) -> String {
        let reply = session.reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        return reply.output
    }

    /// 100 + 200 / 1.05 + 30,000 / 146 / 1.10: each rounded to cents.
    @Test func eachDealHasTheRateOfTheDayItClosed() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let output = answer("revenue", session)
        #expect(output.contains("477.28 EUR"), "\(output)")
        #expect(output.contains("in EUR, at the rate of each deal's day"))
        #expect(output.contains("3 won deals\n"))
        #expect(answer("lost amount", session).isEmpty == false)
    }

    @Test func aMissingRateIsNamed() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let output = answer("revenue", session)
        #expect(
            output.contains(
                "1 won deal in CHF is left out: no rate in EUR for 2025-05-02; rates.csv needs a line such as "
                    + "2025-05-02,CHF,EUR,RATE."), "\(output)")
        #expect(
            output.contains(
                "1 won deal with an amount and no currency is left out: `list deals where currency is missing`"
            ))
        #expect(!output.contains("have no amount"))
    }

    @Test func openDealsHaveTheRateOfTheDayAskedAbout() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(answer("pipeline", session).contains("60.87 EUR"))
        #expect(answer("pipeline as of 2025-03-10", session).contains("EUR"))
        #expect(
            answer("list open deals as of 2025-02-10 showing id, amount, original amount", session).contains(
                "67.31"))
    }

    /// Rates of a monthly file hold a month: not longer.
    @Test func oldRatesDoNotHoldForEver() throws {
        let (session, folder) = try session(today: "2025-06-02")
        defer { withExtendedLifetime(folder) {} }
        let output = answer("pipeline", session)
        #expect(output.contains("1 open deal in USD is left out: no rate in EUR for 2025-06-02"), "\(output)")
        #expect(!output.contains("60.87"))
    }

    @Test func withoutRatesOnlyTheOwnCurrencyCounts() throws {
        let (session, folder) = try session(rates: nil)
        defer { withExtendedLifetime(folder) {} }
        let output = answer("revenue", session)
        #expect(output.contains("100.00 EUR") && output.contains("no rate in EUR for"), "\(output)")
        #expect(answer("describe doubts", session).contains("no file has rates between EUR and CHF"))
    }

    @Test func yenAreWhole() throws {
        let (session, folder) = try session("JPY")
        defer { withExtendedLifetime(folder) {} }
        // 100 × 1.04 × 150 + 200 × 148 + 30,000
        #expect(answer("revenue", session).contains("75,200 JPY"))
    }

    @Test func listsOrdersAndConditionsAreOfConvertedAmounts() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let list = answer(
            "list won deals sorted by amount showing id, amount, original amount, currency", session)
        let ids = list.split(separator: "\n").compactMap { $0.split(separator: " ").first }.filter {
            Int($0) != nil
        }
        #expect(ids.map(String.init).prefix(3) == ["2", "3", "1"], "\(list)")
        #expect(answer("count deals where amount > 150", session).contains("3"))
        #expect(answer("count deals where amount > 190 USD", session).contains("3"))
        #expect(answer("count deals over 28000 JPY", session).contains("3"))
        #expect(answer("revenue by rep", session).contains("290.48"))
    }

    @Test func literalsInACurrencyWorkWithoutAReportingOne() throws {
        let (session, folder) = try session(nil)
        defer { withExtendedLifetime(folder) {} }
        #expect(answer("count deals where amount > 190 USD", session).contains("3"))
        #expect(session.reply(to: "count deals where amount > 190", OutputOptions()).errors.contains("TL360"))
    }

    @Test func originalAmountsAreStillNotAdded() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(session.reply(to: "sum of original amount", OutputOptions()).errors.contains("TL360"))
        #expect(answer("sum of original amount for USD", session).contains("570.00"))
    }

    @Test func theSettingIsKeptAndCanBeTakenBack() throws {
        let (session, folder) = try session(nil)
        #expect(session.reply(to: "revenue", OutputOptions()).errors.contains("TL360"))
        _ = answer("set currency EUR", session)
        #expect(answer("revenue", session).contains("477.28 EUR"))
        #expect(
            try String(contentsOfFile: folder.path + "/company.topline", encoding: .utf8).contains(
                "set currency EUR"))
        _ = answer("undo", session)
        #expect(session.reply(to: "revenue", OutputOptions()).errors.contains("TL360"))
    }

    @Test func changesAreThoseOfDealsAndNotOfRates() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let output = answer("changes in pipeline from 2025-02-10 to 2025-03-10", session)
        #expect(output.contains("all at the rates of 2025-03-10"), "\(output)")
        #expect(output.contains("Grown") && output.contains("0.00"))
    }

    @Test func aDrillAddsUpToTheDayAskedAbout() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let row = answer("pipeline by rep 2025-03-10", session)
        let drilled = answer("drill 1", session)
        let sum = try #require(
            row.split(separator: "\n").first {
                $0.hasPrefix("  Bob") || $0.hasPrefix("  Ann") || $0.hasPrefix("  Cid")
            }
        )
        .split(separator: " ").first { $0.contains(".") }
        #expect(
            drilled.contains("Together: pipeline \(sum ?? "–")") || drilled.contains(sum ?? "–"),
            "\(row)\n\(drilled)")
    }

    /// Every deal of a random company by independent arithmetic: in hundredths, by whole numbers.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func sumsAgreeWithArithmeticByHand(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let codes = ["EUR", "USD", "GBP", "JPY"]
        // Thousandths of a euro for one unit, by month.
        let months = (1...12).map { month in
            codes.dropFirst().map { code in (code, 1 + random.below(code == "JPY" ? 9 : 2_000), month) }
        }
        let rates = months.joined().map { code, rate, month in
            "2025-\(month < 10 ? "0" : "")\(month)-01,\(code),EUR,0.\(String(10_000 + rate).dropFirst())"
        }
        var sums: [String: Int] = [:]
        var lines = ["Deal ID,Rep,Stage,Created,Closed,Amount,Currency"]
        for number in 0..<400 {
            let (month, code) = (1 + random.below(12), codes[random.below(4)])
            let cents = random.below(5_000_00) - 500_00
            let rep = ["Ann", "Bob", "Cid"][random.below(3)]
            let day = "2025-\(month < 10 ? "0" : "")\(month)-\(10 + random.below(18))"
            let sign = cents < 0 ? "-" : ""
            lines.append(
                "\(number),\(rep),Won,2025-01-01,\(day),\(sign)\(abs(cents) / 100)."
                    + "\(String(100 + abs(cents) % 100).dropFirst()),\(code)")
            let rate = code == "EUR" ? 10_000 : months[month - 1].first { $0.0 == code }?.1 ?? 0
            let exact = abs(cents) * rate
            let rounded = (exact * 2 + 10_000) / 20_000
            sums[rep, default: 0] += cents < 0 ? -rounded : rounded
        }
        let folder = try TemporaryFolder([
            (name: "deals.csv", text: lines.joined(separator: "\n") + "\n"),
            (name: "rates.csv", text: "Date,From,To,Rate\n" + rates.joined(separator: "\n") + "\n"),
            (name: "company.topline", text: "set currency EUR\n"),
        ])
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let rows = CSVRows.parse(answer("revenue by rep as csv", session)).dropFirst()
        #expect(rows.count == 3)
        for row in rows {
            let cents = sums[row[0]] ?? 0
            let written =
                "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(String(100 + abs(cents) % 100).dropFirst())"
            #expect(Double(row[1]) == Double(written), "\(row) \(written)")
        }
    }

    /// What was due is other records than the deals as they are, with amounts of their own: 100 × 2 + 70.
    @Test func whatWasDueIsConvertedToo() throws {
        let deals = """
            Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount,Currency
            1,Ann,Won,2024-10-01,2024-11-30,2024-11-30,1000,EUR
            2,Ann,Proposal,2024-11-01,2025-06-30,,100,EUR
            3,Ann,Won,2024-11-02,2025-02-28,2025-02-20,70,USD

            """
        let history = """
            Deal ID,Stage,Entered,Expected Close
            1,Proposal,2024-10-01,2024-11-30
            2,Proposal,2024-11-01,2025-02-28
            2,Proposal,2025-03-20,2025-06-30
            3,Proposal,2024-11-02,2025-02-28

            """
        let folder = try TemporaryFolder([
            (name: "deals.csv", text: deals), (name: "stage_history.csv", text: history),
            (name: "rates.csv", text: "Date,From,To,Rate\n2024-01-01,EUR,USD,2\n2025-12-31,EUR,USD,2\n"),
            (name: "company.topline", text: "set currency USD\n"),
        ])
        let session = try Session(folder: folder.path, today: "2025-05-01")
        let rows = CSVRows.parse(answer("due amount, slipped amount Q1 2025 as csv", session))
        #expect(rows.last == ["270", "200"], "\(rows)")
        #expect(answer("slippage Q1 2025", session).contains("74.1 %"))
    }
}
