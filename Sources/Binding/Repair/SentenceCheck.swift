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
            if case .drill = question.subject { return true }
            if case .again = question.subject { return isSoundBehindSome(question, sentence) }
            switch try? binder.bind(question, sentence: sentence) {
            case .record(let record): return holds(record)
            // A list of names takes no heed of clauses: those would be dropped.
            case .names: return question.clauses.allSatisfy { [.form, .into].contains($0.kind) }
            case .some: return true
            case nil: return false
            }
        case .definition: return true
        case .command(let command): return isSound(command)
        }
    }

    /// What goes on from the last answer is tried with sentences that it may go on from.
    private func isSoundBehindSome(_ question: Question, _ sentence: String) -> Bool {
        Self.usual.contains { usual in
            guard case .question(let last)? = parseStatements(usual).first?.statement?.body else {
                return false
            }
            return (try? binder.bind(last.again(question.clauses), sentence: sentence)) != nil
        }
    }

    private static let usual = [
        "revenue this year", "revenue by month this year", "top 5 reps by revenue", "list deals",
    ]

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
        case .explainQuestion(let question):
            (try? binder.bind(question, sentence: Formatter().format(question))) != nil
        case .set(.source(of: let taken, _)): NameKey.fold(taken.text) == "revenue"
        default: true
        }
    }
}
