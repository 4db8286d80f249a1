import Language
import Model

/// Whether a sentence can be read and its names are known, without a word about why not.
struct SentenceCheck {
    private let binder: Binder
    /// Whether the data hold a record.
    private let holds: (BoundRecord) -> Bool

    init(_ binder: Binder, holds: @escaping (BoundRecord) -> Bool) {
        var binder = binder
        binder.index.suggests = false
        self.binder = binder
        self.holds = holds
    }

    func isSound(_ sentence: String) -> Bool {
        let parsed = parseStatements(sentence)
        guard parsed.count == 1, let statement = parsed[0].statement else { return false }
        switch statement.body {
        case .question(let question):
            if question.goesOn { return true }
            switch try? binder.bind(question, sentence: sentence) {
            case .record(let record): return holds(record)
            case .some: return true
            case nil: return false
            }
        case .definition: return true
        case .command(let command): return isSound(command)
        }
    }

    private func isSound(_ command: Command) -> Bool {
        switch command {
        case .explain(let topic):
            binder.library.entry(named: topic.text) != nil || binder.field(named: topic.text) != nil
                || DiagnosticCatalogue.entry(code: topic.text) != nil
        case .describe(let topic):
            topic.map {
                ["problems", "import", "doubts"].contains(NameKey.fold($0.text))
                    || binder.kind(named: $0.text) != nil || binder.field(named: $0.text) != nil
                    || binder.library.entry(named: $0.text) != nil
                    || binder.record(named: $0).map(holds) == true
            } ?? true
        case .help(let topic): topic == nil
        default: true
        }
    }
}

extension Question {
    /// Whether it goes on from the last answer, so that its names cannot be looked up by itself.
    fileprivate var goesOn: Bool {
        switch subject {
        case .again, .drill: true
        default: false
        }
    }
}
