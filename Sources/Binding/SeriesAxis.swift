import Language
import Model

/// Where an answer runs along the calendar: rows of months, or a pivot's columns of months.
package struct SeriesAxis: Sendable {
    package let grain: CalendarGrain
    /// Its place among the keys of a row, or behind them among those of a column.
    package let position: Int
    /// How many keys a row has.
    package let rowKeyCount: Int

    /// Nil where nothing runs along the calendar. Of several units the last runs: the months of `by year, month`.
    package init?(_ question: BoundQuestion) {
        let dimensions = question.dimensions + question.across
        guard let position = dimensions.lastIndex(where: \.isCalendar),
            case .calendar(let grain) = dimensions[position]
        else { return nil }
        self.grain = grain
        self.position = position
        rowKeyCount = question.dimensions.count
    }

    package var unit: CalendarUnit { grain.unit }

    /// How many units of the axis so many units of time are; nil where they are no whole number of them.
    package func steps(_ count: Int, _ time: TimeUnit) -> Int? {
        let wanted = time.calendarUnit
        if wanted == unit { return count }
        if wanted == .week, unit == .day { return 7 * count }
        guard wanted.monthCount > 0, unit.monthCount > 0 else { return nil }
        let months = count * wanted.monthCount
        return months % unit.monthCount == 0 ? months / unit.monthCount : nil
    }
}
