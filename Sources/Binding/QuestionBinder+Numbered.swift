import Language
import Model

/// What cannot be asked by bands and parts of dates.
extension QuestionBinder {
    func checkNumbered(_ bound: BoundQuestion, _ question: Question) throws(DiagnosticError) {
        for dimension in bound.dimensions {
            if dimension.needsAxis, bound.period?.axis == nil,
                bound.measures.flatMap(\.leaves).contains(where: { $0.records.axis == nil })
            {
                throw DiagnosticError(whichDate(dimension, question))
            }
            if case .banded(let banding) = dimension, banding.isOfAge,
                bound.measures.flatMap(\.leaves).contains(where: { !$0.records.isStock })
            {
                throw DiagnosticError(
                    Diagnostic(.notYet("bands of the age of deals that are not open"), at: question.range))
            }
        }
    }

    /// The error at the words that name the part, with the day of creation offered: every deal has one.
    private func whichDate(_ dimension: Dimension, _ question: Question) -> Diagnostic {
        let phrases = question.clauses.flatMap { clause -> [Phrase] in
            switch clause.node {
            case .by(let phrases), .across(let phrases), .forEach(let phrases): phrases
            default: []
            }
        }
        let named = phrases.first { phrase in (try? binder.dimension(phrase)) == dimension }
        guard let named, let created = binder.catalogue.field(.created) else {
            return Diagnostic(.partOfWhichDate(dimension.name), at: named?.range ?? question.range)
        }
        return Diagnostic(
            .partOfWhichDate(named.text), at: named.range,
            fixes: [Fix(replacing: named.range, with: "\(named.text) of \(created.names[0])")])
    }
}
