import Binding
import Model

/// The groups that an answer leaves out behind its cut, as one row, worked out from their records.
struct Remainder {
    let answerer: Answerer
    let question: BoundQuestion

    /// Everything in each part of `for each`.
    func totals() throws -> [[KeyValue]: RowKey] { try rows { _ in .always } }

    static func label(_ count: Int) -> String {
        "\(NumberWords.grouped(count)) other\(count == 1 ? "" : "s")"
    }

    /// For each part of `for each` (one of no keys without it) the row that unites these groups.
    func rows(uniting groups: [[KeyValue]]) throws -> [[KeyValue]: RowKey] {
        try groups.isEmpty ? [:] : rows { Remainder.predicate(groups, question.dimensions, axis: $0) }
    }

    private func rows(narrowedBy predicate: @escaping (FieldPath?) -> Predicate) throws -> [[KeyValue]:
        RowKey]
    {
        var asked = question
        asked.dimensions = Array(question.dimensions.prefix(question.eachCount))
        let evaluation = try answerer.evaluator.evaluate(asked, narrowed: predicate)
        if question.eachCount == 0 { return [[]: evaluation.total] }
        let united = PartRows(evaluation)
        return Dictionary(
            uniqueKeysWithValues: (0..<evaluation.groups.rowCount).map {
                (evaluation.groups.key($0), united.row($0))
            })
    }

    /// Holds for the records of these groups, when `axis` is what places them in time.
    static func predicate(_ groups: [[KeyValue]], _ dimensions: [Dimension], axis: FieldPath?) -> Predicate {
        let parts = Dictionary(grouping: groups) { $0.dropLast() }
        return .or(
            parts.map { first, groups in
                let tests = zip(dimensions, first).map { test($0, [$1], axis) }
                return .all(tests + [test(dimensions[first.count], groups.map { $0[first.count] }, axis)])
            })
    }

    private static func test(_ dimension: Dimension, _ values: [KeyValue], _ axis: FieldPath?) -> Predicate {
        let isMissing = values.contains(where: \.isMissing)
        switch dimension {
        case .field(let entry):
            let texts = values.compactMap { if case .text(let text?) = $0 { text } else { nil } }
            let known = Predicate.isOneOf(entry.path, texts)
            return isMissing ? .or([known, .isMissing(entry.path)]) : known
        case .calendar, .banded, .part:
            return .or(values.map { KeyPredicate.of(dimension, $0, axis: axis) })
        }
    }
}

/// The rows of an evaluation by `for each`, each a row that unites groups.
private struct PartRows {
    private let groups: GroupTable
    private let columns: KeyedTable?
    private let base: KeyedTable?
    private let baseColumns: KeyedTable?

    init(_ evaluation: Evaluation) {
        groups = evaluation.groups
        columns = evaluation.pivot.map { KeyedTable($0.cells) }
        base = evaluation.baseGroups.map(KeyedTable.init)
        baseColumns = evaluation.basePivot.map { KeyedTable($0.cells) }
    }

    func row(_ number: Int) -> RowKey {
        let key = groups.key(number)
        return .united(
            UnitedRow(table: groups, row: number, columns: columns, prefix: key),
            base: base?.row(key).map {
                UnitedRow(table: $0.table, row: $0.row, columns: baseColumns, prefix: key)
            })
    }
}
