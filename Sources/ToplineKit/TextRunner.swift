import Answers
import Binding
import Company
import Importing
import Language
import Model
import Rendering
import Reports

/// Runs the statements of a text or script in order and writes what comes of them.
struct TextRunner {
    let runner: StatementRunner
    let options: OutputOptions
    /// The file whose expected tables are to become what is found: they are kept in the reply and are no failures.
    var acceptsTablesOf: String?

    /// A text with more wrong sentences than this is no script.
    static let mostFailures = 50

    /// What was typed, given by `-c` or read from standard input: each sentence on its own.
    func run(_ text: String, named name: String?, _ state: inout SessionState) -> Reply {
        var reply = Reply.empty
        refresh(&state, &reply)
        sayFileProblems(&state, &reply)
        reply.errors += state.definitionProblems.map { "note: \($0)\n" }.joined()
        state.definitionProblems = []
        onOnePage(&reply) { reply in run(parseStatements(text), of: text, named: name, &state, &reply) }
        state.offeredFix = reply.offeredFix
        return reply
    }

    private func run(
        _ statements: [ParsedStatement], of text: String, named name: String?, _ state: inout SessionState,
        _ reply: inout Reply
    ) {
        var failures = 0
        for parsed in statements {
            let errorLength = reply.errors.utf8.count
            run(StatementSource(text: text, parsed: parsed, name: name), &state, &reply)
            if reply.errors.utf8.count > errorLength { failures += 1 }
            guard failures < TextRunner.mostFailures else {
                reply.errors +=
                    "stopped after \(failures) sentences that could not be answered; the rest was not run\n"
                break
            }
            if reply.isOver { break }
        }
    }

    /// Says once which data files could not be read. Without any records of the main kind that is an error in the data.
    func sayFileProblems(_ state: inout SessionState, _ reply: inout Reply) {
        reply.errors += state.fileProblems.map { "note: \($0)\n" }.joined()
        state.fileProblems = []
        if state.version.lacksFacts { reply.note(.failed) }
    }

    /// One statement. What is wrong with it is said in the reply.
    func run(_ piece: StatementSource, _ state: inout SessionState, _ reply: inout Reply) {
        let start = Clock.milliseconds
        do {
            let statement = try piece.statement()
            let transcript = state.transcript
            let outcome = try runner.run(statement, &state)
            try write(outcome, of: piece, &state, &reply)
            if let transcript { try record(statement, outcome, in: transcript, &state) }
            if state.showsTiming {
                let tenths = Int((Clock.milliseconds - start) * 10)
                reply.output += "\(tenths / 10).\(tenths % 10) ms\n"
            }
        } catch let error as DiagnosticError {
            fail(error, in: piece, state, &reply)
            try? state.transcript?.record(Transcript.lines(piece, error))
        } catch let error as SentenceError {
            fail(error, in: piece, state, &reply)
        } catch is Cancelled {
            reply.errors += "interrupted; nothing was changed\n"
            reply.note(.cancelled)
        } catch is MeasureOverflow {
            fail(
                DiagnosticError(Diagnostic(.tooLargeToCompute, at: piece.range)), in: piece, state, &reply)
        } catch let mixed as MixedCurrencies {
            fail(CurrencyChoices(state.binder).error(mixed, in: piece), in: piece, state, &reply)
        } catch {
            reply.errors += "\(piece.place)error: \(Session.words(for: error))\n"
            reply.note(.failed)
        }
    }

    /// What is wrong with a sentence that another one comes to is marked in that.
    private func fail(
        _ error: SentenceError, in piece: StatementSource, _ state: SessionState, _ reply: inout Reply
    ) {
        for parsed in parseStatements(error.sentence).prefix(1) {
            let name = piece.name.map { _ in String(piece.place.dropLast(2)) }
            let whole = StatementSource(text: error.sentence, parsed: parsed, name: name)
            fail(DiagnosticError(error.diagnostics), in: whole, state, &reply)
        }
    }

    /// Puts a sentence and what it came to into the transcript; one that cannot be written to any more is ended.
    private func record(
        _ statement: Statement, _ outcome: Outcome, in transcript: Transcript, _ state: inout SessionState
    ) throws {
        guard state.transcript != nil else { return }
        do {
            let filled = try SlotFiller(state.parameters).fill(statement)
            try transcript.record(Transcript.lines(filled, outcome))
        } catch {
            state.transcript = nil
            throw error
        }
    }

