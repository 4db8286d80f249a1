import Testing
import ToplineKit

/// Series against other periods: never against a false zero.
struct ComparedSeriesTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        1,Ann,Won,2016-07-04,2016-08-01,100
        2,Ann,Won,2016-10-05,2016-11-01,200
        3,Bob,Won,2017-01-06,2017-02-01,300
        4,Bob,Won,2017-04-06,2017-05-01,400
        5,Bob,Won,2017-11-06,2017-12-01,600
        """

    private func reply(_ sentence: String, today: String = "2017-12-31") throws -> Reply {
        let folder = try TemporaryFolder([(name: "deals.csv", text: Self.deals + "\n")])
        return try Session(folder: folder.path, today: today).reply(to: sentence, OutputOptions())
    }

    @Test func aSeriesWithoutAPeriodIsOfTheRunningOne() throws {
        let years = try reply("revenue by year vs last year as csv")
        #expect(years.output.split(separator: "\n").count == 2 && years.output.contains("2017,1300,300"))
        #expect(try reply("revenue by year vs last year").output.contains("`with change` instead of `vs`"))
        let quarters = try reply("revenue by quarter vs last year as csv").output
        #expect(quarters.split(separator: "\n").count == 5, "\(quarters)")
    }

    @Test func unitsThatHaveNoPartnerAreRefused() throws {
        let refused = try reply("revenue by quarter this year vs last quarter")
        #expect(refused.errors.contains("2017 has 4, Q3 2017 1"))
        #expect(refused.errors.contains("revenue by quarter this year with change"))
        #expect(try reply("revenue by week this month vs last month").status == .fine)
        #expect(try reply("revenue by day Q1 2017 vs Q4 2016").status == .fine)
    }

    @Test func unitsBeforeTheDataAreMissing() throws {
        let rows = try reply("revenue by quarter this year vs last year as csv").output.split(separator: "\n")
        #expect(rows[1].hasPrefix("2017-Q1,300,,,"), "\(rows)")
        #expect(rows[3].hasPrefix("2017-Q3,0,100,"), "\(rows)")
    }

    @Test func aPeriodBeforeTheDataIsMissing() throws {
        let revenue = try reply("revenue 2016 vs 2015 as csv").output
        #expect(revenue.contains("300,,,"), "\(revenue)")
        #expect(try reply("revenue 2016 vs 2015").output.contains("the data begin on 2016-08-01, after 2015"))
        #expect(try reply("compare 2016 with 2015 on revenue as csv").output.contains("Revenue,300,,,"))
    }

    @Test func periodsOfUnequalLengthAreSaid() throws {
        let text = try reply("revenue 2016 vs Q1 2017").output
        #expect(text.contains("2016 has 366 days, Q1 2017 90"))
        #expect(try !reply("winrate 2016 vs Q1 2017").output.contains("366 days"))
        #expect(try !reply("revenue Q1 2017 vs Q4 2016").output.contains("like for like"))
    }
}
