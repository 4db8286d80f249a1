import Company
import Importing
import Language
import Model

/// Runs script files: read and bound whole, then in order.
struct ScriptRunner {
    let runner: StatementRunner
    let options: OutputOptions

    /// Runs the file and says what its sentences come to.
    func run(fileAt path: String, allowing folders: [String], _ state: inout SessionState) -> Reply {
        take(path, folders, &state) { file, state in run(file, &state) }
    }

    private func run(_ file: ScriptFile, _ state: inout SessionState) -> Reply {
        var reply = Reply.empty
        let texts = TextRunner(runner: runner, options: options)
        texts.run(file.script(company: runner.folder), &state, &reply)
        return reply
    }

    /// Runs the file, keeps what it prints to itself, and says how many expectations hold.
    func check(fileAt path: String, allowing folders: [String], _ state: inout SessionState) -> Reply {
        take(path, folders, &state) { file, state in
            var reply =
                file.isMarkdown
                ? MarkdownRunner(file, runner, options).check(&state) : run(file, &state)
            let isStopped = reply.status == .failed && reply.expectations == Expectations()
            reply.output = isStopped ? "" : summary(path, reply)
            return reply
        }
    }

    /// `review.topline: 7 expectations met, 1 failed`
    private func summary(_ path: String, _ reply: Reply) -> String {
        let (met, failed) = (reply.expectations.met, reply.expectations.failed)
        let words = met == 1 ? "1 expectation met" : "\(met) expectations met"
        return "\(path): \(words)" + (failed > 0 ? ", \(failed) failed" : "") + "\n"
    }

    // MARK: Files and their parameters

    /// Reads a file and does something with it, if the arguments given are for parameters that it declares.
    func take(
        _ path: String, _ folders: [String], _ state: inout SessionState,
        _ body: (ScriptFile, inout SessionState) throws -> Reply
    ) -> Reply {
        do {
            let file = try ScriptFile(path: path, allowedFolders: folders)
            if let misuse = misuse(of: file, state) { return misuse }
            // A script declares its parameters by `param`; what `--with` gave waits for that.
            for name in state.given.keys { state.parameters[name] = nil }
            defer { state.endScript() }
            var reply = Reply.empty
            let texts = TextRunner(runner: runner, options: options)
            texts.refresh(&state, &reply)
            texts.sayFileProblems(&state, &reply)
            let answer = try body(file, &state)
            reply.output = answer.output
            reply.add(answer)
            return reply
        } catch {
            let reason = (error as? FileError)?.reason ?? Session.words(for: error)
            return Reply(output: "", errors: "error: `\(path)`: \(reason)\n", status: .misused)
        }
    }

    /// `--with tam=West` for a script that has no such parameter.
    private func misuse(of file: ScriptFile, _ state: SessionState) -> Reply? {
        guard !state.given.isEmpty else { return nil }
        let names = file.script(company: runner.folder).parameters
        let unknown = state.given.keys.filter { key in !names.contains { $0.lowercased() == key } }.sorted()
        guard let first = unknown.first else { return nil }
        let has = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
        return Reply(
            output: "", errors: "error: `\(file.path)` has no parameter `\(first)`; \(has)\n",
            status: .misused)
    }
}

extension TextRunner {
    /// The parts of a script in order, unless something is wrong with any: then all that is, and nothing is run.
    func run(_ script: Script, _ state: inout SessionState, _ reply: inout Reply) {
        let keepsDefinitions = state.keepsDefinitions
        state.keepsDefinitions = false
        defer { state.keepsDefinitions = keepsDefinitions }
        let confined = self.confined(to: script.confinement)
        guard !confined.report(problemsOf: script.parts, state, &reply) else { return }
        onOnePage(&reply) { reply in
            for case .statement(let piece) in script.parts {
                confined.run(piece, &state, &reply)
                if reply.isOver { break }
            }
        }
    }

    func confined(to confinement: Confinement) -> TextRunner {
        var runner = self.runner
        runner.confinement = confinement
        return TextRunner(runner: runner, options: options, acceptsTablesOf: acceptsTablesOf)
    }

    /// Says everything that is wrong with the parts; true when something is.
    func report(problemsOf parts: [Script.Part], _ state: SessionState, _ reply: inout Reply) -> Bool {
        var copy = state
        var count = 0
        for part in parts {
            guard let (piece, error) = problem(of: part, &copy) else { continue }
            count += 1
            if count <= Self.mostFailures { fail(error, in: piece, state, &reply) }
        }
        guard count > 0 else { return false }
        if count > Self.mostFailures {
            reply.errors += "\(count - Self.mostFailures) more sentences are wrong\n"
        }
        reply.errors += "nothing was run\n"
        return true
    }

    private func problem(
        of part: Script.Part, _ state: inout SessionState
    ) -> (StatementSource, DiagnosticError)? {
        guard case .statement(let piece) = part else {
            if case .problem(let piece, let error) = part { return (piece, error) }
            return nil
        }
        do {
            try runner.check(try piece.statement(), &state)
            return nil
        } catch let error as DiagnosticError {
            return (piece, error)
        } catch let error as SentenceError {
            return (piece, DiagnosticError(error.diagnostics.map { Diagnostic($0.problem, at: piece.range) }))
        } catch {
            // What depends on the data shows when it is run.
            return nil
        }
    }
}
