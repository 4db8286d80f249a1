import Company
import Language
import Model
import Testing

@Suite(.serialized) struct CalendarSettingTests {
    private static func calendar(_ sentences: String...) -> BusinessCalendar {
        CompanyFile(text: sentences.joined(separator: "\n")).calendar
    }

    private static func schedule(_ sentences: String...) -> WorkSchedule {
        CompanyFile(text: sentences.joined(separator: "\n")).workSchedule
    }

    private static let lastSaturday = WeekYear(
        pattern: .fourFourFive, closing: .last, lastWeekday: .saturday, lastMonth: 1)

    @Test func whatACompanyDoesNotSayIsTheCalendar() {
        #expect(Self.calendar("set currency EUR") == .gregorian)
        #expect(Self.schedule() == WorkSchedule())
    }

    @Test func sentencesMakeACalendar() {
        let fiscal = Self.calendar("set fiscal year starts february", "set week starts sunday")
        #expect(fiscal == BusinessCalendar(years: .months(firstMonth: 2), weekStart: .sunday))
        #expect(
            Self.calendar("set calendar 4-4-5 ending last saturday of january").years
                == .weeks(Self.lastSaturday))
        let retail = Self.calendar(
            "set calendar 4-5-4 ending saturday nearest end of january", "set fiscal year named by start")
        #expect(retail.weekYear?.pattern == .fourFiveFour && retail.weekYear?.closing == .nearest)
        #expect(retail.naming == .start)
    }

    /// There is one way in which years are made: the later sentence counts.
    @Test func theLaterSentenceCounts() {
        let weeks = "set calendar 4-4-5 ending last saturday of january"
        #expect(Self.calendar(weeks, "set fiscal year starts may").years == .months(firstMonth: 5))
        #expect(
            Self.calendar("set fiscal year starts may", weeks, "set week starts friday").years
                == .weeks(Self.lastSaturday))
        #expect(Self.calendar(weeks, "set calendar gregorian") == .gregorian)
    }

    @Test func workingDaysAndHolidays() {
        let schedule = Self.schedule(
            "set working days sunday to thursday", "set holiday 25 dec \"Christmas\"",
            "set holiday 2017-12-26")
        #expect(schedule.weekdays == [.sunday, .monday, .tuesday, .wednesday, .thursday])
        #expect(schedule.holidays.map(\.name) == ["Christmas", nil])
        #expect(!schedule.isWorkingDay(Day(iso: "2018-12-25")!))
        #expect(schedule.isWorkingDay(Day(iso: "2018-12-26")!))
        #expect(Self.schedule("set holiday 25 dec", "set holidays none") == WorkSchedule())
    }

    @Test func settingsAreKeptWithoutReadingTheDataAgain() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        var version = try company.version(context)
        for sentence in [
            "set fiscal year starts february", "set holiday 25 dec", "set working days monday to thursday",
            "set calendar 4-4-5 ending last saturday of january", "set holiday 25 dec \"Christmas\"",
        ] {
            version = try company.keepSetting(
                parseStatement(sentence), sentence: sentence, of: version, context)
        }
        #expect(
            folder.text(of: "company.topline") == """
                set working days monday to thursday
                set calendar 4-4-5 ending last saturday of january
                set holiday 25 dec "Christmas"

                """)
        #expect(version.catalogue.calendar.weekYear == Self.lastSaturday)
        #expect(try company.changed(since: version, context) == nil)
        let reopened = try CompanyFolder.open(folder.path, context)
        #expect(reopened.catalogue.calendar == version.catalogue.calendar)
        #expect(reopened.catalogue.workSchedule == version.catalogue.workSchedule)
    }

    @Test func dataThatHaveChangedAreReadAgainWithTheSetting() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        folder.write("# ours\n", to: "company.topline")
        let sentence = "set fiscal year starts june"
        let newer = try company.keepSetting(
            parseStatement(sentence), sentence: sentence, of: version, context)
        #expect(newer.catalogue.calendar.years == .months(firstMonth: 6))
        #expect(folder.text(of: "company.topline") == "# ours\n\(sentence)\n")
    }
}
