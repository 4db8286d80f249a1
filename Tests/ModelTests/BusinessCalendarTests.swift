import Model
import Testing

@Suite struct BusinessCalendarTests {
    private static func day(_ text: String) -> Day { Day(iso: text)! }

    /// Two hundred years of each unit: no gap, no overlap, and every day of a unit is known to be in it.
    @Test(arguments: Calendars.all) func unitsTileTime(calendar: BusinessCalendar) {
        for unit in CalendarUnit.allCases where unit != .day {
            let indices = [Self.day("1900-06-15"), Self.day("2100-06-15")].map {
                calendar.index(of: unit, containing: $0)
            }
            for index in indices[0]...indices[1] {
                let days = calendar.range(of: unit, index: index)
                let next = calendar.range(of: unit, index: index + 1)
                #expect(days.last! + 1 == next.first!)
                for day in [days.first!, days.first! + days.count! / 2, days.last!] {
                    #expect(calendar.index(of: unit, containing: day) == index)
                }
            }
        }
    }

    /// Months lie whole in quarters, those in halves, those in years.
    @Test(arguments: Calendars.all) func unitsLieInLargerOnes(calendar: BusinessCalendar) {
        var day = Self.day("1995-01-01")
        while day < Self.day("2035-01-01") {
            let ranges = [CalendarUnit.month, .quarter, .half, .year].map {
                calendar.range(of: $0, containing: day)
            }
            for (smaller, larger) in zip(ranges, ranges.dropFirst()) {
                #expect(smaller.first! >= larger.first! && smaller.last! <= larger.last!)
            }
            day = day + 5
        }
    }

    @Test(arguments: Calendars.all) func goingThereAndBackComesBack(calendar: BusinessCalendar) {
        for unit in CalendarUnit.allCases {
            let grain = CalendarGrain(unit, calendar)
            var day = Self.day("2015-12-28")
            for count in 1..<60 {
                let there = grain.start(after: count, from: day)
                #expect(grain.start(after: -count, from: there) == grain.range(containing: day).first)
                #expect(grain.start(after: 1, from: day) == grain.range(containing: day).last! + 1)
                day = day + 23
            }
        }
    }

    @Test(arguments: Calendars.all) func numbersFindTheirUnits(calendar: BusinessCalendar) {
        var day = Self.day("1999-01-03")
        while day < Self.day("2031-01-01") {
            let (year, week) = calendar.place(of: .week, containing: day)
            #expect(
                calendar.firstDay(ofWeek: week, year: year)
                    == calendar.range(of: .week, containing: day).first)
            let index = calendar.index(of: .year, containing: day)
            #expect(calendar.yearIndex(number: calendar.yearNumber(index: index)) == index)
            day = day + 3
        }
    }

    @Test(arguments: Calendars.all.filter { $0.weekYear != nil })
    func yearsOfWeeksHaveTheRightWeeks(calendar: BusinessCalendar) {
        let first = calendar.index(of: .year, containing: Self.day("1900-06-15"))
        var longYears = 0
        for year in first..<(first + 200) {
            func weeks(_ unit: CalendarUnit, _ count: Int) -> [Int] {
                (0..<count).map { calendar.range(of: unit, index: year * count + $0).count! / 7 }
            }
            let all = weeks(.year, 1)[0]
            longYears += all - 52
            #expect(all == 52 || all == 53)
            #expect(weeks(.quarter, 4) == [13, 13, 13, 13 + all - 52])
            let pattern = calendar.weekYear!.pattern.rawValue.split(separator: "-").map { Int($0)! }
            let months = weeks(.month, 12)
            #expect(Array(months.prefix(11)) == Array((pattern + pattern + pattern + pattern).prefix(11)))
            #expect(months[11] == pattern[2] + all - 52)
            #expect(calendar.weekCount(ofYear: calendar.yearNumber(index: year)) == all)
        }
        // 200 years are 10,435.5 weeks.
        #expect((34...37).contains(longYears))
    }

    /// The years with a 53rd week as the National Retail Federation publishes them (nrf.com/resources/4-5-4-calendar:
    /// FY'00, FY'06, FY'12, FY'17 and FY'23).
    @Test func retailYearsWith53Weeks() {
        let long = (2000...2027).filter { Calendars.retail.weekCount(ofYear: $0) == 53 }
        #expect(long == [2000, 2006, 2012, 2017, 2023])
    }

    /// First and last days of its years, from the same source: the one of 2023 ended on 3 February 2024.
    @Test(arguments: [
        (2012, "2012-01-29", "2013-02-02"), (2016, "2016-01-31", "2017-01-28"),
        (2017, "2017-01-29", "2018-02-03"), (2018, "2018-02-04", "2019-02-02"),
        (2023, "2023-01-29", "2024-02-03"),
    ])
    func retailYears(year: Int, first: String, last: String) {
        let calendar = Calendars.retail
        #expect(
            calendar.range(of: .year, index: calendar.yearIndex(number: year))
                == DayRange(first: Self.day(first), last: Self.day(last)))
    }

    @Test func fiscalYearsAreNamedByTheirEndOrStart() {
        var calendar = Calendars.fiscal
        #expect(CalendarGrain(.year, calendar).name(startingAt: Self.day("2017-02-01")) == "FY2018")
        #expect(CalendarGrain(.quarter, calendar).name(startingAt: Self.day("2018-01-31")) == "Q4 FY2018")
        calendar.naming = .start
        #expect(CalendarGrain(.half, calendar).name(startingAt: Self.day("2017-08-01")) == "H2 FY2017")
    }

    @Test func namesSayWhatIsFiscal() {
        let day = Self.day("2017-03-27")
        func names(_ calendar: BusinessCalendar) -> [String] {
            CalendarUnit.allCases.map { CalendarGrain($0, calendar).name(startingAt: day) }
        }
        #expect(
            names(.gregorian)
                == ["27 Mar 2017", "Week 13 2017", "Mar 2017", "Q1 2017", "H1 2017", "2017"])
        #expect(
            names(Calendars.fiscal)
                == ["27 Mar 2017", "Week 13 2017", "Mar 2017", "Q1 FY2018", "H1 FY2018", "FY2018"])
        #expect(
            names(Calendars.lastSaturday)
                == ["27 Mar 2017", "Week 9 FY2018", "P3 FY2018", "Q1 FY2018", "H1 FY2018", "FY2018"])
    }

    @Test func weeksFollowISO8601() {
        let calendar = BusinessCalendar.gregorian
        #expect(calendar.place(of: .week, containing: Self.day("2016-01-03")) == (2015, 53))
        #expect(calendar.place(of: .week, containing: Self.day("2018-12-31")) == (2019, 1))
        #expect(calendar.firstDay(ofWeek: 12, year: 2017) == Self.day("2017-03-20"))
        #expect(calendar.firstDay(ofWeek: 53, year: 2017) == nil)
    }

    /// The weeks of the United States' epidemiologists, who begin them on Sunday (MMWR weeks): 2014 had 53.
    @Test func weeksFromSunday() {
        let calendar = BusinessCalendar(years: .months(firstMonth: 1), weekStart: .sunday)
        #expect(calendar.firstDay(ofWeek: 1, year: 2015) == Self.day("2015-01-04"))
        #expect((2010...2019).filter { calendar.weekCount(ofYear: $0) == 53 } == [2014])
    }
}
