extension Formatter {
    func pieces(_ setting: CalendarSetting) -> [Piece] {
        switch setting {
        case .holiday(let day, let name):
            [.word("holiday")] + pieces(day) + (name.map { [.word(Quotes.around($0))] } ?? [])
        default: [.word(words(setting))]
        }
    }

    private func words(_ setting: CalendarSetting) -> String {
        switch setting {
        case .fiscalYearStarts(let month): "fiscal year starts \(month.name)"
        case .fiscalYearNamed(let byStart): "fiscal year named by \(byStart ? "start" : "end")"
        case .weekStarts(let weekday): "week starts \(weekday.name)"
        case .gregorian: "calendar gregorian"
        case .weeks(let pattern, let isNearest, let weekday, let month):
            "calendar \(pattern.rawValue) ending "
                + (isNearest ? "\(weekday.name) nearest end of " : "last \(weekday.name) of ") + month.name
        case .workingDays(let days): "working days \(words(days))"
        case .holiday: ""
        case .noHolidays: "holidays none"
        }
    }

    /// `monday to friday` where they follow each other, else each.
    private func words(_ days: [Weekday]) -> String {
        let isRun = zip(days, days.dropFirst()).allSatisfy { ($0.rawValue + 1) % 7 == $1.rawValue }
        guard days.count > 2, days.count <= 7, isRun else { return days.map(\.name).joined(separator: ", ") }
        return "\(days[0].name) to \(days[days.count - 1].name)"
    }
}
