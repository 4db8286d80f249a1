import Language
import Model

/// What cannot be asked by bands and parts of dates.
extension QuestionBinder {
    func checkNumbered(_ bound: BoundQuestion, _ question: Question) throws(DiagnosticError) {
        for dimension in bound.dimensions {
            if dimension.needsAxis, bound.period?.axis == nil,
                bound.measures.flatMap(\.leaves).contains(where: { $0.records.axis == nil })
            {
                throw DiagnosticError(Diagnostic(.partOfWhichDate(dimension.name), at: question.range))
            }
            if case .banded(let banding) = dimension, banding.isOfAge,
                bound.measures.flatMap(\.leaves).contains(where: { !$0.records.isStock })
            {
                throw DiagnosticError(
                    Diagnostic(.notYet("bands of the age of deals that are not open"), at: question.range))
            }
        }
    }
}
