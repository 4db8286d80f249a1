import Model

/// The working days of the time a question is about: of its period, or of the data, up to today.
package struct WorkingDays: Sendable {
    private let schedule: WorkSchedule
    private let days: DayRange

    package init(_ period: BoundPeriod?, _ catalogue: Catalogue, today: Day) {
        schedule = catalogue.workSchedule
        var days = period?.days ?? .allTime
        days.first = days.first ?? catalogue.dataDays.first
        days.last = min(days.last ?? catalogue.dataDays.last ?? today, today)
        self.days = days
    }

    /// Of the whole time, or of the part of it that lies in some units of the calendar.
    package func count(in units: [DayRange] = []) -> Int {
        let part = units.reduce(days) { $0.intersection($1) }
        return part.isEmpty ? 0 : schedule.workingDays(in: part) ?? 0
    }
}
