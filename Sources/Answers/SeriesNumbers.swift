import Binding
import Model

/// The numbers of an answer along its calendar: running totals and rolling averages.
final class SeriesNumbers {
    let axis: SeriesAxis
    private let lookup: CellLookup
    /// The first unit shown.
    private let first: Day
    /// Running totals by measure, group and unit, each group worked out when it is first asked for.
    private var totals: [Measure: [[KeyValue]: [Day: Fraction?]]] = [:]

    /// Nil where the answer has no unit at all.
    init?(_ axis: SeriesAxis, _ lookup: CellLookup, units: [Day]) {
        guard let first = units.min() else { return nil }
        self.axis = axis
        self.lookup = lookup
        self.first = first
    }

    /// The row one unit earlier; nil for the first one and for rows without a unit.
    func before(_ source: CellSource) -> CellSource? {
        guard let day = axis.day(of: source) else { return nil }
        let previous = axis.grain.start(after: -1, from: day)
        return previous < first ? nil : lookup.source(of: source, at: previous, on: axis)
    }

    /// From the first unit to the row's own; missing while there is nothing to add, and for rows without a unit.
    func runningTotal(_ measure: Measure, _ source: CellSource) throws -> Fraction? {
        guard let day = axis.day(of: source) else { return nil }
        guard case .group(let group) = source.key else { return try sum(measure, source, to: day) }
        var key = group + (source.column ?? [])
        key[axis.position] = .unit(nil)
        if totals[measure]?[key]?[day] == nil { try addUp(measure, source, key, to: day) }
        return totals[measure]?[key]?[day] ?? nil
    }

    /// Goes on from the last unit known, so that a whole series costs one step for each of its units.
    private func addUp(_ measure: Measure, _ source: CellSource, _ key: [KeyValue], to day: Day) throws {
        var known = totals[measure]?[key] ?? [:]
        var unit = first
        var total: Fraction?
        while unit <= day {
            if let done = known[unit] {
                total = done
            } else {
                total = try total.plus(value(measure, source, unit))
            }
            known[unit] = .some(total)
            unit = axis.grain.start(after: 1, from: unit)
        }
        totals[measure, default: [:]][key] = known
    }

    private func sum(_ measure: Measure, _ source: CellSource, to day: Day) throws -> Fraction? {
        var unit = first
        var total: Fraction?
        while unit <= day {
            total = try total.plus(value(measure, source, unit))
            unit = axis.grain.start(after: 1, from: unit)
        }
        return total
    }

    private func value(_ measure: Measure, _ source: CellSource, _ day: Day) throws -> Fraction? {
        guard let other = lookup.source(of: source, at: day, on: axis) else { return nil }
        return try other.table.value(measure, other.row)
    }
}

extension Fraction? {
    /// Missing values take no part.
    fileprivate func plus(_ other: Fraction?) throws -> Fraction? {
        guard let self, let other else { return self ?? other }
        guard let sum = self.adding(other) else { throw MeasureOverflow() }
        return sum
    }
}

extension SeriesAxis {
    /// The unit a row or a column stands for; nil where it stands for all of them.
    func day(of source: CellSource) -> Day? {
        var keys: [KeyValue]
        switch source.key {
        case .group(let group): keys = group
        case .united: keys = Array(repeating: .unit(nil), count: rowKeyCount)
        }
        keys += source.column ?? []
        guard position < keys.count, case .unit(let day) = keys[position] else { return nil }
        return day
    }
}

extension CellLookup {
    /// The same row and column in another unit; nil where neither stands for a unit.
    func source(of source: CellSource, at day: Day, on axis: SeriesAxis) -> CellSource? {
        if axis.position < axis.rowKeyCount {
            guard case .group(var group) = source.key else { return nil }
            group[axis.position] = .unit(day)
            return self.source(.group(group), column: source.column)
        }
        guard var column = source.column else { return nil }
        column[axis.position - axis.rowKeyCount] = .unit(day)
        return self.source(source.key, column: column)
    }
}
