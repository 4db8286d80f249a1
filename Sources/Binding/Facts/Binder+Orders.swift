import Language
import Model

/// `show receipt R1042`: an order is no record of its own; what is known of it are its lines.
extension Binder {
    func linesOfOrder(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement? {
        guard catalogue.fact == Catalogue.salesLines, case .measures(let measures) = question.subject,
            measures.count == 1, case .phrase(let phrase) = measures[0].node, !phrase.isQuoted,
            let (field, value) = order(phrase.text)
        else { return nil }
        let filter = Filter(
            words: "\(field.names[0]) is \(value)", predicate: .isOneOf(field.path, [value]),
            range: phrase.range)
        return .listing(try bindRecords(behind: [filter], question.clauses, sentence: sentence))
    }

    /// The order that `receipt R1042` names, as the data spell it.
    private func order(_ text: String) -> (FieldEntry, String)? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1, let field = index.fields(named: words[0]).first?.entry, field.role == .order,
            field.path.links.isEmpty
        else { return nil }
        let rest = words.dropFirst().joined(separator: " ")
        let value = index.values(named: rest).first { $0.path == field.path }
        return value.map { (field, $0.text) }
    }
}
