import Model
import Testing

@Suite struct WorkScheduleTests {
    private static var schedule: WorkSchedule {
        var schedule = WorkSchedule(weekdays: [.sunday, .monday, .tuesday, .thursday])
        schedule.add(WorkSchedule.Holiday(date: .yearly(month: 12, day: 25), name: "Christmas"))
        schedule.add(WorkSchedule.Holiday(date: .yearly(month: 2, day: 29), name: nil))
        schedule.add(WorkSchedule.Holiday(date: .once(Day(iso: "2017-12-26")!), name: nil))
        return schedule
    }

    private static func isWorked(_ day: Day) -> Bool {
        let isHoliday =
            (day.month, day.dayOfMonth) == (12, 25) || (day.month, day.dayOfMonth) == (2, 29)
            || day == Day(iso: "2017-12-26")
        return [.sunday, .monday, .tuesday, .thursday].contains(day.weekday) && !isHoliday
    }

    @Test func workingDaysAreCountedAsOneByOne() {
        let first = Day(iso: "2015-11-27")!
        for length in stride(from: 0, to: 1500, by: 13) {
            for start in [0, 1, 5, 33] {
                let days = (0..<length).map { first + start + $0 }
                let range = DayRange(first: first + start, last: first + start + length - 1)
                #expect(Self.schedule.workingDays(in: range) == days.count(where: Self.isWorked))
            }
        }
    }

    @Test func whatACompanyDoesNotSay() {
        #expect(
            WorkSchedule().workingDays(
                in: CalendarGrain.gregorian(.month).range(containing: Day(iso: "2017-11-15")!))
                == 22)
        #expect(WorkSchedule().workingDays(in: .allTime) == nil)
        #expect(!WorkSchedule().isWorkingDay(Day(iso: "2017-12-31")!))
    }

    @Test func aHolidayIsNamedAnew() {
        var schedule = Self.schedule
        schedule.add(WorkSchedule.Holiday(date: .yearly(month: 12, day: 25), name: "Noël"))
        #expect(schedule.holidays.count == 3)
        #expect(schedule.holidays.last?.name == "Noël")
        schedule.removeHolidays()
        #expect(schedule.isWorkingDay(Day(iso: "2017-12-26")!))
    }
}
