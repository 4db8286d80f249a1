import Answers
import Binding
import Language
import Model
import Rendering
import Reports

extension StatementRunner {
    // MARK: expect

    /// Works a check out.
    func verdict(_ check: Check, _ statement: Statement, _ state: SessionState) throws -> Verdict {
        let lines = Formatter().format(statement).split(separator: "\n")
        var sentence = String(lines[0])
        if lines.count > 1 { sentence = sentence.split(separator: " ").joined(separator: " ") + " …" }
        switch check {
        case .comparison(let left, let sign, let right, within: let tolerance):
            let bound = try state.binder.bind(left, sign, right, within: tolerance, at: statement.range)
            return try verdict(bound, named: (words(left), words(right)), sentence, state)
        case .table(let question, let rows):
            return try verdict(question, rows, sentence, state)
        case .error(let code, let sentence):
            return verdict(code, from: sentence, Formatter().format(statement), state)
        }
    }

    private func words(_ side: Check.Side) -> String {
        switch side {
        case .question(let question): Formatter().format(question)
        case .quantity: "expected"
        }
    }

    private func verdict(
        _ check: BoundCheck, named names: (String, String), _ sentence: String, _ state: SessionState
    ) throws -> Verdict {
        let answerer = state.answerer(context(state))
        let answer = try answerer.answer(check)
        var words = (answerer.words(answer.left, check.unit), answerer.words(answer.right, check.unit))
        if words.0 == words.1, answer.left != answer.right {
            words = (
                answerer.words(answer.left, check.unit, isExact: true),
                answerer.words(answer.right, check.unit, isExact: true)
            )
        }
        var lines = [(names.0, words.0), (names.1, words.1)]
        if let tolerance = answer.tolerance {
            lines.append(("within", answerer.words(tolerance, check.unit, isExact: true)))
        }
        if let left = answer.left, let right = answer.right, let difference = left.subtracting(right) {
            let isExact = words.0 != answerer.words(left, check.unit)
            let words = answerer.words(difference, check.unit, isExact: isExact)
            lines.append(
                ("difference", check.unit == .percent ? words.replacing(" %", with: " points") : words))
        } else {
            lines.append(("", "what is missing compares with nothing"))
        }
        let width = lines.map(\.0.count).max() ?? 0
        let details = lines.map { name, value in
            "  " + name + String(repeating: " ", count: width - name.count) + "  " + value
        }
        return Verdict(isMet: answer.isMet, sentence: sentence, details: details)
    }

    // MARK: gives

    private func verdict(
        _ question: Question, _ rows: [String], _ sentence: String, _ state: SessionState
    ) throws -> Verdict {
        var copy = state
        let asked = Statement(body: .question(question), range: question.range)
        let report = try answer(question, asked, &copy)
        let text = Rendering.text(of: report, as: .csv, options: RenderOptions(width: nil)) ?? ""
        var found = CSVRecords.read(text)
        while found.last == [] { found.removeLast() }
        let expected = rows.map { CSVRecords.read($0).first ?? [] }
        let comparison = TableComparison(expected: expected, found: found)
        return Verdict(
            isMet: comparison.isMet, sentence: sentence,
            details: TableDifferences(comparison: comparison).lines,
            comparison: comparison)
    }

    // MARK: error

    /// The sentence is answered on a copy of the session; a file that it names is not written.
    private func verdict(_ code: String, from text: String, _ sentence: String, _ state: SessionState)
        -> Verdict
    {
        let found = problems(of: text, state)
        let words = found.map { "\($0.code): \($0.words.title)" }
        let lines = [("expected", code)] + (words.isEmpty ? ["no error"] : words).map { ("found", $0) }
        return Verdict(
            isMet: found.contains { $0.code == code }, sentence: sentence,
            details: lines.map { "  \($0.0 == "found" ? "found   " : $0.0)  \($0.1)" })
    }

    private func problems(of text: String, _ state: SessionState) -> [Problem] {
        do {
            let statement = try parseStatement(text)
            var copy = state
            try check(statement, &copy)
            if case .question = statement.body { _ = try run(statement, &copy) }
            return []
        } catch let error as DiagnosticError {
            return error.diagnostics.map(\.problem)
        } catch let error as SentenceError {
            return error.diagnostics.map(\.problem)
        } catch is MeasureOverflow {
            return [.tooLargeToCompute]
        } catch let mixed as MixedCurrencies {
            return [.mixedCurrencies(mixed.names, instead: [])]
        } catch {
            return []
        }
    }
}
