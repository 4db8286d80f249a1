import Binding
import Model

/// Conditions on the amount under a rate of lost and won deals, where lost deals carry no amount: a trap.
struct AmountConditions {
    let answerer: Answerer

    /// With fewer lost deals without an amount than this share, a condition on it is taken at its word.
    private static let trapShare = Fraction(1, over: 2)!

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        let measures = question.measures.filter { measure in
            measure.leaves.contains { [.lost, .decided].contains($0.records.state) }
        }
        guard !measures.isEmpty, let amount = answerer.catalogue.field(.amount)?.path,
            let outcome = answerer.catalogue.field(.outcome)?.path
        else { return [] }
        let filters = question.filters.map { (words: $0.words, predicate: $0.predicate) }
        let own = measures.flatMap(\.leaves).map { leaf in
            (words: leaf.records.segment ?? "the measure's own condition", predicate: leaf.records.condition)
        }
        let conditions = (filters + own).filter { $0.predicate.comparedFields.contains(amount) }
        let bands = (question.dimensions + question.across).filter { $0.bandedFields.contains(amount) }
        guard !conditions.isEmpty || !bands.isEmpty else { return [] }
        let lost = Predicate.isOneOf(outcome, ["lost"])
        let isNothing = Predicate.or([.isMissing(amount), .compare(.field(amount), .equal, .constant(.zero))])
        let counts = try answerer.evaluator.counts(
            answerer.catalogue.fact,
            [lost, .and([lost, isNothing])] + conditions.map { .all([lost, $0.predicate]) })
        guard counts[0] > 0,
            Fraction(Int128(counts[1]), over: Int128(counts[0]))! >= AmountConditions.trapShare
        else { return [] }
        let (all, other) = (counted(counts[0], "lost \(answerer.factPlural)"), try listPrice(lost))
        let ofConditions = zip(conditions, counts.dropFirst(2)).map { condition, kept in
            Remark.amountLosesLost(
                condition: condition.words, kept: NumberWords.grouped(kept), lost: all, other: other)
        }
        let ofBands = bands.map { band in
            Remark.amountBandsLost(
                bands: band.name, without: NumberWords.grouped(counts[1]), lost: all, other: other)
        }
        return (ofConditions + ofBands).uniqued()
    }

    /// The list price, where most lost deals have one.
    private func listPrice(_ lost: Predicate) throws -> String? {
        guard let price = answerer.catalogue.field(.listPrice) else { return nil }
        let counts = try answerer.evaluator.counts(
            answerer.catalogue.fact, [lost, .and([lost, .not(.isMissing(price.path))])])
        return 2 * counts[1] > counts[0] ? price.names[0] : nil
    }
}

extension Dimension {
    /// The fields whose values are cut into bands.
    fileprivate var bandedFields: [FieldPath] {
        if case .banded(let banding) = self { return banding.value.fields }
        return []
    }
}
