import Binding
import Model
import Reports

/// Records of which one alone is all that a sum is off by.
struct LoneRecords {
    let answerer: Answerer

    private static let shownCount = 3

    /// `Without one of these it is that number: D0123 (closed 2017-07-03).` Nil where there are none, or the measure is
    /// no sum of an amount.
    func words(_ asked: BoundReconciliation, _ own: ReconciliationAnswer.Outcome) throws -> String? {
        let catalogue = answerer.catalogue
        guard let rule = asked.measure.singleLeaf, case .sum(let amount) = rule.aggregate,
            !rule.records.isStock, let id = catalogue.field(.id),
            let axis = own.question.period?.axis ?? rule.records.axis, let period = own.question.period,
            let low = own.distance.magnitude.subtracting(asked.slack),
            let high = own.distance.magnitude.adding(asked.slack)
        else { return nil }
        var leaf = answerer.evaluator.builder.leaf(rule, period: nil).records
        leaf = .all([leaf] + own.question.filters.map(\.predicate))
        let inside = Predicate.dayIn(axis, period.days)
        let isSurplus = own.distance > .zero
        let plan = RecordPlan(
            table: catalogue.fact,
            filter: .all([
                leaf, isSurplus ? inside : .not(inside),
                .compare(amount, .greaterOrEqual, .constant(low)),
                .compare(amount, .lessOrEqual, .constant(high)),
            ]),
            columns: [.field(id.path), .field(axis)],
            order: [OrderKey(value: .field(axis), descending: true)],
            limit: LoneRecords.shownCount, tieBreak: id.path, past: answerer.evaluator.builder.past)
        let batch = try answerer.evaluator.engine.run(plan, answerer.context)
        guard !batch.rows.isEmpty, case .text(let ids) = batch.columns[0],
            case .day(let days) = batch.columns[1]
        else { return nil }
        let names = batch.rows.indices.map { row in
            let day = days[row].map { " (\(rule.records.axisName) \($0))" } ?? ""
            return "\(ids[row] ?? "–")\(day)"
        }
        let more =
            batch.matchCount > names.count
            ? " and \(NumberWords.grouped(batch.matchCount - names.count)) more" : ""
        let which =
            batch.matchCount == 1
            ? "one \(catalogue.factSingular)" : "one of these \(catalogue.factPlural)"
        return
            "\(isSurplus ? "Without" : "With") \(which) it is that number: \(names.joined(separator: ", "))\(more)."
    }
}
