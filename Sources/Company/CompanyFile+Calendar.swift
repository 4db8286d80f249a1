import Language
import Model

// What the company's sentences say of its years, weeks and working days. Of two about one thing the later counts.

extension CompanyFile {
    package var calendar: BusinessCalendar {
        var calendar = BusinessCalendar.gregorian
        for setting in calendarSettings { calendar.apply(setting) }
        return calendar
    }

    package var workSchedule: WorkSchedule {
        var schedule = WorkSchedule()
        for setting in calendarSettings { schedule.apply(setting) }
        return schedule
    }

    private var calendarSettings: [CalendarSetting] { statements.compactMap(CompanyFile.calendarSetting) }

    private static func calendarSetting(_ statement: Statement) -> CalendarSetting? {
        guard case .command(.set(.calendar(let setting))) = statement.body else { return nil }
        return setting
    }

    /// Whether the new setting says everything that the old one does.
    static func replaces(_ new: CalendarSetting, _ old: CalendarSetting) -> Bool {
        switch (new, old) {
        case (.weekStarts, .weekStarts), (.fiscalYearNamed, .fiscalYearNamed),
            (.workingDays, .workingDays), (.noHolidays, .noHolidays), (.noHolidays, .holiday):
            true
        case (.holiday(let day, _), .holiday(let other, _)): day == other
        default: new.isOfYears && old.isOfYears
        }
    }
}

extension CalendarSetting {
    /// About how years are made: there is one such setting.
    fileprivate var isOfYears: Bool {
        switch self {
        case .fiscalYearStarts, .gregorian, .weeks: true
        case .fiscalYearNamed, .weekStarts, .workingDays, .holiday, .noHolidays: false
        }
    }
}

extension BusinessCalendar {
    fileprivate mutating func apply(_ setting: CalendarSetting) {
        switch setting {
        case .fiscalYearStarts(let month): years = .months(firstMonth: month.rawValue)
        case .fiscalYearNamed(let byStart): naming = byStart ? .start : .end
        case .weekStarts(let weekday): chosenWeekStart = weekday.inModel
        case .gregorian: years = .months(firstMonth: 1)
        case .weeks(let pattern, let isNearest, let weekday, let month):
            years = .weeks(
                WeekYear(
                    pattern: WeekYear.Pattern(rawValue: pattern.rawValue)!,
                    closing: isNearest ? .nearest : .last, lastWeekday: weekday.inModel,
                    lastMonth: month.rawValue))
        case .workingDays, .holiday, .noHolidays: return
        }
    }
}

extension WorkSchedule {
    fileprivate mutating func apply(_ setting: CalendarSetting) {
        switch setting {
        case .workingDays(let days): weekdays = Set(days.map(\.inModel))
        case .noHolidays: removeHolidays()
        case .holiday(let period, let name):
            switch period.node {
            case .day(let year, let month, let day):
                guard let day = Day(year: year, month: month, day: day) else { return }
                add(Holiday(date: .once(day), name: name))
            case .shortDay(let day, let month):
                add(Holiday(date: .yearly(month: month.rawValue, day: day), name: name))
            default: return
            }
        case .fiscalYearStarts, .fiscalYearNamed, .weekStarts, .gregorian, .weeks: return
        }
    }
}

extension Language.Weekday {
    package var inModel: Model.Weekday { Model.Weekday(rawValue: rawValue)! }
}
