import Language
import Model

/// Binds `vs West`, `vs average` and `vs team`.
struct ComparedGroupBinder {
    let binder: Binder
    let question: BoundQuestion

    func bind(_ phrase: Phrase, range: SourceRange) throws(DiagnosticError) -> ComparedGroup {
        guard !phrase.isQuoted else { return try value(phrase, range) }
        switch NameKey.fold(phrase.text) {
        case "average", "theaverage", "mean", "themean": return try average(phrase, range)
        case "team", "theteam", "herteam", "histeam", "theirteam": return try team(phrase, range)
        default: return try value(phrase, range)
        }
    }

    private func value(_ phrase: Phrase, _ range: SourceRange) throws(DiagnosticError) -> ComparedGroup {
        var filter = try binder.filterBinder.including([phrase], .or, range: range)
        guard case .isOneOf(let field, let values) = filter.predicate, let value = values.first else {
            throw DiagnosticError(
                Diagnostic(.unexpected(found: phrase.text, expected: ["a period", "a value"]), at: range))
        }
        filter.words = value
        return .value(filter, field: field)
    }

    private func average(_ phrase: Phrase, _ range: SourceRange) throws(DiagnosticError) -> ComparedGroup {
        guard question.dimensions.isEmpty else { return .average }
        throw DiagnosticError(
            Diagnostic(.comparisonWithout(base: phrase.text, needed: "groups, such as `by rep`"), at: range))
    }

    /// Of each rep in the rows, or of the one rep the question is for.
    private func team(_ phrase: Phrase, _ range: SourceRange) throws(DiagnosticError) -> ComparedGroup {
        let catalogue = binder.catalogue
        guard let rep = catalogue.field(.rep), let team = catalogue.field(.team) ?? catalogue.field(.manager)
        else {
            throw DiagnosticError(Diagnostic(.noSuchRole("team", capability: "vs \(phrase.text)"), at: range))
        }
        if question.dimensions.contains(where: { $0.key == .field(rep.path) }) {
            return .team(rep: rep, team: team)
        }
        if question.onlyValue(of: rep.path) != nil { return .team(rep: rep, team: team) }
        throw DiagnosticError(
            Diagnostic(
                .comparisonWithout(base: phrase.text, needed: "reps: `by rep`, or `for` and the name of one"),
                at: range))
    }
}

extension BoundQuestion {
    /// The one value of a field that the question is for; nil for none and for several.
    package func onlyValue(of field: FieldPath) -> String? {
        for case .isOneOf(field, let values) in filters.map(\.predicate) where values.count == 1 {
            return values[0]
        }
        return nil
    }
}
