import Language
import Model

// Periods that say their year, or mean the latest one that has begun.

extension PeriodResolver {
    /// `Q3`, `Q3 2017`, `H1 last year`, `P3 FY2018`
    func part(_ unit: CalendarUnit, _ number: Int, of which: WhichYear?) -> Resolved {
        let perYear = 12 / unit.monthCount
        func first(_ year: Int) -> Day {
            calendar.firstDay(of: unit, index: year * perYear + number - 1)
        }
        let year = yearIndex(which)
        let isAhead = which == nil && first(year) > today
        var resolved = whole(grain(unit), from: first(isAhead ? year - 1 : year))
        if case .fiscal(let named) = which, !calendar.isFiscal, unit != .month {
            resolved.words = "\(unit == .quarter ? "Q" : "H")\(number) of calendar year \(named)"
        }
        return resolved
    }

    /// The year in the company's calendar; the running one where none is said.
    private func yearIndex(_ which: WhichYear?) -> Int {
        let running = calendar.index(of: .year, containing: today)
        return switch which {
        case nil, .relative(.this): running
        case .relative(.last): running - 1
        case .relative(.next): running + 1
        case .year(let number), .fiscal(let number): calendar.yearIndex(number: number)
        }
    }

    // MARK: Years

    func year(_ index: Int) -> Resolved {
        whole(grain(.year), from: calendar.firstDay(of: .year, index: index))
    }

    /// `FY2018`; without a fiscal year of the company's own it is the calendar year, and says so.
    func fiscalYear(_ number: Int) -> Resolved {
        guard calendar.isFiscal else {
            var resolved = calendarYear(number)
            resolved.words = "calendar year \(number)"
            return resolved
        }
        return year(calendar.yearIndex(number: number))
    }

    /// `calendar year 2017`
    func calendarYear(_ number: Int) -> Resolved {
        let year = CalendarGrain.gregorian(.year)
        var resolved = whole(year, from: year.calendar.firstDay(of: .year, index: number))
        if calendar.isFiscal { resolved.words = "calendar year \(number)" }
        return resolved
    }

    // MARK: Months

    /// Months that are called by their names are those of the calendar, even where years are made of weeks.
    var namedMonth: CalendarGrain { calendar.weekYear == nil ? grain(.month) : .gregorian(.month) }

    /// `march 2017` is a calendar month, `march FY2018` and `march last year` are the one of that year of the company's.
    func first(of month: Language.Month, in which: WhichYear?) -> Day {
        switch which {
        case nil:
            let thisYear = first(of: month, today.year)
            return thisYear > today ? first(of: month, today.year - 1) : thisYear
        case .year(let year): return first(of: month, year)
        case .fiscal, .relative:
            let days = calendar.range(of: .year, index: yearIndex(which))
            let firsts = (days.first!.year...days.last!.year).map { first(of: month, $0) }
            return firsts.first { days.contains($0 + 14) } ?? firsts[0]
        }
    }

    private func first(of month: Language.Month, _ year: Int) -> Day {
        CalendarGrain.gregorian(.month).calendar.firstDay(of: .month, index: year * 12 + month.rawValue - 1)
    }

    /// `last march` is the latest complete one, `next march` the first that begins after today.
    func first(of month: Language.Month, _ which: Period.Which) -> Day {
        let thisYear = first(of: month, today.year)
        let isOver = CalendarGrain.gregorian(.month).range(containing: thisYear).last! < today
        switch which {
        case .this: return thisYear
        case .last: return isOver ? thisYear : first(of: month, today.year - 1)
        case .next: return thisYear > today ? thisYear : first(of: month, today.year + 1)
        }
    }

    // MARK: Weeks

    /// `week 12`, `week 12 2017`, `week 12 FY2018`
    func week(_ number: Int, _ which: WhichYear?, _ period: Period) throws(DiagnosticError) -> Resolved {
        let running = calendar.place(of: .week, containing: today).year
        let year: Int
        switch which {
        case nil, .relative(.this): year = running
        case .relative(.last): year = running - 1
        case .relative(.next): year = running + 1
        case .year(let named): year = named
        case .fiscal(let named):
            guard calendar.weekYear != nil || !calendar.isFiscal else {
                let reason = "weeks are counted in calendar years here: `week \(number) \(named)`"
                throw DiagnosticError(Diagnostic(.emptyByConstruction(reason), at: period.range))
            }
            year = named
        }
        guard var first = calendar.firstDay(ofWeek: number, year: year) else {
            let name = CalendarGrain(.week, calendar).countsByFiscalYear ? "FY\(year)" : "\(year)"
            throw DiagnosticError(
                Diagnostic(.emptyByConstruction("\(name) has no week \(number)"), at: period.range))
        }
        if which == nil, first > today, let before = calendar.firstDay(ofWeek: number, year: year - 1) {
            first = before
        }
        return whole(grain(.week), from: first)
    }
}
