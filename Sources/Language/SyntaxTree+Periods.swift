/// A period with the date it is about, if said: `created last quarter`, `this year`.
package struct DatedPeriod: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable { case created, closed, won, lost, closing }
    package var role: Role?
    package var period: Period

    package init(role: Role?, period: Period) {
        self.role = role
        self.period = period
    }
}

package struct Period: Hashable, Sendable {
    package indirect enum Node: Hashable, Sendable {
        /// `today`, `yesterday`, `tomorrow`
        case today, yesterday, tomorrow
        /// `all time`
        case allTime
        /// `this quarter`, `last month`, `next year`
        case relative(Which, TimeUnit)
        /// `last 3 months` (complete ones), `next 2 quarters`
        case count(Which, Int, TimeUnit)
        /// `past 90 days`, rolling, today included; `past year` is `past 1 year`
        case past(Int, TimeUnit)
        /// `last monday`, `next friday`
        case relativeWeekday(Which, Weekday)
        /// `last march`
        case relativeMonth(Which, Month)
        /// `Q3`, `Q3 2017`, `Q3 last year`
        case quarter(Int, WhichYear?)
        /// `H1 2017`
        case half(Int, WhichYear?)
        /// `march 2017`, `in march`
        case month(Month, WhichYear?)
        /// `week 12 2017`
        case week(Int, WhichYear?)
        /// `2017`: the company's year of that number
        case year(Int)
        /// `calendar year 2017`
        case calendarYear(Int)
        /// `FY2018`, `FY18`
        case fiscalYear(Int)
        /// `P3 FY2018`: the third month of a fiscal year
        case fiscalMonth(Int, Int)
        /// `2017-03-31`, `31 mar 2017`
        case day(year: Int, month: Int, day: Int)
        /// `03/04/2017` as written: refused by the binder while the date order is not set
        case numericDate(first: Int, second: Int, year: Int)
        /// `31 mar`, the latest one not in the future
        case shortDay(day: Int, Month)
        /// `since monday`
        case weekday(Weekday)
        /// `ytd`, `quarter to date`
        case toDate(TimeUnit)
        /// `from march 2017 to may 2017`, `between … and …`: both ends included
        case range(Period, Period)
        /// `since X`
        case since(Period)
        /// `until X`, the last day of X included
        case until(Period)
        /// `before X`, ends the day before X begins
        case before(Period)
        /// `after X`, begins the day after X ends
        case after(Period)
        /// `{period}`
        case slot(String)
    }
    package enum Which: String, Sendable { case this, last, next }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum WhichYear: Hashable, Sendable {
    case year(Int)
    /// `FY2018`
    case fiscal(Int)
    case relative(Period.Which)
}

package enum Month: Int, CaseIterable, Sendable {
    case january = 1, february, march, april, may, june, july, august, september, october, november
    case december
}

package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

package enum TimeUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, half, year
}
