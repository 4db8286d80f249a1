import Company
import Importing
import Language

extension StatementRunner {
    // MARK: Parameters

    /// `param team = West`: what `--with` gave comes first.
    func declare(
        _ name: String, _ value: Argument.Value?, _ statement: Statement, _ state: inout SessionState
    ) throws -> String {
        let key = name.lowercased()
        guard let value = state.given[key] ?? value else {
            throw DiagnosticError(Diagnostic(.unknownParameter(name), at: statement.range))
        }
        state.parameters[key] = value
        return "\(name) is \(value.words)"
    }

    // MARK: Files

    /// `include "file"` as a person types it: the file is a script, and confined as one.
    func script(_ file: String, _ statement: Statement) throws -> Script {
        do {
            return try ScriptFile(path: file, allowedFolders: []).script(company: folder)
        } catch let error as FileError {
            throw DiagnosticError(Diagnostic(.cannotRead(file, reason: error.reason), at: statement.range))
        }
    }

    /// Corrections are kept in the company's own file, which no script changes.
    func refuseInScript(_ statement: Statement, reason: String = "changes the company's own files") throws {
        guard confinement != nil else { return }
        throw DiagnosticError(
            Diagnostic(.notInScript(Formatter().format(statement), reason: reason), at: statement.range))
    }

    /// Where a script may write what it names; throws before anything is run.
    func place(ofOutput file: String, at range: SourceRange) throws -> Confinement.Place? {
        guard let confinement else { return nil }
        do {
            let place = try confinement.place(of: file, from: confinement.workingFolder)
            guard FileForm.form(of: file) != nil else {
                throw FileError(path: file, reason: FileForm.endings)
            }
            return place
        } catch let error as FileError {
            throw DiagnosticError(Diagnostic(.outsideFolders(error.path, reason: error.reason), at: range))
        }
    }

    // MARK: Before anything runs

    /// Throws what would be wrong with the statement, as far as it can be told without answering it. What it changes
    /// for the statements behind it is changed in the state given, which is a copy.
    func check(_ written: Statement, _ state: inout SessionState) throws {
        let statement = try SlotFiller(state.parameters).fill(written)
        switch statement.body {
        case .question(let question): try check(question, statement.range, &state)
        case .definition: _ = try run(statement, &state)
        case .command(let command): try check(command, statement, &state)
        }
    }

    private func check(_ question: Question, _ range: SourceRange, _ state: inout SessionState) throws {
        switch question.subject {
        case .again, .drill:
            guard let last = state.lastQuestion else {
                throw DiagnosticError(Diagnostic(.noLastQuestion, at: range))
            }
            // Its rows are not there yet.
            if case .drill = question.subject { return }
            try SentenceError.about(last.again(question.clauses)) { try check($0, range, &state) }
            return
        default: break
        }
        _ = try state.binder.bind(question, sentence: "")
        state.lastQuestion = question
        for case .into(let file) in question.clauses.map(\.node) {
            _ = try place(ofOutput: file, at: range)
        }
    }

    private func check(_ command: Command, _ statement: Statement, _ state: inout SessionState) throws {
        switch command {
        case .set(.today), .set(.todayClock), .set(.smallSample), .param, .help, .describe:
            _ = try run(statement, &state)
        case .set(.currency), .set(.dateOrder), .set(.decimalMark), .set(.source), .set(.calendar),
            .importFile, .treat:
            try refuseInScript(statement)
        case .expect(let check):
            var copy = state
            try self.check(check, statement, &copy)
        case .show(_, into: let file?): _ = try place(ofOutput: file, at: statement.range)
        case .explainQuestion(let question):
            if question.loneName != nil {
                _ = try run(statement, &state)
                if let file = question.destination { _ = try place(ofOutput: file, at: statement.range) }
                return
            }
            var copy = state
            try check(question, statement.range, &copy)
        case .transcript(isOn: true, let file):
            _ = try transcript(file ?? Transcript.standardName, statement)
        case .run(let name, let given): try check(query: name, with: given, statement, &state)
        case .open: try refuseInScript(statement, reason: StatementRunner.opensAnother)
        default: return
        }
    }

    private func check(_ check: Check, _ statement: Statement, _ state: inout SessionState) throws {
        switch check {
        case .comparison(let left, let sign, let right, within: let tolerance):
            _ = try state.binder.bind(left, sign, right, within: tolerance, at: statement.range)
        case .table(let question, _):
            if question.clauses.contains(where: { $0.kind == .into }) {
                throw DiagnosticError(
                    Diagnostic(.cannotCheck("a check writes no file"), at: question.range))
            }
            try self.check(question, question.range, &state)
        case .error: return
        }
    }
}