    /// What is wrong with a sentence, the names in it that were read all the same, and what to run instead.
    func fail(
        _ error: DiagnosticError, in piece: StatementSource, _ state: SessionState, _ reply: inout Reply
    ) {
        let binder = state.binder
        var problems = error.diagnostics
        if let partial = piece.parsed.partial {
            problems = binder.problems(of: partial, beside: problems, in: piece.text)
        }
        let corrections = CorrectionFinder(
            binder: binder, records: RecordFinder(state.version.database),
            queries: state.book.definitions(ofKind: "query").map(\.name)
        ).corrections(of: piece, problems)
        problems = SpokenProblems(sentence: piece.sentence, range: piece.range, corrections: corrections)
            .problems(problems, Greeting(state: state).questions)
        reply.errors += piece.drawing(of: problems, corrections: corrections, options)
        if state.version.lacksFacts {
            let reasons = state.version.unreadFiles.map(SafeText.lines).filter { !reply.errors.contains($0) }
            reply.errors += reasons.map { "  \($0)\n" }.joined()
        }
        if reply.offeredFix == nil { reply.offeredFix = corrections.first }
        reply.note(.failed)
    }

    /// Files that changed are read again before the next sentence; what cannot be read leaves the old data in use.
    ///
    /// What has changed in the deals since the last time is added to their history.
    func refresh(_ state: inout SessionState, _ reply: inout Reply) {
        readChanges(&state, &reply)
        keepHistory(&state, &reply)
    }

    /// A day that was set by hand says nothing about when the files were as they are, so it makes no history.
    private func keepHistory(_ state: inout SessionState, _ reply: inout Reply) {
        guard state.pinnedToday == nil, state.comparedFiles != state.version.fingerprint else { return }
        do {
            state.version = try runner.folder.keepHistory(
                of: state.version, asOf: state.today, runner.cancellation)
            state.comparedFiles = state.version.fingerprint
            runner.folder.rememberColumns(of: state.version)
            let words = state.version.unkept.flatMap { HistoryWords.words($0, today: state.today) }
            if words != state.unkeptInWords { reply.errors += words.map { "note: \($0)\n" } ?? "" }
            state.unkeptInWords = words
        } catch is Cancelled {
            return
        } catch {
            state.comparedFiles = state.version.fingerprint
            let words = Session.words(for: error)
            reply.errors += "note: the history of the deals could not be kept (\(words))\n"
        }
    }

    private func readChanges(_ state: inout SessionState, _ reply: inout Reply) {
        do {
            let newer = try runner.folder.changed(since: state.version, runner.importContext(state))
            state.refreshProblem = nil
            guard let newer else { return }
            let known = Set(state.version.ignoredSentences + state.version.unreadFiles)
            state.version = newer
            state.rebind()
            let found = newer.ignoredSentences + newer.unreadFiles
            state.fileProblems += found.filter { !known.contains($0) }
        } catch is Cancelled {
            return
        } catch {
            let words = Session.words(for: error)
            guard state.refreshProblem != words else { return }
            state.refreshProblem = words
            reply.errors +=
                "note: the files changed but cannot be used (\(words)); the data read before stay in use\n"
        }
    }

    // MARK: Writing

    private func write(
        _ outcome: Outcome, of piece: StatementSource, _ state: inout SessionState, _ reply: inout Reply
    ) throws {
        switch outcome {
        case .report(let report): try write(report, piece.range, &reply)
        // What a script sets and defines is no answer: `--format csv` is nothing but rows.
        case .message(let message): if runner.confinement == nil { reply.output += message + "\n" }
        case .title(let text):
            reply.page?.append(.heading(text))
            add(heading(text, as: form, options: options.render), &reply)
        case .text(let text):
            reply.page?.append(.text(text))
            add(paragraphs(text, as: form, options: options.render), &reply)
        case .verdict(let verdict): write(verdict, of: piece, &reply)
        case .questions(let sentences, of: let query):
            for sentence in sentences { ask(sentence, of: query, from: piece, &state, &reply) }
        case .script(let script): run(script, &state, &reply)
        case .opened(let isFirst): greet(isFirst: isFirst, state, &reply)
        case .quit: reply.note(.quit)
        }
    }

    /// The greeting of a company that was opened at a prompt; elsewhere its name and its records.
    private func greet(isFirst: Bool, _ state: SessionState, _ reply: inout Reply) {
        if options.isInteractive {
            reply.output += Greeting(state: state).text(options.render, isFirstOpen: isFirst)
            runner.folder.markOpened()
            runner.folder.rememberColumns(of: state.version)
        } else {
            let counts = ImportReports(version: state.version).countsInWords
            reply.output += "opened \(state.version.catalogue.companyName): \(counts)\n"
        }
    }

