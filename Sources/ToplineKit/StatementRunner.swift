import Answers
import Binding
import Company
import Language
import Model
import Rendering
import Reports

/// What one statement comes to: an answer to show, or a word for the prompt.
enum Outcome: Sendable {
    case report(Report)
    /// Said as it is: `today is 2017-12-31`.
    case message(String)
    case quit
}

/// Runs one parsed statement against a session's state.
struct StatementRunner {
    let folder: CompanyFolder
    let cancellation: CancellationFlag
    let progress: @Sendable (Double, String) -> Void

    func run(_ statement: Statement, _ state: inout SessionState) throws -> Outcome {
        switch statement.body {
        case .question(let question): return .report(try answer(question, statement, &state))
        case .definition:
            throw DiagnosticError(Diagnostic(.notYet("definitions of your own"), at: statement.range))
        case .command(let command): return try run(command, statement, &state)
        }
    }

    private func context(_ state: SessionState) -> RunContext {
        RunContext(today: state.today, cancellation: cancellation, progress: progress)
    }

    // MARK: Questions

    private func answer(_ question: Question, _ statement: Statement, _ state: inout SessionState) throws
        -> Report
    {
        let sentence = Formatter().format(statement)
        let answerer = state.answerer(context(state))
        let report: Report
        switch try state.binder.bind(question, sentence: sentence) {
        case .question(let bound): report = try answerer.answer(bound)
        case .listing(let bound): report = try answerer.answer(bound)
        case .names(let list): report = names(list, answerer, state)
        case .record(let record):
            report = try answerer.answer(record, state.binder, sentence: "show \(sentence)")
        }
        state.lastReport = report
        return report
    }

    private func names(_ list: NameList, _ answerer: Answerer, _ state: SessionState) -> Report {
        switch list {
        case .metrics: answerer.metricList()
        case .dimensions: answerer.fieldList(state.binder.fields)
        case .values(let field): answerer.valueList(field)
        case .problems: ImportReports(version: state.version).problems()
        }
    }

    // MARK: Commands

    private func run(_ command: Command, _ statement: Statement, _ state: inout SessionState) throws
        -> Outcome
    {
        switch command {
        case .explain(let phrase): return .report(try explain(phrase, state))
        case .describe(let phrase): return .report(try describe(phrase, state))
        case .help(let topic): return .report(try Help.report(topic))
        case .set(let setting): return .message(try set(setting, statement, &state))
        case .importFile, .treat: return .message(try correct(statement, &state))
        case .refresh:
            state.version = try folder.version(context(state))
            state.rebind()
            return .message("read again: \(ImportReports(version: state.version).countsInWords)")
        case .show(let form, let file): return .report(try show(form, file, statement, state))
        case .timing(let isOn):
            state.showsTiming = isOn
            return .message("timing is \(isOn ? "on" : "off")")
        case .fix: return try fix(statement, &state)
        case .open:
            throw DiagnosticError(
                Diagnostic(.notYet("opening another company inside a session"), at: statement.range))
        case .quit: return .quit
        case .explainRow: throw notYet(.rows, statement)
        case .explainQuestion: throw notYet(.explainedNumbers, statement)
        case .expect: throw notYet(.expectations, statement)
        case .param, .include, .run, .title, .text: throw notYet(.parameters, statement)
        case .transcript: throw notYet(.transcripts, statement)
        case .save, .undo: throw notYet(.editing, statement)
        }
    }

    private func notYet(_ capability: Capability, _ statement: Statement) -> DiagnosticError {
        DiagnosticError(Diagnostic(.notYet(capability.rawValue), at: statement.range))
    }

    private func explain(_ phrase: Phrase, _ state: SessionState) throws -> Report {
        if let text = explanation(ofCode: phrase.text) { return text }
        let answerer = state.answerer(context(state))
        if let entry = state.library.entry(named: phrase.text) {
            return try answerer.explain(entry, state.binder)
        }
        if let field = state.binder.field(named: phrase.text) {
            return ImportReports(version: state.version).field(field)
        }
        let near = Nearest.names(to: phrase.text, among: state.library.allNames)
        throw DiagnosticError(
            Diagnostic(
                .unknownTopic(phrase.text, near: near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
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

    private func describe(_ phrase: Phrase?, _ state: SessionState) throws -> Report {
        let reports = ImportReports(version: state.version)
        guard let phrase else { return reports.company(state) }
        switch NameKey.fold(phrase.text) {
        case "problems": return reports.problems()
        case "import": return reports.mapping()
        case "doubts": return reports.doubtList()
        default: break
        }
        if let kind = state.binder.kind(named: phrase.text) { return reports.table(kind) }
        if let field = state.binder.field(named: phrase.text) { return reports.field(field) }
        if state.library.entry(named: phrase.text) != nil { return try explain(phrase, state) }
        if let record = state.binder.record(named: phrase) {
            return try state.answerer(context(state)).answer(
                record, state.binder, sentence: "describe \(phrase.text)")
        }
        let known = state.version.catalogue.kinds.map(\.plural) + ["problems", "import", "doubts"]
        let near = Nearest.names(to: phrase.text, among: known)
        throw DiagnosticError(
            Diagnostic(
                .unknownTopic(phrase.text, near: near.isEmpty ? known : near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }

    // MARK: Settings and corrections

    private func set(_ setting: Setting, _ statement: Statement, _ state: inout SessionState) throws -> String
    {
        switch setting {
        case .today(let period):
            state.pinnedToday = try state.binder.day(of: period)
            state.rebind()
            return "today is \(state.today)"
        case .todayClock:
            state.pinnedToday = Clock.today
            state.rebind()
            return "today is \(state.today), as the clock says"
        case .smallSample(let count):
            state.smallSample = count
            return count == 0
                ? "rankings keep every group" : "rates of fewer than \(count) decided deals are not ranked"
        case .currency, .dateOrder: return try correct(statement, &state)
        }
    }

    /// Keeps a correction in the company's own file and reads the data again with it.
    private func correct(_ statement: Statement, _ state: inout SessionState) throws -> String {
        let sentence = Formatter().format(statement)
        state.version = try folder.keep(statement, sentence: sentence, context(state))
        state.rebind()
        return "kept in company.topline: \(sentence)\n\(ImportReports(version: state.version).countsInWords)"
    }

    // MARK: The last answer, the last fix

    private func show(_ form: OutputForm?, _ file: String?, _ statement: Statement, _ state: SessionState)
        throws -> Report
    {
        guard var report = state.lastReport else {
            throw DiagnosticError(Diagnostic(.nothingToShow, at: statement.range))
        }
        report.requestedForm = form.flatMap { Form(rawValue: $0.rawValue) }
        report.destination = file
        return report
    }

    private func fix(_ statement: Statement, _ state: inout SessionState) throws -> Outcome {
        guard let sentence = state.offeredFix else {
            throw DiagnosticError(Diagnostic(.noFix, at: statement.range))
        }
        state.offeredFix = nil
        return try run(try parseStatement(sentence), &state)
    }
}
