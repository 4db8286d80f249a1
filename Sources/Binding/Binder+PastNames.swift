import Language
import Model

extension Binder {
    /// A question about the past that names what only the history has; nil for any other, and where that is not what was
    /// wrong with it.
    func boundWithPastNames(
        _ question: Question, sentence: String, after error: DiagnosticError
    ) -> BoundStatement? {
        guard let past = catalogue.pastValues, error.diagnostics.allSatisfy(\.isAboutAName) else {
            return nil
        }
        var known = catalogue
        known.pastValues = nil
        known.values.merge(past.values) { present, past in present + past }
        let binder = Binder(catalogue: known, library: library, today: today, dayFirst: resolver.dayFirst)
        guard let bound = try? binder.bind(question, sentence: sentence), bound.isAboutThePast else {
            return nil
        }
        return bound
    }
}

extension Diagnostic {
    /// Nothing is known by a name.
    fileprivate var isAboutAName: Bool {
        switch problem {
        case .unknownName, .unknownValue, .unknownValueOf: true
        default: false
        }
    }
}

extension BoundStatement {
    /// Answered from what the deals were.
    fileprivate var isAboutThePast: Bool {
        switch self {
        case .question(let bound): bound.asOf != nil || bound.isOfMoments
        case .listing(let bound): bound.asOf != nil || bound.recordSet.state.moment != nil
        case .trend(let bound): bound.series.asOf != nil || bound.series.isOfMoments
        case .comparison(let bound): bound.question.asOf != nil || bound.question.isOfMoments
        case .funnel(let bound): bound.question.asOf != nil
        case .reconciliation(let bound): bound.question.asOf != nil
        case .changes: true
        case .names, .record: false
        }
    }
}

extension BoundQuestion {
    fileprivate var isOfMoments: Bool {
        measures.flatMap(\.leaves).contains { $0.records.state.moment != nil }
    }
}
