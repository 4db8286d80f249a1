import Answers
import Binding
import Language
import Model
import Reports

// `explain …` and `describe …`: what is asked about the names themselves.

extension StatementRunner {
    func explain(_ phrase: Phrase, _ state: SessionState) throws -> Report {
        if let text = explanation(ofCode: phrase.text) { return text }
        let answerer = state.answerer(context(state))
        if let entry = state.library.entry(named: phrase.text) {
            return try answerer.explain(entry, state.binder)
        }
        if let (entry, binder) = state.binder.otherMetric(named: phrase.text),
            let other = answerer.seen(from: binder.catalogue.fact)
        {
            return try other.explain(entry, binder)
        }
        if let report = try explainDefinition(named: phrase.text, answerer, state) { return report }
        if let field = state.binder.field(named: phrase.text) {
            return ImportReports(version: state.version).field(field)
        }
        let row = AnswerRow.name(phrase)
        if let last = state.lastAnswered, last.holds(row) { return try answerer.explain(row: row, in: last) }
        let near = Nearest.names(
            to: phrase.text, among: state.library.allNames + state.definitions.map(\.name))
        throw DiagnosticError(
            Diagnostic(
                .unknownTopic(phrase.text, near: near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }

    /// A segment, dimension or saved query of the company.
    private func explainDefinition(
        named name: String, _ answerer: Answerer, _ state: SessionState
    ) throws -> Report? {
        if let segment = state.binder.segment(named: name) { return try answerer.explain(segment) }
        if let dimension = state.binder.definedDimension(named: name) {
            return try answerer.explain(dimension)
        }
        return state.book.query(named: name).map { answerer.explain($0.written, $0.query) }
    }

    private func explanation(ofCode text: String) -> Report? {
        let code = text.uppercased()
        guard code.hasPrefix("TL"), code.count == 5 else { return nil }
        if let words = RemarkWords.explanation(code: code) {
            return Report(title: code, blocks: [.text(words)], sentence: "explain \(code)")
        }
        guard let entry = DiagnosticCatalogue.entry(code: code) else { return nil }
        var text = entry.explanation
        if !entry.example.isEmpty { text += "\n\nFor example:  \(entry.example)" }
        if !entry.corrected.isEmpty { text += "\nWrite instead:  \(entry.corrected)" }
        return Report(title: "\(code): \(entry.title)", blocks: [.text(text)], sentence: "explain \(code)")
    }

    func describe(_ phrase: Phrase?, _ state: SessionState) throws -> Report {
        let reports = ImportReports(version: state.version)
        guard let phrase else {
            let standing = try? folder.historyStanding(of: state.version)
            return reports.company(
                state, history: standing.flatMap { $0.isStopped ? HistoryWords.words($0) : nil })
        }
        switch NameKey.fold(phrase.text) {
        case "problems": return reports.problems()
        case "import": return reports.mapping()
        case "doubts": return reports.doubtList()
        default: break
        }
        if let kind = state.binder.kind(named: phrase.text) { return reports.table(kind) }
        let answerer = state.answerer(context(state))
        if let report = try explainDefinition(named: phrase.text, answerer, state) { return report }
        if let field = state.binder.field(named: phrase.text) { return reports.field(field) }
        if state.library.entry(named: phrase.text) != nil { return try explain(phrase, state) }
        if let record = state.binder.record(named: phrase) {
            return try state.answerer(context(state)).answer(
                record, state.binder, sentence: "describe \(phrase.text)")
        }
        let known =
            state.version.catalogue.kinds.map(\.plural) + state.definitions.map(\.name)
            + ["problems", "import", "doubts"]
        let near = Nearest.names(to: phrase.text, among: known)
        throw DiagnosticError(
            Diagnostic(
                .unknownTopic(phrase.text, near: near.isEmpty ? known : near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }
}
