import Binding
import Model

/// Says what a measure of a shop leaves out: sales on which no hours are known, and sales of what was never counted.
struct CoverageRemarks {
    let answerer: Answerer

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        let leaves = question.measures.flatMap(\.leaves).filter { $0.fact == answerer.catalogue.fact }
        return try leaves.uniqued().compactMap { try remark($0, question) }.uniqued()
    }

    private func remark(_ leaf: LeafRule, _ question: BoundQuestion) throws -> Remark? {
        guard let coverage = leaf.records.coverage, !leaf.isLevel else { return nil }
        var all = leaf
        all.records.coverage = nil
        let table = try answerer.evaluator.table(
            GroupRequest(leaves: [leaf, all], filters: question.filters, period: question.currentPeriod))
        let missing = table.recordCount(all, 0) - table.recordCount(leaf, 0)
        guard missing > 0 else { return nil }
        let of = counted(table.recordCount(all, 0), all.records.noun(answerer.factPlural))
        let amount = try amount(leaf, all, table)
        switch coverage {
        case .hours: return .withoutHours(missing: missing, of: of, amount: amount)
        case .counted: return .withoutStock(missing: missing, of: of, amount: amount)
        case .ending, .beginning: return nil
        }
    }

    /// What a sum leaves out: `1,204.50 EUR`, `312`.
    private func amount(_ leaf: LeafRule, _ all: LeafRule, _ table: GroupTable) throws -> String? {
        guard case .sum(.field(let path)) = leaf.aggregate,
            let field = answerer.catalogue.fields.first(where: { $0.path == path }),
            let whole = table.value(all, 0)
        else { return nil }
        guard let left = whole.subtracting(table.value(leaf, 0) ?? .zero) else { throw MeasureOverflow() }
        return
            "\(field.names[0]) \(CellWords.text(left, content: answerer.columns.content(field.type, of: [path])))"
    }
}
