import Binding
import Reports

/// The rows that unite groups behind those shown: in each part of `for each` its rest and everything in it, as the
/// options ask. Without `for each` the answer is one part, and everything in it is the row of totals.
struct UnitedRows {
    let builder: MeasureTable
    /// How many cells stand before those of the measures, and in which of them the rows are named.
    let keyCount: Int
    let position: Int
    /// What everything in a part is called.
    let totalLabel: String

    /// `keys` are those of `rows`, the rows of a part together; `rest` those of the groups behind the cut.
    func adding(to rows: [Row], keys: [[KeyValue]], rest: [[KeyValue]]) throws -> [Row] {
        let question = builder.question
        let each = question.eachCount
        let remainder = Remainder(answerer: builder.answerer, question: question)
        let counts = Dictionary(grouping: rest) { Array($0.prefix(each)) }.mapValues(\.count)
        let others = question.options.contains(.others) ? try remainder.rows(uniting: rest) : [:]
        let totals = question.options.contains(.totals) && each > 0 ? try remainder.totals() : [:]
        var result: [Row] = []
        for (place, row) in rows.enumerated() {
            result.append(row)
            let part = Array(keys[place].prefix(each))
            guard place + 1 == rows.count || keys[place + 1].prefix(each) != part[...] else { continue }
            let united: [(RowKey, Row.United, label: String)?] = [
                others[part].map { ($0, .others, Remainder.label(counts[part] ?? 0)) },
                totals[part].map { ($0, .all, totalLabel) },
            ]
            for (key, kind, label) in united.compactMap({ $0 }) {
                result.append(
                    try builder.unitedRow(
                        key, kind, keyCount: keyCount, label: label, at: position, part: part))
            }
        }
        return result
    }
}
