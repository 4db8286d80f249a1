import Binding
import Model

/// Records that a ratio of sums leaves out on both sides, since they lack one of its values.
struct RatioRecords {
    let answerer: Answerer

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        try question.measures.compactMap { try remark($0, question) }
    }

    private func remark(_ measure: Measure, _ question: BoundQuestion) throws -> Remark? {
        let fact = answerer.catalogue.fact
        guard let held = measure.leaves.first(where: { $0.fact == fact && !$0.records.needed.isEmpty }) else {
            return nil
        }
        let fields = held.records.needed
        let rules = ([[], fields] + fields.map { [$0] }).map { needed in
            var rule = LeafRule(fact: held.fact, aggregate: .count, records: held.records)
            rule.records.needed = needed
            return rule
        }
        let plan = answerer.evaluator.builder.plan(
            leaves: rules, dimensions: [], filters: question.filters,
            period: question.currentPeriod)
        let table = GroupTable(
            leaves: rules, batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        let counts = rules.map { table.recordCount($0, 0) }
        let missing = counts[0] - counts[1]
        guard missing > 0 else { return nil }
        let names = zip(fields, counts.dropFirst(2)).filter { $0.1 < counts[0] }.map { path, _ in
            answerer.catalogue.fields.first { $0.path == path }?.names[0] ?? path.column
        }
        return .leftOutOfRatio(
            missing: missing, of: counted(counts[0], rules[0].records.noun(answerer.factPlural)),
            fields: names,
            measure: measure.name)
    }
}