    /// A question of a query is a text of its own, in which its problems are marked.
    private func ask(
        _ sentence: String, of query: String, from piece: StatementSource, _ state: inout SessionState,
        _ reply: inout Reply
    ) {
        guard let parsed = parseStatements(sentence).first, !reply.isOver else { return }
        let name = "\(piece.place.dropLast(2)) `\(query)`"
        run(
            StatementSource(text: sentence, parsed: parsed, name: piece.name == nil ? nil : name), &state,
            &reply
        )
    }

    private func write(_ verdict: Verdict, of piece: StatementSource, _ reply: inout Reply) {
        guard !verdict.isMet else {
            reply.expectations.met += 1
            if options.isInteractive { reply.output += "as expected\n" }
            return
        }
        if let comparison = verdict.comparison, let name = piece.name, name == acceptsTablesOf {
            reply.unmetTables.append(UnmetTable(source: piece, comparison: comparison))
            return
        }
        reply.expectations.failed += 1
        reply.note(.unmet)
        let lines = ["\(piece.place)not as expected: \(verdict.sentence)"] + verdict.details
        reply.errors += lines.map { SafeText.lines($0) + "\n" }.joined()
    }

    /// The form of what names none.
    private var form: Form { options.form.flatMap { Form(rawValue: $0) } ?? .table }

    /// Adds a text, set off by a blank line where people read it.
    private func add(_ text: String, as form: Form? = nil, _ reply: inout Reply) {
        guard !text.isEmpty else { return }
        let form = form ?? self.form
        if !reply.output.isEmpty, form == .table || form == .markdown || form.isChart { reply.output += "\n" }
        reply.output += text
    }

    private func write(_ report: Report, _ range: SourceRange, _ reply: inout Reply) throws {
        guard let file = report.destination else {
            let form = report.requestedForm ?? self.form
            try checkDrawing(report, as: form, chart: nil, range)
            if form == .html, reply.page != nil {
                reply.page?.append(.report(report))
                return
            }
            var render = options.render
            render.cancellation = runner.cancellation
            guard let text = text(of: report, as: form, options: render) else {
                throw DiagnosticError(Diagnostic(.onlyIntoFile(form.rawValue), at: range))
            }
            if runner.cancellation.isCancelled { throw Cancelled() }
            add(text, as: form, &reply)
            return
        }
        let place = try runner.place(ofOutput: file, at: range)
        if let problem = problem(of: file, report) { throw cannotWrite(file, problem, range) }
        guard let (form, chart) = FileForm.form(of: file, requested: report.requestedForm) else {
            throw cannotWrite(file, FileForm.endings, range)
        }
        try checkDrawing(report, as: form, chart: chart, range)
        do {
            let bytes = try fileBytes(of: report, as: form, chart: chart)
            if let place {
                try place.opened().replace(place.name, with: bytes)
            } else {
                try WholeFile.write(bytes, to: file)
            }
            reply.output += "written: \(file) (\(bytes.count) bytes, \(form.rawValue))\n"
        } catch {
            throw cannotWrite(file, (error as? FileError)?.reason ?? "\(error)", range)
        }
    }

    /// Why a file may not be written as asked; nil where it may.
    private func problem(of file: String, _ report: Report) -> String? {
        if runner.folder.isOwnFile(file) { return FileForm.ownFile }
        return FileForm.mismatch(file, requested: report.requestedForm)
    }

    /// A picture needs something to draw.
    private func checkDrawing(_ report: Report, as form: Form, chart: ChartKind?, _ range: SourceRange) throws
    {
        if form == .svg, let misfit = report.misfit(as: chart) {
            throw DiagnosticError(Diagnostic(.cannotDraw(reason: misfit.reason), at: range))
        }
    }
}

extension TextRunner {
    private func cannotWrite(_ file: String, _ reason: String, _ range: SourceRange) -> DiagnosticError {
        DiagnosticError(Diagnostic(.cannotWrite(file, reason: reason), at: range))
    }
}

extension Reply {
    /// Nothing that follows is run.
    var isOver: Bool { status == .quit || status == .cancelled || status == .misused }
}

extension OutputOptions {
    var render: RenderOptions {
        RenderOptions(
            width: width, usesColor: usesColor, usesUnicode: usesUnicode, isInteractive: isInteractive)
    }
}
