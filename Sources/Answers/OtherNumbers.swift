import Binding
import Model

/// The same groups in another period, or for another value.
struct OtherNumbers: ComparedNumbers {
    private let groups: KeyedTable
    private let cells: KeyedTable?
    private let nothing: GroupTable
    /// How many keys a row has, and the places of those that the other question has not: it is about one value of them.
    private let rowKeyCount: Int
    private let dropped: [Int]
    private let pairs: UnitPairs?
    /// The days compared with, and since when there are data; nil for another value.
    private let period: (days: DayRange, reach: DataReach)?

    init?(_ question: BoundQuestion, _ evaluation: Evaluation, _ evaluator: Evaluator) throws {
        guard let base = evaluation.baseGroups else { return nil }
        period = try question.basePeriod.map {
            ($0.days, try DataReach(evaluation.leaves, question, evaluator))
        }
        groups = KeyedTable(base)
        cells = evaluation.basePivot.map { KeyedTable($0.cells) }
        nothing = CellLookup.nothing(evaluation.leaves)
        rowKeyCount = question.dimensions.count
        dropped = evaluation.baseDropped
        pairs = UnitPairs(question)
    }

    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers? {
        switch key {
        case .group(let group):
            let full = group + (column ?? [])
            let paired = pairs?.base(of: full) ?? full
            let wanted = paired.indices.filter { !dropped.contains($0) }
            let hasColumns = wanted.contains { $0 >= rowKeyCount }
            let found = (hasColumns ? cells : groups)?.row(wanted.map { paired[$0] })
            return numbers(found, in: pairs?.baseDays(of: full))
        case .united(_, let base):
            guard let base else { return nil }
            let full = column.map { Array(repeating: .unit(nil), count: rowKeyCount) + $0 }
            let moved = full.map { Array((pairs?.base(of: $0) ?? $0)[rowKeyCount...]) }
            return numbers(base.numbers(in: moved), in: full.flatMap { pairs?.baseDays(of: $0) })
        }
    }

    /// `unit` are the days of one unit of a series; nil for the whole period.
    private func numbers(_ found: (table: GroupTable, row: Int)?, in unit: DayRange?) -> BaseNumbers {
        BaseNumbers(found?.table ?? nothing, found?.row ?? 0) { measure in
            guard let period else { return false }
            let days = unit.map(period.days.intersection) ?? period.days
            return days.isEmpty || period.reach.hasNothing(measure, in: days)
        }
    }
}

/// Units of two periods paired by position: the third month of one with the third month of the other.
private struct UnitPairs {
    private let axis: SeriesAxis
    private let first: Day
    private let baseFirst: Day

    /// Nil where the question has no units, or no other period.
    init?(_ question: BoundQuestion) {
        guard let comparison = question.comparison, comparison.narrowing == nil,
            let axis = SeriesAxis(question),
            let first = comparison.current.days.first, let baseFirst = comparison.base.days.first
        else { return nil }
        self.axis = axis
        self.first = axis.grain.range(containing: first).first!
        self.baseFirst = axis.grain.range(containing: baseFirst).first!
    }

    func base(of key: [KeyValue]) -> [KeyValue] {
        guard let start = baseStart(of: key) else { return key }
        var base = key
        base[axis.position] = .unit(start)
        return base
    }

    /// The days of the unit that the key's is paired with; nil for a key without a unit.
    func baseDays(of key: [KeyValue]) -> DayRange? {
        baseStart(of: key).map { axis.grain.range(containing: $0) }
    }

    private func baseStart(of key: [KeyValue]) -> Day? {
        guard axis.position < key.count, case .unit(let day?) = key[axis.position] else { return nil }
        let count = axis.grain.index(containing: day) - axis.grain.index(containing: first)
        return axis.grain.start(after: count, from: baseFirst)
    }
}
