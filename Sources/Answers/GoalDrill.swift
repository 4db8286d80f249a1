import Binding
import Language
import Model
import Reports

extension Answerer {
    /// `quota by rep`, `drill 2`: the goals behind a row; nil where sales are behind it.
    func goals(
        behind restricted: RestrictedQuestion, of place: AnsweredQuestion.Place, _ clauses: [Clause],
        _ binder: Binder, sentence: String
    ) throws -> Report? {
        let question = restricted.question
        let leaves = question.measures.flatMap(\.leaves)
        guard let table = leaves.first?.fact, leaves.allSatisfy({ $0.isBeside && $0.fact == table }),
            let view = binder.seen(from: table), let other = seen(from: table)
        else { return nil }
        var plan = evaluator.builder.plan(
            leaves: leaves, dimensions: [], filters: question.filters, period: question.period)
        evaluator.builder.narrowGoals(of: &plan, restricted.narrowing)
        guard let side = plan.beside.first?.plan, let leaf = side.leaves.first else { return nil }
        let days = leaf.axis.map { Predicate.dayIn($0, leaf.days) } ?? .always
        let records = Filter(
            words: "behind \(place.words)",
            predicate: Predicate.all([side.filter, leaf.records, days]).placed(leaf.spell),
            range: SourceRange(0, 0))
        var listing = try view.bindRecords(behind: [records], clauses, sentence: sentence)
        listing.spell = leaf.spell
        var report = try other.answer(listing)
        report.title = "\(table.capitalizedFirst) behind \(place.words)"
        let named = place.keys.map { KeyWords.text($0.value, $0.dimension) }
        report.context = header.context(question).filter { !named.contains($0) }
        report.blocks.append(.text("Together: \(try values(restricted).joined(separator: " · "))."))
        return report
    }
}
