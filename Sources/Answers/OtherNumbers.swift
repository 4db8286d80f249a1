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

    init?(_ question: BoundQuestion, _ evaluation: Evaluation) {
        guard let base = evaluation.baseGroups else { return nil }
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
            let full = (pairs?.base(of: group + (column ?? []))) ?? group + (column ?? [])
            let wanted = full.indices.filter { !dropped.contains($0) }
            let hasColumns = wanted.contains { $0 >= rowKeyCount }
            return numbers((hasColumns ? cells : groups)?.row(wanted.map { full[$0] }))
        case .united(_, let base):
            guard let base else { return nil }
            let moved = column.map { column in
                pairs.map {
                    Array(
                        $0.base(of: Array(repeating: .unit(nil), count: rowKeyCount) + column)[rowKeyCount...]
                    )
                }
                    ?? column
            }
            return numbers(base.numbers(in: moved))
        }
    }

    private func numbers(_ found: (table: GroupTable, row: Int)?) -> BaseNumbers {
        BaseNumbers(found?.table ?? nothing, found?.row ?? 0)
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
        guard axis.position < key.count, case .unit(let day?) = key[axis.position] else { return key }
        let count = axis.grain.index(containing: day) - axis.grain.index(containing: first)
        var base = key
        base[axis.position] = .unit(axis.grain.start(after: count, from: baseFirst))
        return base
    }
}
