import Language
import Model

/// What cannot be asked of deals at moments of their course: beside deals as they are, and of nothing said what was due
/// when.
struct MomentCheck {
    let bound: BoundQuestion
    let question: Question
    /// Whether periods are said on either side of a comparison instead.
    var hasSides = false

    func check() throws(DiagnosticError) {
        let moments = Set(bound.allLeaves.map(\.records.state.moment))
        guard
            let named = bound.allMeasured.first(where: { measured in
                measured.leaves.contains { $0.records.state.moment != nil }
            })
        else { return }
        guard moments.count == 1 else {
            throw DiagnosticError(
                Diagnostic(
                    .notYet("`\(named.name)` beside measures of other records; it has an answer of its own"),
                    at: question.range))
        }
        if let period = bound.period, let base = bound.comparison?.base {
            try checkApart(period, base, at: base.range)
        }
        let isByUnit = (bound.dimensions + bound.across).contains(where: \.isCalendar)
        guard !hasSides, moments.contains(.due), bound.period?.axis != nil || bound.period == nil && !isByUnit
        else {
            return
        }
        throw MomentCheck.needsPeriod(named.name, question, at: bound.period?.range)
    }

    /// A moment stands in one of the periods that are compared: what both have would have to be counted twice.
    func checkApart(_ first: BoundPeriod, _ second: BoundPeriod, at range: SourceRange)
        throws(DiagnosticError)
    {
        let named = bound.allMeasured.first { measured in
            measured.leaves.contains { ![nil, .entry].contains($0.records.state.moment) }
        }
        guard let named, !first.days.intersection(second.days).isEmpty else { return }
        throw DiagnosticError(
            Diagnostic(.notYet("`\(named.name)` compared over days that both periods have"), at: range))
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
