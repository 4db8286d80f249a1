import Binding
import Model
import Store

/// Stocks on past days that are answered from the data as they stood on each of the days.
extension QueryEngine {
    /// The plan's leaves, those of past states day by day, put together.
    func runFollowing(_ plan: QueryPlan, _ context: RunContext) throws -> ResultBatch {
        var merger = ResultMerger(groups: plan.groups, aggregates: plan.leaves.map(\.aggregate))
        let others = plan.leaves.indices.filter { plan.leaves[$0].followed == nil }
        if !others.isEmpty {
            var part = plan
            part.leaves = others.map { plan.leaves[$0] }
            merger.add(try runAtOnce(part, context), leaves: others)
        }
        var leavesOfDay: [Day: [Int]] = [:]
        for number in plan.leaves.indices {
            for day in plan.leaves[number].followed?.days ?? [] {
                leavesOfDay[day, default: []].append(number)
            }
        }
        for (day, numbers) in leavesOfDay.sorted(by: { $0.key < $1.key }) {
            try context.checkCancellation()
            merger.add(try runAtOnce(plan.on(day, numbers), context), leaves: numbers, day: day)
        }
        return merger.batch
    }
}

extension Leaf {
    /// Its days, where it is answered from the past states of each.
    var followed: StateDays? { state?.past == nil ? nil : state }
}

extension QueryPlan {
    /// The leaves as of one of their days, without calendar groups.
    fileprivate func on(_ day: Day, _ numbers: [Int]) -> QueryPlan {
        var plan = self
        plan.groups = groups.filter { !$0.isCalendar }.map { $0.asOf(day) }
        plan.filter = filter.asOf(day)
        plan.leaves = numbers.compactMap { number in
            leaves[number].followed.map { state in
                Leaf(
                    aggregate: leaves[number].aggregate.asOf(day),
                    records: .and([leaves[number].records, state.predicate(on: day)]), axis: nil,
                    days: .allTime, day: day)
            }
        }
        plan.past = numbers.first.flatMap { leaves[$0].followed?.past }
        plan.past?.day = day
        return plan
    }
}

extension GroupKey {
    var isCalendar: Bool {
        if case .calendar = self { true } else { false }
    }
}
