import Binding
import Model

/// A row of a result to fill a column from, with what it is compared with.
struct CellSource {
    var key: RowKey
    /// The value of `across` in whose column this is; nil for the row's own total.
    var column: [KeyValue]?
    var table: GroupTable
    var row: Int
    var base: BaseNumbers?
}

/// Finds the numbers of each row and column among a question's results.
struct CellLookup {
    private let groups: KeyedTable
    private let cells: KeyedTable?
    private let compared: (any ComparedNumbers)?
    private let nothing: GroupTable
    private let evaluation: Evaluation

    /// `base` finds what the rows are compared with.
    init(_ evaluation: Evaluation, base: (any ComparedNumbers)?) {
        groups = KeyedTable(evaluation.groups)
        cells = evaluation.pivot.map { KeyedTable($0.cells) }
        compared = base
        self.evaluation = evaluation
        nothing = CellLookup.nothing(evaluation.leaves)
    }

    /// The numbers of a row, in a column of a pivot or all of them together.
    func source(_ key: RowKey, column: [KeyValue]? = nil) -> CellSource {
        var source = CellSource(key: key, column: column, table: nothing, row: 0)
        let found =
            switch key {
            case .group(let group): column.map { cells?.row(group + $0) } ?? groups.row(group)
            case .united(let now, _): now.numbers(in: column)
            }
        if let found {
            (source.table, source.row) = found
        } else if case .group(let group) = key {
            let table = column == nil ? evaluation.groups : evaluation.pivot?.cells ?? evaluation.groups
            source.table = nothing.counting(table.workingDayCount(ofKey: group + (column ?? [])))
        }
        source.base = compared?.base(of: key, in: column)
        return source
    }

    /// One row without records: counts and sums are zero, the rest is missing.
    static func nothing(_ leaves: [LeafRule]) -> GroupTable {
        GroupTable(
            leaves: leaves,
            batch: .init(
                rowCount: 1, keys: [],
                leaves: leaves.map { leaf in
                    let isCount =
                        switch leaf.aggregate {
                        case .count, .countPresent, .distinct: true
                        default: false
                        }
                    return .init(values: [isCount ? .zero : nil], recordCounts: [0], valueCounts: [0])
                }))
    }
}
