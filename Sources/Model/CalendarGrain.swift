/// A unit of one calendar: what a series is grouped by, what a period is one of.
package struct CalendarGrain: Hashable, Sendable {
    package var unit: CalendarUnit
    package var calendar: BusinessCalendar

    package init(_ unit: CalendarUnit, _ calendar: BusinessCalendar) {
        self.unit = unit
        self.calendar = calendar
    }

    package static func gregorian(_ unit: CalendarUnit) -> CalendarGrain { CalendarGrain(unit, .gregorian) }

    /// The whole unit that holds a day.
    package func range(containing day: Day) -> DayRange { calendar.range(of: unit, containing: day) }

    /// The first day of the unit `count` units after the one that holds `day`.
    package func start(after count: Int, from day: Day) -> Day {
        calendar.firstDay(of: unit, index: index(containing: day) + count)
    }

    package func index(containing day: Day) -> Int { calendar.index(of: unit, containing: day) }

    /// How one unit is called: `Mar 2017`, `Q3 2017`, `H1 2017`, `Week 12 2017`, `2017`, `31 Mar 2017`; of a fiscal
    /// year `Q1 FY2018`, `FY2018`, and of one made of weeks `P3 FY2018`, `Week 12 FY2018`.
    package func name(startingAt day: Day) -> String {
        let (year, number) = calendar.place(of: unit, containing: day)
        switch unit {
        case .day: return day.inWords
        case .week: return "Week \(number) \(countsByFiscalYear ? "FY" : "")\(year)"
        case .month where !countsByFiscalYear: return "\(MonthName.short[number - 1]) \(year)"
        case .month: return "P\(number) FY\(year)"
        case .quarter: return "Q\(number) \(countsByFiscalYear ? "FY" : "")\(year)"
        case .half: return "H\(number) \(countsByFiscalYear ? "FY" : "")\(year)"
        case .year: return countsByFiscalYear ? "FY\(year)" : "\(year)"
        }
    }

    /// Whether the year in its name is a fiscal one. Weeks and months of years of months keep to calendar years.
    package var countsByFiscalYear: Bool {
        switch unit {
        case .day: false
        case .week, .month: calendar.weekYear != nil
        case .quarter, .half, .year: calendar.isFiscal
        }
    }
}
