import Language
import Model

/// `show deal 60UOBOEM`, `describe account Kan-code`: one record by its id or its name.
package struct BoundRecord: Sendable {
    package var kind: RecordKind
    /// As typed; the data say whether there is one.
    package var name: Phrase
    package var form: OutputForm?
    package var destination: String?

    package init(kind: RecordKind, name: Phrase, form: OutputForm? = nil, destination: String? = nil) {
        self.kind = kind
        self.name = name
        self.form = form
        self.destination = destination
    }
}

extension Binder {
    /// The record that words such as `deal 60UOBOEM` name: a kind and what follows it. Nil where they name something
    /// else, such as a field (`account revenue`), a metric or records (`deals won`).
    package func record(named phrase: Phrase) -> BoundRecord? {
        let words = phrase.text.split(separator: " ").map(String.init)
        guard !phrase.isQuoted, words.count > 1, library.entry(named: phrase.text) == nil,
            index.fields(named: phrase.text).isEmpty, !namesRecords(phrase.text),
            library.others.values.allSatisfy({ $0.entry(named: phrase.text) == nil })
        else { return nil }
        for count in stride(from: words.count - 1, through: 1, by: -1) {
            let name = words[..<count].joined(separator: " ")
            guard let kind = index.kind(named: name) ?? linkedKind(named: name) else { continue }
            let rest = words[count...].joined(separator: " ")
            let end = phrase.range.end
            return BoundRecord(
                kind: kind, name: Phrase(text: rest, range: SourceRange(end - rest.utf8.count, end)))
        }
        return nil
    }

    private func namesRecords(_ text: String) -> Bool {
        (try? measureBinder.recordSet(named: text, at: SourceRange(0, 0))) ?? nil != nil
    }

    /// `customer` is an account although no table is called so.
    private func linkedKind(named name: String) -> RecordKind? {
        let role = index.fields(named: name).first?.entry?.role
        return role.flatMap { role in catalogue.kinds.first { $0.singular == role.rawValue } }
    }

    /// A question that is only the name of a record, after `show` or alone.
    func record(of question: Question) -> BoundRecord? {
        guard case .measures(let measures) = question.subject, measures.count == 1,
            case .phrase(let phrase) = measures[0].node, var record = record(named: phrase)
        else { return nil }
        for clause in question.clauses {
            switch clause.node {
            case .form(let form): record.form = form
            case .into(let file): record.destination = file
            default: return nil
            }
        }
        return record
    }
}
