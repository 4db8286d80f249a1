import Language
import Model

/// Binds `funnel by region created last quarter`: of the deals created, how many are decided by now, and how many won.
/// Stages stand as they are today; which stages a deal went through needs its history.
struct FunnelBinder {
    let binder: Binder

    /// The steps, in the prelude's words.
    private static let steps = ["new deals", "resolved deals", "converted deals"]

    func bind(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundFunnel {
        guard binder.catalogue.fact == Catalogue.deals else {
            throw DiagnosticError(
                Diagnostic(
                    .needsTable(.deals(beside: true), capability: "a funnel"), at: question.range))
        }
        for clause in question.clauses {
            switch clause.node {
            case .period(let dated) where dated.role != nil && dated.role != .created:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: dated.role!.rawValue, expected: ["`created`"]), at: clause.range))
            case .across, .versus, .with, .sorted, .first:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["`by`, a filter or a period"]),
                        at: clause.range))
            default: break
            }
        }
        let measures = FunnelBinder.steps.map {
            Expression(.phrase(Phrase(text: $0, range: question.range)), range: question.range)
        }
        let steps = Question(subject: .measures(measures), clauses: question.clauses, range: question.range)
        return BoundFunnel(
            question: try QuestionBinder(binder: binder).bind(steps, sentence: sentence),
            stage: binder.catalogue.field(.stage))
    }
}

/// A bound `funnel`: created, decided and won deals of one cohort.
package struct BoundFunnel: Sendable {
    package var question: BoundQuestion
    /// Where open deals stand.
    package var stage: FieldEntry?

    package var created: Measure { question.measures[0] }
    package var resolved: Measure { question.measures[1] }
    package var converted: Measure { question.measures[2] }
}
