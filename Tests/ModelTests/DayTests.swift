import Model
import Testing

@Suite struct DayTests {
    @Test func knownDays() {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
        #expect(Day(iso: "2017-12-31")?.weekday == .sunday)
    }

    @Test func refusesDaysThatDoNotExist() {
        #expect(Day(year: 2017, month: 2, day: 29) == nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(iso: "2017-13-01") == nil)
        #expect(Day(iso: "2017-1-01") == nil)
    }

    @Test func everyDayOfFourCenturiesComesBack() {
        var day = Day(year: 1800, month: 1, day: 1)!
        let last = Day(year: 2200, month: 12, day: 31)!
        while day <= last {
            let (year, month, dayOfMonth) = day.parts
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            day = day + 1
        }
    }

    @Test func monthsAreHeldToTheirLastDay() {
        #expect(Day(iso: "2017-03-31")!.adding(months: -1) == Day(iso: "2017-02-28"))
        #expect(Day(iso: "2016-02-29")!.adding(months: 12) == Day(iso: "2017-02-28"))
        #expect(Day(iso: "2017-01-15")!.adding(months: -13) == Day(iso: "2015-12-15"))
    }

    @Test func monthsBeyondTheCalendarAreHeldToIt() {
        #expect(Day(iso: "2017-01-15")!.adding(months: -12_000_000) < Day(iso: "0001-01-01")!)
        #expect(Day(iso: "2017-01-15")!.adding(months: 12_000_000) > Day(iso: "9999-12-31")!)
    }
}
