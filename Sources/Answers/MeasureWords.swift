import Binding
import Model

/// How a measure came to its value, in words: `1,196 won deals / 1,985 decided deals = 60.3 %`.
struct MeasureWords {
    let columns: MeasureColumns

    func derivation(_ measure: Measure, _ table: GroupTable, row: Int = 0) throws -> String {
        let value = try table.value(measure, row).map {
            CellWords.text($0, content: columns.content(measure))
        }
        guard let leaf = measure.singleLeaf else {
            return "\(formula(measure.tree, table, row)) = "
                + (value ?? "missing: nothing to divide by or no value")
        }
        if case .count = leaf.aggregate { return value ?? "missing" }
        if value == nil, let lacking = lacking(leaf, table, row) { return lacking }
        return "\(value ?? "missing") from \(counted(table.valueCount(leaf, row), records(leaf)))"
    }

    /// `missing: none of 2,089 open deals has an amount`
    private func lacking(_ leaf: LeafRule, _ table: GroupTable, _ row: Int) -> String? {
        let count = table.recordCount(leaf, row)
        guard count > 0, table.valueCount(leaf, row) == 0, let path = leaf.aggregate.fields.first,
            let name = columns.catalogue.fields.first(where: { $0.path == path })?.names[0]
        else { return nil }
        let article = "aeiou".contains(name.prefix(1)) ? "an" : "a"
        return "missing: none of \(counted(count, records(leaf))) has \(article) \(name)"
    }

    /// `won deals`
    func records(_ leaf: LeafRule) -> String {
        if let noun = leaf.records.state.ownNoun { return noun }
        return [leaf.records.adjective, leaf.fact].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func formula(_ tree: MeasureTree, _ table: GroupTable, _ row: Int) -> String {
        switch tree {
        case .leaf(let leaf):
            let value = table.value(leaf, row).map { NumberWords.grouped($0) } ?? "missing"
            if case .count = leaf.aggregate { return "\(value) \(records(leaf))" }
            return value
        case .constant(let value): return NumberWords.grouped(value)
        case .workingDays:
            let days = table.workingDayCount(row).map { NumberWords.grouped($0) } ?? "missing"
            return "\(days) working days"
        case .rounded(let inner, _): return "round (\(formula(inner, table, row)))"
        case .binary(let operation, let left, let right):
            let sign = operation == .times ? "×" : operation.rawValue
            return "\(part(left, table, row)) \(sign) \(part(right, table, row))"
        }
    }

    private func part(_ tree: MeasureTree, _ table: GroupTable, _ row: Int) -> String {
        if case .binary = tree { return "(\(formula(tree, table, row)))" }
        return formula(tree, table, row)
    }
}
