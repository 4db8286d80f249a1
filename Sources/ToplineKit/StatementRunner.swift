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
    /// `title "…"`
    case title(String)
    /// `text "…"`
    case text(String)
    case verdict(Verdict)
    /// The questions of a query with its arguments, as sentences.
    case questions([String], of: String)
    /// `include "file"`
    case script(Script)
    /// `open "folder"`: whether the program has greeted that company before.
    case opened(isFirst: Bool)
    case quit
}

/// Runs one parsed statement against a session's state.
struct StatementRunner {
    let company: OpenCompany
    let cancellation: CancellationFlag
    let progress: @Sendable (Double, String) -> Void
    /// What a script may touch; nil for what a person typed.
    var confinement: Confinement?

    func run(_ written: Statement, _ state: inout SessionState) throws -> Outcome {
        let statement = try SlotFiller(state.parameters).fill(written)
        switch statement.body {
        case .question(let question): return .report(try answer(question, statement, &state))
        case .definition(let definition): return .message(try define(definition, statement, &state))
        case .command(let command): return try run(command, statement, &state)
        }
    }

    func context(_ state: SessionState) -> RunContext {
        RunContext(today: state.today, cancellation: cancellation, progress: progress)
    }

    /// Files are read as of the clock's day, unless one was set: which day counts as today is told by what they hold.
    func importContext(_ state: SessionState) -> RunContext {
        RunContext(
            today: state.pinnedToday ?? Clock.today, cancellation: cancellation, progress: progress)
    }

    // MARK: Questions

    func answer(_ question: Question, _ statement: Statement, _ state: inout SessionState) throws
        -> Report
    {
        switch question.subject {
        case .again: return try again(question, &state)
        case .drill(let row):
            var report = try drill(row, question, Formatter().format(statement), state)
            report.notes += StandingNotes(state: state).notes
            state.lastReport = report
            return report
        default: return try answer(question, &state)
        }
    }

    private func answer(_ question: Question, _ state: inout SessionState) throws -> Report {
        let answerer = state.answerer(context(state))
        var report: Report
        var answered: AnsweredQuestion?
        var changes: AnsweredChanges?
        switch try state.binder.bind(question, sentence: Formatter().format(question)) {
        case .question(let bound):
            report = try answerer.answer(bound)
            answered = AnsweredQuestion(question: bound, report: report)
        case .listing(let bound): report = try answerer.answer(bound)
        case .trend(let bound):
            report = try answerer.answer(bound)
            answered = AnsweredQuestion(question: bound.asAnswered, report: report)
        case .comparison(let bound): report = try answerer.answer(bound)
        case .funnel(let bound):
            report = try answerer.answer(bound)
            answered = AnsweredQuestion(
                question: bound.question, report: report,
                steps: bound.question.dimensions.isEmpty ? FunnelStep.names : [])
        case .reconciliation(let bound):
            let found = try answerer.reconcile(bound)
            report = found.report
            answered = AnsweredQuestion(
                question: bound.question, report: report, readings: found.readings)
        case .changes(let bound):
            let answer = try answerer.answer(bound)
            report = answer.report
            changes = answer
        case .names(let list): report = try names(list, answerer, state).sent(by: question)
        case .record(let record):
            let sentence = "show \(Formatter().format(question))"
            var known = try answerer.answer(record, state.binder, sentence: sentence)
            try addNotes(about: record, state, to: &known)
            report = known
        }
        report.notes += StandingNotes(state: state).notes
        state.lastReport = report
        state.lastQuestion = question
        state.lastAnswered = answered
        state.lastChanges = changes
        return report
    }

    // MARK: Going back to the last question

    private func again(_ question: Question, _ state: inout SessionState) throws -> Report {
        guard let last = state.lastQuestion else {
            throw DiagnosticError(Diagnostic(.noLastQuestion, at: question.range))
        }
        return try SentenceError.about(last.again(question.clauses)) { try answer($0, &state) }
    }

