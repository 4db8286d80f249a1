import Binding
import Model
import Testing

/// Periods as they resolve on Wednesday, 15 November 2017.
@Suite struct PeriodTests {
    @Test(arguments: [
        ("this quarter", "2017-10-01", "2017-12-31"), ("last quarter", "2017-07-01", "2017-09-30"),
        ("next month", "2017-12-01", "2017-12-31"), ("last 3 months", "2017-08-01", "2017-10-31"),
        ("past 90 days", "2017-08-18", "2017-11-15"), ("yesterday", "2017-11-14", "2017-11-14"),
        ("this week", "2017-11-13", "2017-11-19"), ("last half", "2017-01-01", "2017-06-30"),
        ("Q3 2016", "2016-07-01", "2016-09-30"), ("Q3", "2017-07-01", "2017-09-30"),
        ("in december", "2016-12-01", "2016-12-31"), ("march 2017", "2017-03-01", "2017-03-31"),
        ("2016", "2016-01-01", "2016-12-31"), ("week 12 2017", "2017-03-20", "2017-03-26"),
        ("ytd", "2017-01-01", "2017-11-15"), ("qtd", "2017-10-01", "2017-11-15"),
        ("from 2017-01-01 to 2017-03-31", "2017-01-01", "2017-03-31"),
        ("between 2017-01-01 and 2017-02-15", "2017-01-01", "2017-02-15"),
        ("from Q1 to Q3 2017", "2017-01-01", "2017-09-30"), ("on 31 mar 2017", "2017-03-31", "2017-03-31"),
        ("last march", "2017-03-01", "2017-03-31"), ("past month", "2017-10-16", "2017-11-15"),
    ])
    func closedPeriods(words: String, first: String, last: String) throws {
        let days = try SmallCatalogue.question("revenue \(words)").period?.days
        #expect(days == DayRange(first: Day(iso: first), last: Day(iso: last)))
    }

    @Test func openPeriods() throws {
        #expect(
            try SmallCatalogue.question("revenue since monday").period?.days.first == Day(iso: "2017-11-13"))
        #expect(
            try SmallCatalogue.question("revenue until march 2016").period?.days.last
                == Day(iso: "2016-03-31"))
        #expect(
            try SmallCatalogue.question("revenue before march 2017").period?.days.last
                == Day(iso: "2017-02-28"))
        #expect(
            try SmallCatalogue.question("revenue after Q1 2017").period?.days.first == Day(iso: "2017-04-01"))
    }

    @Test func numericDatesNeedAnOrder() throws {
        #expect(SmallCatalogue.problems("revenue on 03/04/2017").first?.fixes.count == 2)
        let dayFirst = try SmallCatalogue.question("revenue on 03/04/2017", dayFirst: true)
        #expect(dayFirst.period?.days.first == Day(iso: "2017-04-03"))
        let onlyReading = try SmallCatalogue.question("revenue on 31/03/2017")
        #expect(onlyReading.period?.days.first == Day(iso: "2017-03-31"))
    }

    @Test func comparisonsAreToDateWhileThePeriodRuns() throws {
        let comparison = try SmallCatalogue.question("revenue this quarter vs last quarter").comparison
        #expect(comparison?.isToDate == true)
        #expect(
            comparison?.current.days == DayRange(first: Day(iso: "2017-10-01"), last: Day(iso: "2017-11-15")))
        #expect(
            comparison?.base.days == DayRange(first: Day(iso: "2017-07-01"), last: Day(iso: "2017-08-15")))
    }

    @Test func comparisonsOfPastPeriodsAreWhole() throws {
        let comparison = try SmallCatalogue.question("revenue Q2 2017 vs Q1 2017").comparison
        #expect(comparison?.isToDate == false)
        #expect(comparison?.base.days.last == Day(iso: "2017-03-31"))
    }

    @Test func aQuarterAgainstLastYearIsThatQuarterOfLastYear() throws {
        let comparison = try SmallCatalogue.question("revenue Q2 2017 vs last year").comparison
        #expect(
            comparison?.base.days == DayRange(first: Day(iso: "2016-04-01"), last: Day(iso: "2016-06-30")))
    }

    @Test func comparisonAloneTakesTheRunningUnit() throws {
        let comparison = try SmallCatalogue.question("revenue vs last month").comparison
        #expect(comparison?.current.words == "Nov 2017")
        #expect(
            comparison?.base.days == DayRange(first: Day(iso: "2017-10-01"), last: Day(iso: "2017-10-15")))
    }
}
