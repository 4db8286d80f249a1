import Language
import Model

/// What cannot be asked of deals at moments of their course: beside deals as they are, and of nothing said what was due
/// when.
struct MomentCheck {
    let bound: BoundQuestion
    let question: Question

    func check() throws(DiagnosticError) {
        let tests = bound.groupConditions.flatMap { [$0] + $0.alternatives }
        let leaves = (bound.measures + tests.map(\.measure)).flatMap(\.leaves) + tests.flatMap(\.limit.leaves)
        let moments = Set(leaves.map(\.records.state.moment))
        guard
            let named = bound.measures.first(where: { $0.leaves.contains { $0.records.state.moment != nil } })
                ?? tests.first(where: { $0.measure.leaves.contains { $0.records.state.moment != nil } })?
                .measure
        else { return }
        guard moments.count == 1 else {
            throw DiagnosticError(
                Diagnostic(
                    .notYet("`\(named.name)` beside measures of other records; it has an answer of its own"),
                    at: question.range))
        }
        let isByUnit = (bound.dimensions + bound.across).contains(where: \.isCalendar)
        guard moments.contains(.due), bound.period?.axis != nil || bound.period == nil && !isByUnit else {
            return
        }
        throw MomentCheck.needsPeriod(named.name, question, at: bound.period?.range)
    }

    /// The same of a list.
    static func check(_ listing: BoundListing, _ question: Question) throws(DiagnosticError) {
        guard listing.recordSet.state.moment == .due, listing.period == nil || listing.period?.axis != nil
        else {
            return
        }
        throw needsPeriod(listing.recordSet.noun(listing.kind.plural), question, at: listing.period?.range)
    }

    /// With the sentence about this quarter on offer.
    private static func needsPeriod(
        _ name: String, _ question: Question, at range: SourceRange?
    ) -> DiagnosticError {
        var asked = question
        asked.clauses.removeAll { if case .period = $0.node { true } else { false } }
        let period = Period(.relative(.this, .quarter), range: question.range)
        asked.clauses.append(
            Clause(.period(DatedPeriod(role: nil, period: period)), range: question.range))
        let sentence = Formatter().format(Statement(body: .question(asked), range: question.range))
        return DiagnosticError(
            Diagnostic(
                .needsPeriod(name), at: range ?? question.range,
                fixes: [Fix(replacing: question.range, with: sentence)]))
    }
}
