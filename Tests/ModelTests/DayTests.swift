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

    @Test func isoWeeks() {
        #expect(Day(iso: "2016-01-03")!.isoWeek == (53, 2015))
        #expect(Day(iso: "2018-12-31")!.isoWeek == (1, 2019))
        #expect(Day(isoWeek: 12, year: 2017) == Day(iso: "2017-03-20"))
        #expect(Day(isoWeek: 53, year: 2017) == nil)
    }

    @Test(arguments: CalendarUnit.allCases) func unitsFollowEachOtherWithoutGaps(unit: CalendarUnit) {
        var day = Day(iso: "2015-12-28")!
        for _ in 0..<400 {
            let range = unit.range(containing: day)
            #expect(range.contains(day))
            #expect(unit.start(after: 1, from: day) == range.last! + 1)
            #expect(unit.start(after: -1, from: day) == unit.range(containing: range.first! - 1).first)
            day = day + 1
        }
    }
}
