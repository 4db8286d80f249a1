import Company
import Importing
import Language

/// Changes scripts and Markdown files to what is found: results under blocks, rows of expected tables.
struct ScriptEditor {
    let runner: StatementRunner
    let options: OutputOptions

    /// The Markdown file with the results under its blocks, as the reply's output.
    func render(fileAt path: String, allowing folders: [String], _ state: inout SessionState) -> Reply {
        take(path, folders, &state) { file, state in
            let document = MarkdownRunner(file, runner, options)
            let outcome = document.run(&state)
            var reply = outcome.reply
            guard let results = outcome.results, reply.status != .failed else { return reply }
            let bytes = document.document.bytes.applying(document.edits(for: results))
            reply.output = String(decoding: bytes, as: UTF8.self)
            return reply
        }
    }

    /// Rewrites the file where tables or results are not what stands in it; all else stays, byte for byte.
    func accept(fileAt path: String, allowing folders: [String], _ state: inout SessionState) -> Reply {
        take(path, folders, &state) { file, state in
            var (edits, reply) = changes(file, &state)
            guard reply.status != .failed, !reply.isOver else { return reply }
            edits.sort { $0.range.start < $1.range.start }
            let words = edits.count == 1 ? "1 change" : "\(edits.count) changes"
            reply.output = "\(path): \(edits.isEmpty ? "nothing to accept" : words)\n"
            if !edits.isEmpty {
                try WholeFile.write(Array(file.text.utf8).applying(edits), to: path)
            }
            return reply
        }
    }

    private func changes(_ file: ScriptFile, _ state: inout SessionState) -> ([Fix.Edit], Reply) {
        if file.isMarkdown {
            let document = MarkdownRunner(file, runner, options, acceptsTables: true)
            let outcome = document.run(&state)
            let results = outcome.results.map { document.edits(for: $0, keepingWhatHolds: true) } ?? []
            var reply = outcome.reply
            return (results + rows(&reply), reply)
        }
        var reply = Reply.empty
        let script = file.script(company: runner.folder)
        TextRunner(runner: runner, options: options, acceptsTablesOf: file.path).run(script, &state, &reply)
        let edits = rows(&reply)
        return (edits, reply)
    }

    /// Rows that would come to nothing but `...` stay as they are: a check that cannot fail is none.
    private func rows(_ reply: inout Reply) -> [Fix.Edit] {
        var edits: [Fix.Edit] = []
        for table in reply.unmetTables {
            guard let rows = ExpectedRows(table) else { continue }
            guard rows.saysAnything else {
                reply.expectations.failed += 1
                reply.note(.unmet)
                reply.errors +=
                    "\(table.source.place)not accepted: none of the rows expected are found, and only `...` would remain\n"
                continue
            }
            edits += rows.edits
        }
        return edits
    }

    private func take(
        _ path: String, _ folders: [String], _ state: inout SessionState,
        _ body: (ScriptFile, inout SessionState) throws -> Reply
    ) -> Reply {
        ScriptRunner(runner: runner, options: options).take(path, folders, &state, body)
    }
}
