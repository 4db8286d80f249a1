import Model
import Store

/// Gives goals their first and last day: from the words of a period (`Q1 2025`), or from a date alone.
struct GoalPeriods {
    private let corrections: Corrections
    private(set) var doubts: [Doubt] = []

    init(corrections: Corrections) { self.corrections = corrections }

    mutating func complete(_ draft: inout DraftTable) {
        guard TableKind.goals.contains(draft.kind) else { return }
        if draft.column(.start) == nil { completeWords(&draft) }
        guard let place = draft.index(of: .start), draft.column(.end) == nil,
            let dates = draft.columns[place].raw.days
        else { return }
        let said = draft.source.allFiles.compactMap { corrections.table(forFile: $0)?.reading.each }.first
        let unit = said ?? GoalGrain.unit(starts: dates, ends: nil)
        let ranges = GoalPeriods.ranges(of: dates, unit ?? .quarter)
        set(ranges, in: &draft, start: place)
        if said == nil { note(draft, unit, dates) }
    }

    /// The period of each row; nil for one without a date. Each date is looked at once.
    private static func ranges(of dates: RowBuffer<Int32>, _ unit: CalendarUnit) -> [DayRange?] {
        let days = Set((0..<dates.count).compactMap(dates.known))
        let beginThere = days.allSatisfy { Day(number: $0).dayOfMonth == 1 }
        let known = Dictionary(
            uniqueKeysWithValues: days.map { ($0, range(Day(number: $0), unit, beginThere: beginThere)) })
        return (0..<dates.count).map { row in dates.known(row).flatMap { known[$0] } }
    }

    /// Dates that all are firsts of months begin their period; others lie in the calendar's.
    private static func range(_ day: Day, _ unit: CalendarUnit, beginThere: Bool) -> DayRange {
        switch unit {
        case .day: return DayRange(first: day, last: day)
        case .week: return DayRange(first: day, last: day + 6)
        case .month, .quarter, .half, .year:
            guard beginThere else { return CalendarGrain.gregorian(unit).range(containing: day) }
            return DayRange(first: day, last: day.adding(months: unit.monthCount) - 1)
        }
    }

    private func set(_ ranges: [DayRange?], in draft: inout DraftTable, start: Int) {
        let firsts = RowBuffer(ranges.map { $0?.first?.number ?? .min })
        let dates = draft.columns[start].raw.days
        if !ranges.indices.allSatisfy({ dates?[$0] == firsts[$0] }) {
            draft.columns[start].role = nil
            draft.columns[start].meaning = nil
            draft.columns[start].name = "date"
            draft.columns.insert(
                .derived(
                    name: Role.start.rawValue, role: .start, type: .day, values: .days(firsts),
                    why: "the period of `\(draft.columns[start].header)`"), at: start)
        }
        draft.columns.append(
            .derived(
                name: Role.end.rawValue, role: .end, type: .day,
                values: .days(RowBuffer(ranges.map { $0?.last?.number ?? .min })),
                why: "the period of its first day"))
    }

    private mutating func note(_ draft: DraftTable, _ unit: CalendarUnit?, _ dates: RowBuffer<Int32>) {
        let goal = draft.kind.singular
        let reason =
            unit.map { "since its dates lie a \($0.rawValue) apart" } ?? "since nothing says how long"
        let other = unit == .quarter || unit == nil ? "month" : "quarter"
        doubts.append(
            Doubt(
                .dates,
                "each \(goal) of \(draft.source.fileNames) holds for the \((unit ?? .quarter).rawValue) of its date, "
                    + reason,
                sentence:
                    "import \(Words.quoted(draft.source.allFiles[0])) as \(draft.name) with \(goal) each "
                    + other))
    }

    /// `Q1 2025`, `2025-03`, `Mar 2025` in a column of texts.
    private func completeWords(_ draft: inout DraftTable) {
        guard let column = draft.column(named: "period"), column.raw.codes != nil else { return }
        let ranges = column.raw.dictionary.texts.map { text -> DayRange? in
            guard let period = QuotaPeriod(header: text), let year = period.year else { return nil }
            return period.days(in: year)
        }
        let known = ranges.count { $0 != nil }
        guard known * 2 > column.raw.dictionary.count - 1 else { return }
        func days(_ day: (DayRange) -> Day?) -> RawValues {
            .days(
                RowBuffer(
                    (0..<draft.rowCount).map { row in
                        (column.raw.codes.flatMap { ranges[Int($0[row])] }.flatMap(day))?.number ?? .min
                    }))
        }
        let why = "the period that `\(column.header)` names"
        draft.columns.append(
            .derived(name: Role.start.rawValue, role: .start, type: .day, values: days { $0.first }, why: why)
        )
        draft.columns.append(
            .derived(name: Role.end.rawValue, role: .end, type: .day, values: days { $0.last }, why: why))
    }
}