    private func drill(_ row: AnswerRow, _ question: Question, _ sentence: String, _ state: SessionState)
        throws -> Report
    {
        if let changes = state.lastChanges {
            return try state.answerer(context(state)).drill(
                row, in: changes, question.clauses, sentence: sentence)
        }
        let last = try lastAnswered(at: question.range, state)
        return try state.answerer(context(state)).drill(
            row, in: last, question.clauses, state.binder, sentence: sentence)
    }

    private func lastAnswered(at range: SourceRange, _ state: SessionState) throws -> AnsweredQuestion {
        guard state.lastQuestion != nil else { throw DiagnosticError(Diagnostic(.noLastQuestion, at: range)) }
        guard let last = state.lastAnswered else {
            throw DiagnosticError(Diagnostic(.noRowsBehind, at: range))
        }
        return last
    }

    private func explain(_ question: Question, _ state: SessionState) throws -> Report {
        if let name = question.loneName { return try explain(name, state).sent(by: question) }
        return try explained(question, state).sent(by: question)
    }

    private func explained(_ question: Question, _ state: SessionState) throws -> Report {
        let answerer = state.answerer(context(state))
        switch try state.binder.bind(question, sentence: Formatter().format(question)) {
        case .question(let bound): return try answerer.explain(bound)
        case .trend(let bound): return try answerer.explain(bound)
        default: throw DiagnosticError(Diagnostic(.noRowsBehind, at: question.range))
        }
    }

    private func names(_ list: NameList, _ answerer: Answerer, _ state: SessionState) throws -> Report {
        switch list {
        case .metrics: answerer.metricList()
        case .dimensions: answerer.fieldList(state.binder.fields)
        case .values(let field): answerer.valueList(field)
        case .problems: ImportReports(version: state.version).problems()
        case .segments: try answerer.segmentList()
        case .queries: answerer.queryList()
        case .notes: try noteList(state)
        }
    }

    // MARK: Commands

    private func run(_ command: Command, _ statement: Statement, _ state: inout SessionState) throws
        -> Outcome
    {
        switch command {
        case .explain(let phrase): return .report(try explain(phrase, state))
        case .describe(let phrase): return .report(try describe(phrase, state))
        case .help(let topic):
            return .report(
                try Help.report(topic, ofShop: state.version.catalogue.fact == Catalogue.salesLines))
        case .set(let setting): return .message(try set(setting, statement, &state))
        case .importFile, .treat:
            try refuseInScript(statement)
            return .message(try correct(statement, &state))
        case .refresh: return .message(try refresh(&state))
        case .show(let form, let file): return .report(try show(form, file, statement, state))
        case .timing(let isOn):
            let before = state.settings
            state.showsTiming = isOn
            remember(statement, since: before, in: &state)
            return .message("timing is \(isOn ? "on" : "off")")
        case .fix: return try fix(statement, &state)
        case .open(let path):
            try refuseInScript(statement, reason: StatementRunner.opensAnother)
            return try open(path, statement, &state)
        case .quit: return .quit
        case .explainRow(let number):
            let row = AnswerRow.number(number, Ranged(statement.range))
            let last = try lastAnswered(at: statement.range, state)
            return .report(try state.answerer(context(state)).explain(row: row, in: last))
        case .explainQuestion(let question): return .report(try explain(question, state))
        case .expect(let check): return .verdict(try verdict(check, statement, state))
        case .param(let name, let value): return .message(try declare(name, value, statement, &state))
        case .include(let file): return .script(try script(file, statement))
        case .run(let name, let given):
            return .questions(try questions(of: name, with: given, statement, state), of: name)
        case .note(let about, let name, let text):
            return .message(try note(on: about, name: name, text, statement, &state))
        case .title(let text): return .title(text)
        case .text(let text): return .text(text)
        case .transcript(let isOn, let file):
            return .message(try transcribe(isOn: isOn, file: file, statement, &state))
        case .save(let name): return .message(try save(name, statement, &state))
        case .undo:
            if case .files? = state.undoSteps.last?.restoration { try refuseInScript(statement) }
            return .message(try undo(statement, &state))
        }
    }

    private func notYet(_ capability: Capability, _ statement: Statement) -> DiagnosticError {
        DiagnosticError(Diagnostic(.notYet(capability.rawValue), at: statement.range))
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
