import Binding
import Model

/// Lost deals that were exported with an amount of 0: records with an amount, which says nothing of their worth.
struct ZeroAmounts {
    let answerer: Answerer

    /// What a leaf makes of them: a mean is pulled down, a sum of what was lost is too small or nothing.
    func remarks(_ leaf: LeafRule, _ whole: GroupTable, _ question: BoundQuestion) throws -> [Remark] {
        guard [.all, .decided, .lost].contains(leaf.records.state),
            let outcome = answerer.catalogue.field(.outcome)?.path,
            let amount = answerer.catalogue.field(.amount)?.path
        else { return [] }
        let lost = Predicate.all([.isOneOf(outcome, ["lost"]), leaf.records.condition])
        let isZero = Predicate.compare(.field(amount), .equal, .constant(.zero))
        switch leaf.aggregate {
        case .average(.field(amount)), .percentile(.field(amount), _), .minimum(.field(amount)):
            let count = try answerer.evaluator.counts(answerer.catalogue.fact, [.and([lost, isZero])])[0]
            return count > 0 ? [.lostCarryZero(count: NumberWords.grouped(count))] : []
        case .sum(.field(amount)) where leaf.records.state == .lost:
            return try ofSum(leaf, whole, [lost] + question.filters.map(\.predicate), isZero)
        default: return []
        }
    }

    /// All of those summed, or most of those in the data.
    private func ofSum(
        _ leaf: LeafRule, _ whole: GroupTable, _ lost: [Predicate], _ isZero: Predicate
    ) throws -> [Remark] {
        let summed = whole.valueCount(leaf, 0)
        guard summed > 0 else { return [] }
        let price = answerer.catalogue.field(.listPrice)?.names[0]
        if whole.value(leaf, 0) == .zero {
            return [.lostSumIsNothing(records: lostDeals(summed), zero: nil, other: price)]
        }
        let counts = try answerer.evaluator.counts(
            answerer.catalogue.fact, [.all(lost), .all(lost + [isZero])])
        guard 2 * counts[1] > counts[0] else { return [] }
        return [
            .lostSumIsNothing(
                records: lostDeals(counts[0]), zero: NumberWords.grouped(counts[1]), other: price)
        ]
    }

    private func lostDeals(_ count: Int) -> String {
        counted(count, "lost \(answerer.factPlural)")
    }
}
