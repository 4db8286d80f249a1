import Binding
import Model

/// Past values of open deals are worked out from the amounts they have now: where lost deals carry none, from those
/// of the deals that were won.
struct FinalAmounts {
    let answerer: Answerer

    /// With fewer lost deals without an amount than this share, past values are taken at their word.
    private static let trapShare = Fraction(1, over: 2)!

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        let catalogue = answerer.catalogue
        if let day = answerer.followedDays(question)?.first,
            PastSources(answerer.database, fact: catalogue.fact, on: day).reading != nil
        {
            return []
        }
        guard let amount = catalogue.field(.amount)?.path, let outcome = catalogue.field(.outcome)?.path,
            let leaf = question.measures.flatMap(\.leaves).first(where: {
                $0.records.isStock && $0.aggregate.fields.contains(amount)
            }), let wereOpen = wereOpen(leaf, question)
        else { return [] }
        let lost = Predicate.all(
            [wereOpen, leaf.records.fullCondition, .isOneOf(outcome, ["lost"])]
                + question.filters.map(\.predicate))
        let isNothing = Predicate.or([.isMissing(amount), .compare(.field(amount), .equal, .constant(.zero))])
        let counts = try answerer.evaluator.engine.countRecords(
            fact: catalogue.fact, predicates: [lost, .and([lost, isNothing])], answerer.context)
        guard counts[0] > 0, let share = Fraction(Int128(counts[1]), over: Int128(counts[0])),
            share >= FinalAmounts.trapShare
        else { return [] }
        let lostDeals = counted(counts[0], "lost \(answerer.factPlural)")
        let who =
            counts[0] == 1
            ? "the one \(lostDeals.dropFirst(2)) that was open then carries"
            : "\(NumberWords.grouped(counts[1])) of the \(lostDeals) that were open then carry"
        return [.lostCarryNothing(who)]
    }

    /// The deals of the stock on its past days; nil where its day is that of the data.
    private func wereOpen(_ leaf: LeafRule, _ question: BoundQuestion) -> Predicate? {
        let builder = answerer.evaluator.builder
        let period = question.basePeriod ?? question.period
        if question.isStockOverTime {
            let grains = (question.dimensions + question.across).compactMap(\.calendarGrain)
            return builder.stateLeaf(leaf, grains, period)?.state?.spanPredicate
        }
        let day = builder.stockDay(period)
        guard let newest = answerer.catalogue.dataDays.last, day < newest else { return nil }
        return PlanBuilder.statePredicate(.open, answerer.catalogue, at: day)
    }
}
