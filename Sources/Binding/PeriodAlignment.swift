import Model

/// Lays the days of two periods side by side, so that a comparison is of like with like.
///
/// While either period runs, both go up to the same place in them. Two that are over are compared whole, save those of
/// 52/53-week years, which are held to the weeks that both have. docs/periods.md shows each case.
package struct PeriodAlignment {
    package let today: Day

    package init(today: Day) { self.today = today }

    /// Both periods have two ends.
    package func align(_ current: BoundPeriod, _ base: BoundPeriod) -> BoundComparison {
        if let end = placeOfToday(in: current, base) {
            return comparison(current.until(today), base.until(end), isToDate: true)
        }
        if let end = placeOfToday(in: base, current) {
            return comparison(current.until(end), base.until(today), isToDate: true)
        }
        return comparison(current, base, isToDate: false)
    }

    // MARK: To date

    /// The day of the other period that stands where today does in a running one; nil when that is over on its last day,
    /// or has not begun.
    private func placeOfToday(in running: BoundPeriod, _ other: BoundPeriod) -> Day? {
        guard let grain = running.unit, let days = running.closedDays, let others = other.closedDays,
            (days.first..<days.last).contains(today)
        else { return nil }
        let sameDay = yearsApart(grain, days.first, other).map { today.adding(months: -12 * $0) }
        return min(sameDay ?? others.first + today.days(since: days.first), others.last)
    }

    /// How many years the other period is before a unit of months, when it is the same unit of another year.
    private func yearsApart(_ grain: CalendarGrain, _ first: Day, _ other: BoundPeriod) -> Int? {
        guard grain.unit.monthCount > 0, grain.calendar.weekYear == nil, other.unit == grain,
            let otherFirst = other.days.first
        else { return nil }
        let perYear = 12 / grain.unit.monthCount
        let apart = grain.index(containing: first) - grain.index(containing: otherFirst)
        return apart % perYear == 0 ? apart / perYear : nil
    }

    /// Holds periods of 52/53-week years to the weeks that both have.
    private func comparison(_ current: BoundPeriod, _ base: BoundPeriod, isToDate: Bool) -> BoundComparison {
        guard let grain = current.unit, grain == base.unit, grain.calendar.weekYear != nil,
            let days = current.closedDays, let others = base.closedDays
        else { return BoundComparison(current: current, base: base, isToDate: isToDate) }
        let (length, otherLength) = (days.last.days(since: days.first), others.last.days(since: others.first))
        guard length != otherLength else {
            return BoundComparison(current: current, base: base, isToDate: isToDate)
        }
        let shorter = min(length, otherLength)
        return BoundComparison(
            current: current.until(days.first + shorter), base: base.until(others.first + shorter),
            isToDate: isToDate, weekCount: isToDate ? nil : (shorter + 1) / 7)
    }

    // MARK: Other years

    /// The same period some years before: the same unit of that year, or the same days.
    package func earlier(_ period: BoundPeriod, years: Int, in company: BusinessCalendar) -> BoundPeriod {
        var base = period
        if let grain = period.unit, let first = period.days.first, let days = earlier(grain, first, years) {
            base.days = days
            base.words = grain.name(startingAt: days.first!)
            return base
        }
        base.days = earlier(period, years, company)
        base.words = PeriodWords.words(for: base.days)
        return base
    }

    /// The same unit; of weeks the same number, or the last one of a year without a 53rd.
    private func earlier(_ grain: CalendarGrain, _ first: Day, _ years: Int) -> DayRange? {
        let calendar = grain.calendar
        switch grain.unit {
        case .day:
            let day = earlier(first, years, calendar)
            return DayRange(first: day, last: day)
        case .week:
            let (year, number) = calendar.place(of: .week, containing: first)
            let held = min(number, calendar.weekCount(ofYear: year - years))
            return calendar.firstDay(ofWeek: held, year: year - years).map(grain.range)
        case .month, .quarter, .half, .year:
            let perYear = 12 / grain.unit.monthCount
            return calendar.range(
                of: grain.unit, index: grain.index(containing: first) - years * perYear)
        }
    }

    /// The same day of another year, 29 February held to the 28th; in 52/53-week years the same day of the same week,
    /// held to the year's last.
    private func earlier(_ day: Day, _ years: Int, _ calendar: BusinessCalendar) -> Day {
        guard calendar.weekYear != nil else { return day.adding(months: -12 * years) }
        let year = calendar.index(of: .year, containing: day)
        let elapsed = day.days(since: calendar.firstDay(of: .year, index: year))
        let days = calendar.range(of: .year, index: year - years)
        return min(days.first! + elapsed, days.last!)
    }

    /// Days that are no unit. What rolls keeps its number of days, whole months stay whole.
    private func earlier(_ period: BoundPeriod, _ years: Int, _ calendar: BusinessCalendar) -> DayRange {
        guard let (first, last) = period.closedDays else { return period.days }
        let isWholeMonths = first.dayOfMonth == 1 && (last + 1).dayOfMonth == 1
        if isWholeMonths, !period.isRolling, calendar.weekYear == nil {
            return DayRange(
                first: earlier(first, years, calendar), last: earlier(last + 1, years, calendar) - 1)
        }
        let end = earlier(last, years, calendar)
        let start = period.isRolling ? end - last.days(since: first) : earlier(first, years, calendar)
        return DayRange(first: start, last: end)
    }
}

extension BoundPeriod {
    /// Both ends, where it has them.
    var closedDays: (first: Day, last: Day)? {
        guard let first = days.first, let last = days.last else { return nil }
        return (first, last)
    }

    /// `since march`, held against another period, goes up to today. What is due has no such end.
    func upTo(_ today: Day) -> BoundPeriod {
        guard let first = days.first, days.last == nil, first <= today, axisName != "closing" else {
            return self
        }
        var period = until(today)
        period.words = PeriodWords.words(for: period.days)
        return period
    }

    fileprivate func until(_ last: Day) -> BoundPeriod {
        var period = self
        period.days.last = last
        return period
    }

    /// The unit before this one; nil for what is no unit.
    package var previousUnit: BoundPeriod? {
        guard let grain = unit, let first = days.first else { return nil }
        var before = self
        before.days = grain.range(containing: first - 1)
        before.words = grain.name(startingAt: before.days.first!)
        return before
    }

    /// The whole of the unit that runs, for `qtd`; else the period itself.
    func widenedToUnit(around today: Day) -> BoundPeriod {
        guard let runningUnit else { return self }
        var period = self
        period.days = runningUnit.range(containing: today)
        period.words = runningUnit.name(startingAt: period.days.first!)
        period.unit = runningUnit
        return period
    }
}
