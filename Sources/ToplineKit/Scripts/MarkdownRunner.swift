import Company
import Importing
import Language

/// Runs the blocks of a Markdown file as one script and holds their results against those that stand under them.
struct MarkdownRunner {
    let file: ScriptFile
    let document: MarkdownDocument
    private let texts: TextRunner

    /// What its blocks came to, in their order; nil where something was wrong and nothing was run.
    struct Outcome {
        var results: [String]?
        var reply: Reply
    }

    /// Results do not depend on the terminal: `width` is what `--width` or the file says, else nothing is shortened.
    init(
        _ file: ScriptFile, _ runner: StatementRunner, _ options: OutputOptions,
        acceptsTables accepts: Bool = false
    ) {
        self.file = file
        document = MarkdownDocument(file.text)
        var plain = OutputOptions(form: options.form)
        plain.width = options.width ?? document.settings["width"].flatMap { Int($0) }.map { max(20, $0) }
        texts = TextRunner(runner: runner, options: plain, acceptsTablesOf: accepts ? file.path : nil)
            .confined(to: file.confinement(runner.folder))
    }

    // MARK: Running

    func run(_ state: inout SessionState) -> Outcome {
        state.keepsDefinitions = false
        let parts = file.parts(of: document, company: texts.runner.folder)
        var reply = Reply.empty
        let checked = zip(document.blocks, parts).filter { !$0.0.showsErrors }.flatMap(\.1)
        guard !texts.report(problemsOf: checked, state, &reply) else {
            return Outcome(results: nil, reply: reply)
        }
        var results: [String] = []
        for (block, parts) in zip(document.blocks, parts) {
            results.append(result(of: block, parts, &state, &reply))
        }
        return Outcome(results: results, reply: reply)
    }

    private func result(
        of block: MarkdownDocument.Block, _ parts: [Script.Part], _ state: inout SessionState,
        _ whole: inout Reply
    ) -> String {
        var reply = Reply.empty
        for part in parts where !whole.isOver && !reply.isOver {
            state.showsTiming = false
            switch part {
            case .statement(let piece) where block.showsErrors:
                var shown = Reply.empty
                texts.run(piece.unnamed, &state, &shown)
                reply.output += (reply.output.isEmpty ? "" : "\n") + shown.output + shown.errors
            case .statement(let piece): texts.run(piece, &state, &reply)
            case .problem(let piece, let error): texts.fail(error, in: piece, state, &reply)
            }
        }
        whole.add(reply)
        return reply.output
    }

    // MARK: Checking

    /// Says which results differ from those that stand in the file. A block without a result is run only.
    func check(_ state: inout SessionState) -> Reply {
        let outcome = run(&state)
        var reply = outcome.reply
        for (block, found) in zip(document.blocks, outcome.results ?? []) {
            guard let result = block.result else { continue }
            compare(result, of: block, with: found, &reply)
        }
        return reply
    }

    private func compare(
        _ result: MarkdownDocument.Result, of block: MarkdownDocument.Block, with found: String,
        _ reply: inout Reply
    ) {
        let comparison = self.comparison(result, with: found)
        guard !comparison.isMet else {
            reply.expectations.met += 1
            return
        }
        reply.expectations.failed += 1
        reply.note(.unmet)
        let line = document.bytes[..<result.lines.lowerBound].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
        reply.errors += "\(file.path):\(line): the result is not what stands here\n"
        reply.errors += TableDifferences(comparison: comparison, isText: true).sides.map { $0 + "\n" }
            .joined()
    }

    /// Line by line: a line `...` stands for any lines, and blanks at the end of one say nothing.
    private func comparison(_ result: MarkdownDocument.Result, with found: String) -> TableComparison {
        TableComparison(
            expected: Self.lines(document.text(result.lines)), found: Self.lines(found))
    }

    private static func lines(_ text: String) -> [[String]] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.unicodeScalars.last, " \t\r".unicodeScalars.contains(last) {
                line.unicodeScalars.removeLast()
            }
            return [String(line)]
        }
        while lines.last == [""] { lines.removeLast() }
        return lines
    }

    // MARK: Writing

    /// What puts the results under the blocks; `keeping` leaves those that hold as they stand, elisions and all.
    func edits(for results: [String], keepingWhatHolds keeping: Bool = false) -> [Fix.Edit] {
        zip(document.blocks, results).compactMap { block, found in
            let place = block.result?.whole ?? block.end..<block.end
            if keeping, let result = block.result, comparison(result, with: found).isMet { return nil }
            guard !found.isEmpty || !place.isEmpty else { return nil }
            let isLastLine = place.lowerBound > 0 && document.bytes[place.lowerBound - 1] != 10
            let text = found.isEmpty ? "" : (isLastLine ? "\n" : "") + Self.fenced(found)
            let old = String(decoding: document.bytes[place], as: UTF8.self)
            return text == old ? nil : Fix.Edit(SourceRange(place.lowerBound, place.upperBound), text)
        }
    }

    /// A result in a fence longer than any in it.
    private static func fenced(_ text: String) -> String {
        let lines: [Substring] = text.split(separator: "\n")
        let longest = lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\n\(fence)output\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n"
    }
}

extension StatementSource {
    /// As if typed: its errors name no file.
    fileprivate var unnamed: StatementSource { StatementSource(text: text, parsed: parsed, name: nil) }
}
