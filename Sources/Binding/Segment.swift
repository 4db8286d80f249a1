import Language
import Model

/// `define segment big deals as deals where amount >= 50k`, bound to this company's data.
package struct Segment: Hashable, Sendable {
    package var written: WrittenDefinition
    /// Which deals it holds, apart from their state.
    package var condition: Predicate
    /// The state that its kind says: `as won deals where …`.
    package var state: RecordSet.State
    /// Why it cannot be used; empty when it can.
    package var problems: [Diagnostic]

    /// As written: `big deals`.
    package var name: String { written.name }

    /// What holds of its deals. An open deal is one that is open in the data.
    package func predicate(_ catalogue: Catalogue) -> Predicate {
        .all([PlanBuilder.statePredicate(state, catalogue, at: nil), condition])
    }
}

/// What company definitions add to the names of the data, by folded name.
package struct DefinedNames: Sendable {
    package var segments: [String: Segment] = [:]
    package var dimensions: [String: DefinedDimension] = [:]

    package init() {}
}

extension NameIndex {
    /// The segment of a name, whole or broken.
    func segment(named name: String) -> Segment? {
        NameIndex.keys(of: name).lazy.compactMap { defined.segments[$0] }.first
    }

    /// The segment of a name, which must be whole.
    func usableSegment(named name: String, at range: SourceRange) throws(DiagnosticError) -> Segment? {
        guard let segment = segment(named: name) else { return nil }
        guard let problem = segment.problems.first else { return segment }
        throw DiagnosticError(
            Diagnostic(
                .brokenDefinition(
                    segment.name, place: segment.written.origin.inWords, reason: problem.problem.words.title),
                at: range))
    }

    /// Names of segments, for did-you-mean.
    var segmentNames: [String] { defined.segments.values.map(\.name).sorted() }
}
