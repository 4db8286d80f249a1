import Answers
import Binding
import Company
import Importing
import Language
import Model
import Rendering
import Reports

/// Runs a text of one or more statements in order and writes what comes of them.
struct TextRunner {
    let runner: StatementRunner
    let sourceName: String?
    let options: OutputOptions

    /// A text with more wrong sentences than this is no script.
    private static let mostFailures = 50

    func run(_ text: String, _ state: inout SessionState) -> Reply {
        var reply = Reply(output: "", errors: "", status: .fine)
        refresh(&state, &reply)
        var failures = 0
        for parsed in parseStatements(text) {
            let errorLength = reply.errors.utf8.count
            run(StatementSource(text: text, parsed: parsed), &state, &reply)
            if reply.errors.utf8.count > errorLength { failures += 1 }
            guard failures < TextRunner.mostFailures else {
                reply.errors +=
                    "stopped after \(failures) sentences that could not be answered; the rest was not run\n"
                break
            }
            if reply.status == .quit || reply.status == .cancelled { break }
        }
        state.offeredFix = reply.offeredFix
        return reply
    }

    private func run(_ piece: StatementSource, _ state: inout SessionState, _ reply: inout Reply) {
        let start = Clock.milliseconds
        do {
            switch try runner.run(try piece.statement(), &state) {
            case .report(let report): try write(report, piece.range, &reply)
            case .message(let message): reply.output += message + "\n"
            case .quit: reply.status = .quit
            }
            if state.showsTiming {
                let tenths = Int((Clock.milliseconds - start) * 10)
                reply.output += "\(tenths / 10).\(tenths % 10) ms\n"
            }
        } catch let error as DiagnosticError {
            fail(error, in: piece, state, &reply)
        } catch is Cancelled {
            reply.errors += "interrupted; nothing was changed\n"
            reply.status = .cancelled
        } catch is MeasureOverflow {
            fail(
                DiagnosticError(Diagnostic(.tooLargeToCompute, at: piece.range)), in: piece, state, &reply)
        } catch {
            reply.errors += "error: \(Session.words(for: error))\n"
            reply.status = .failed
        }
    }

    private func fail(
        _ error: DiagnosticError, in piece: StatementSource, _ state: SessionState, _ reply: inout Reply
    ) {
        let binder = state.binder
        var problems = error.diagnostics
        if let partial = piece.parsed.partial {
            problems = binder.problems(of: partial, beside: problems, in: piece.text)
        }
        let corrections = CorrectionFinder(
            binder: binder, records: RecordFinder(state.version.database)
        ).corrections(of: piece, problems)
        reply.errors += piece.drawing(
            of: problems, corrections: corrections, sourceName: sourceName, options)
        if reply.offeredFix == nil { reply.offeredFix = corrections.first }
        reply.status = .failed
    }

    /// Files that changed are read again before the next sentence; what cannot be read leaves the old data in use.
    private func refresh(_ state: inout SessionState, _ reply: inout Reply) {
        let context = RunContext(
            today: state.today, cancellation: runner.cancellation, progress: runner.progress)
        do {
            guard let newer = try runner.folder.changed(since: state.version, context) else { return }
            state.version = newer
            state.rebind()
            state.refreshProblem = nil
        } catch is Cancelled {
            return
        } catch {
            let words = Session.words(for: error)
            guard state.refreshProblem != words else { return }
            state.refreshProblem = words
            reply.errors +=
                "note: the files changed but could not be read (\(words)); the data read before stay in use\n"
        }
    }

    // MARK: Writing

    private func write(_ report: Report, _ range: SourceRange, _ reply: inout Reply) throws {
        guard let file = report.destination else {
            let form = report.requestedForm ?? options.form.flatMap { Form(rawValue: $0) } ?? .table
            if !reply.output.isEmpty, form == .table || form == .bars { reply.output += "\n" }
            reply.output += render(report, as: form, options: options.render)
            return
        }
        let problem = runner.folder.isOwnFile(file) ? FileForm.ownFile : nil
        guard problem == nil, let form = report.requestedForm ?? FileForm.form(of: file) else {
            throw cannotWrite(file, problem ?? FileForm.endings, range)
        }
        let text = render(report, as: form, options: RenderOptions(width: nil))
        do {
            try WholeFile.write(Array(text.utf8), to: file)
        } catch {
            throw cannotWrite(file, (error as? FileError)?.reason ?? "\(error)", range)
        }
        reply.output += "written: \(file) (\(text.utf8.count) bytes, \(form.rawValue))\n"
    }
}

extension TextRunner {
    private func cannotWrite(_ file: String, _ reason: String, _ range: SourceRange) -> DiagnosticError {
        DiagnosticError(Diagnostic(.cannotWrite(file, reason: reason), at: range))
    }
}

extension OutputOptions {
    var render: RenderOptions {
        RenderOptions(
            width: width, usesColor: usesColor, usesUnicode: usesUnicode, isInteractive: isInteractive)
    }
}
