import Language
import Reports

extension Question {
    /// The form that the sentence asks for: `as csv`.
    var requestedForm: OutputForm? {
        for case .form(let form) in clauses.map(\.node) { return form }
        return nil
    }

    /// The file that the sentence names: `into "metrics.csv"`.
    var destination: String? {
        for case .into(let file) in clauses.map(\.node) { return file }
        return nil
    }

    /// The name that stands alone beside a form and a file: `winrate into "winrate.md"`.
    var loneName: Phrase? {
        guard case .measures(let measures) = subject, measures.count == 1,
            case .phrase(let phrase) = measures[0].node,
            clauses.allSatisfy({ [.form, .into].contains($0.kind) })
        else { return nil }
        return phrase
    }
}

extension Report {
    /// The report in the form and for the file that the sentence names, where its own making did not say so.
    func sent(by question: Question) -> Report {
        var report = self
        report.requestedForm = requestedForm ?? question.requestedForm.flatMap { Form(rawValue: $0.rawValue) }
        report.destination = destination ?? question.destination
        return report
    }
}
