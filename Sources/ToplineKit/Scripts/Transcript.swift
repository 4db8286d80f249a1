import Company
import Importing
import Language
import Rendering
import Reports

/// A file into which each sentence goes with what it came to, as a script: `topline check` of it holds on the same data.
struct Transcript: Sendable {
    /// The real folder of the file, and its name in it.
    private let folder: String
    private let name: String

    /// What a transcript is called that has no name of its own.
    static let standardName = "transcript.topline"

    /// Of tables longer than this the first rows are kept, and an elision.
    private static let mostRows = 50
    private static let keptRows = 20

    init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    var path: String { folder + "/" + name }

    /// Begins the file, or goes on at its end: what the sentences that follow rest on.
    func begin(_ state: SessionState) throws {
        try record("set today \(state.today)\nset small sample \(state.smallSample)\n")
    }

    func record(_ lines: String) throws {
        guard !lines.isEmpty else { return }
        try OpenFolder(realPath: folder).append(lines, to: name)
    }

    // MARK: What a sentence becomes

    /// Lines for a sentence that was answered, each ended by a line feed.
    static func lines(_ statement: Statement, _ outcome: Outcome) -> String {
        let sentence = Formatter().format(statement)
        switch (statement.body, outcome) {
        case (.question, .report(let report)): return expectation(report) ?? comment(sentence)
        case (.definition, _): return sentence + "\n"
        case (.command(let command), _):
            return isRepeated(command, outcome) ? sentence + "\n" : comment(sentence)
        default: return comment(sentence)
        }
    }

    /// Lines for a sentence that was wrong.
    static func lines(_ source: StatementSource, _ error: DiagnosticError) -> String {
        let bytes = source.text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: source.range.start)
        let end = bytes.index(bytes.startIndex, offsetBy: min(source.range.end, bytes.count))
        let sentence = String(source.text[start..<end])
        guard let code = error.diagnostics.first?.problem.code, !sentence.contains(where: \.isNewline) else {
            return comment(sentence)
        }
        let lines = "expect error \(code) from \"\(sentence.replacing("\"", with: "\"\""))\"\n"
        return (try? parseStatement(lines)) == nil ? comment(sentence) : lines
    }

    private static func expectation(_ report: Report) -> String? {
        guard var question = question(of: report.sentence) else { return nil }
        question.clauses.removeAll { $0.kind == .form || $0.kind == .into }
        var records = CSVRecords.read(
            Rendering.text(of: report, as: .csv, options: RenderOptions(width: nil)) ?? "")
        while records.last == [] { records.removeLast() }
        var rows = records.map { record in
            CSVRecords.line(record.map { $0.contains(where: \.isNewline) ? TableComparison.elision : $0 })
        }
        if rows.count > mostRows { rows = rows.prefix(keptRows) + [TableComparison.elision] }
        guard !rows.isEmpty else { return nil }
        let check = Check.table(question, rows)
        let body = Statement.Body.command(.expect(check))
        let text = Formatter().format(Statement(body: body, range: question.range))
        return (try? parseStatement(text)) == nil ? nil : text + "\n"
    }

    /// The question of an answer; nil where it depends on the answer before.
    private static func question(of sentence: String) -> Question? {
        guard case .question(let question)? = (try? parseStatement(sentence))?.body else { return nil }
        switch question.subject {
        case .again, .drill: return nil
        default: return question
        }
    }

    /// Sentences that those behind them rest on, and checks that hold.
    private static func isRepeated(_ command: Command, _ outcome: Outcome) -> Bool {
        switch command {
        case .set(.today), .set(.smallSample), .param, .title, .text: return true
        case .expect:
            if case .verdict(let verdict) = outcome { return verdict.isMet }
            return false
        default: return false
        }
    }

    private static func comment(_ sentence: String) -> String {
        sentence.split(whereSeparator: \.isNewline).map { "# \($0)\n" }.joined()
    }
}

extension StatementRunner {
    /// `transcript on "monday.topline"`, `transcript off`
    func transcribe(
        isOn: Bool, file: String?, _ statement: Statement, _ state: inout SessionState
    ) throws -> String {
        guard isOn else {
            let old = state.transcript
            state.transcript = nil
            return old.map { "written: \($0.path)" } ?? "no transcript is on"
        }
        let transcript = try transcript(file ?? Transcript.standardName, statement)
        do {
            try transcript.begin(state)
        } catch {
            throw cannotWrite(file ?? Transcript.standardName, error, statement)
        }
        state.transcript = transcript
        return "transcript: \(transcript.path)"
    }

    /// Where it is to be written. Throws where nothing may be written there.
    func transcript(_ file: String, _ statement: Statement) throws -> Transcript {
        guard file.lowercased().hasSuffix(".topline"), !folder.isOwnFile(file) else {
            throw DiagnosticError(
                Diagnostic(
                    .cannotWrite(
                        file, reason: "a transcript ends in .topline and is no file of the company's own"),
                    at: statement.range))
        }
        if let confinement {
            do {
                let place = try confinement.place(of: file, from: confinement.workingFolder)
                return Transcript(folder: place.folder, name: place.name)
            } catch let error as FileError {
                throw DiagnosticError(
                    Diagnostic(.outsideFolders(error.path, reason: error.reason), at: statement.range))
            }
        }
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        guard let folder = FilePlace.realPath(FilePlace.folder(of: file)) else {
            throw cannotWrite(file, FileError(path: file, reason: "there is no such folder"), statement)
        }
        return Transcript(folder: folder, name: name)
    }

    private func cannotWrite(_ file: String, _ error: any Error, _ statement: Statement) -> DiagnosticError {
        let reason = (error as? FileError)?.reason ?? "\(error)"
        return DiagnosticError(Diagnostic(.cannotWrite(file, reason: reason), at: statement.range))
    }
}
