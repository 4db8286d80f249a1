import Binding
import Model
import Reports

/// What stands beside the share that one amount is of another: both amounts, and of how many records each is.
struct AmountParts {
    let answerer: Answerer
    let part: LeafRule
    let whole: LeafRule

    /// `Slipped amount`, `Due amount`, `Slipped deals`, `Due deals`; the numbers of records give way first.
    var columns: [FilledColumn] {
        [part, whole].map { leaf in
            FilledColumn(
                column: ReportColumn(
                    heading: heading(leaf), content: answerer.columns.content(ofSum: leaf), role: .support,
                    dropOrder: 1), addsUp: true
            ) { MeasureColumns.cell($0.table.value(leaf, $0.row), unit: .money(decimals: 2)) }
        }
            + [(part, 3), (whole, 2)].map { leaf, dropOrder in
                FilledColumn(
                    column: ReportColumn(
                        heading: leaf.noun(answerer.factPlural).capitalizedFirst, content: .count,
                        role: .support, dropOrder: dropOrder), addsUp: true
                ) { .number(Fraction($0.table.recordCount(leaf, $0.row))) }
            }
    }

    /// `226,103.40 USD slipped of 1,256,130.20 USD due`, `33 slipped of 315 due deals`
    func words(_ table: GroupTable) -> [String] {
        func amount(_ leaf: LeafRule) -> String {
            let text =
                table.value(leaf, 0).map {
                    CellWords.text($0, content: answerer.columns.content(ofSum: leaf))
                } ?? "nothing"
            return [text, leaf.records.adjective].filter { !$0.isEmpty }.joined(separator: " ")
        }
        func count(_ leaf: LeafRule) -> String { NumberWords.grouped(table.recordCount(leaf, 0)) }
        let some = [count(part), part.records.adjective].filter { !$0.isEmpty }.joined(separator: " ")
        return [
            "\(amount(part)) of \(amount(whole))",
            "\(some) of \(count(whole)) \(whole.noun(answerer.factPlural))",
        ]
    }

    private func heading(_ leaf: LeafRule) -> String {
        guard case .sum(.field(let path)) = leaf.aggregate else {
            return leaf.noun(answerer.factPlural).capitalizedFirst
        }
        let name = answerer.catalogue.fields.first { $0.path == path }?.names[0] ?? path.column
        return [leaf.records.adjective, name].filter { !$0.isEmpty }.joined(separator: " ").capitalizedFirst
    }
}
