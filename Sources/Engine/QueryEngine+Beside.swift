import Binding
import Model

extension QueryEngine {
    /// The plan's own leaves and those of the plans beside it; what has the same key is one group.
    func runBeside(_ plan: QueryPlan, _ context: RunContext) throws -> ResultBatch {
        let taken = Set(plan.beside.flatMap(\.places))
        let count = plan.leaves.count + taken.count
        var own = plan
        own.beside = []
        var parts = plan.beside.map { (plan: $0.plan, places: $0.places) }
        if !plan.leaves.isEmpty { parts.insert((own, (0..<count).filter { !taken.contains($0) }), at: 0) }
        var aggregates = [Aggregate](repeating: .count, count: count)
        for part in parts {
            for (place, leaf) in zip(part.places, part.plan.leaves) { aggregates[place] = leaf.aggregate }
        }
        var merger = ResultMerger(groups: plan.groups, aggregates: aggregates)
        for part in parts { merger.add(try run(part.plan, context), leaves: part.places) }
        return merger.batch
    }
}
