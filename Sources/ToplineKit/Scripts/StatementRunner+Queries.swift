import Binding
import Language

extension StatementRunner {
    /// `run "team review" with West, this quarter`: the questions of a query with its arguments, as sentences.
    func questions(
        of name: String, with given: [Argument], _ statement: Statement, _ state: SessionState
    ) throws -> [String] {
        guard let (_, query) = state.book.query(named: name) else {
            let known = state.book.definitions(ofKind: "query").map(\.name)
            let near = Nearest.names(to: name, among: known)
            throw DiagnosticError(
                Diagnostic(.unknownQuery(name, near: near.isEmpty ? known : near), at: statement.range))
        }
        let values = try Argument.match(given, to: query.parameters, of: name, at: statement.range)
        if let missing = query.parameters.first(where: { values[$0.lowercased()] == nil }) {
            throw DiagnosticError(Diagnostic(.unknownParameter(missing), at: statement.range))
        }
        return try marking(statement) {
            try query.questions.map { Formatter().format(try SlotFiller(values).filled($0)) }
        }
    }

    /// Binds the questions of a query; what is wrong with one is marked at the sentence that runs it.
    func check(
        query name: String, with given: [Argument], _ statement: Statement, _ state: inout SessionState
    ) throws {
        let sentences = try questions(of: name, with: given, statement, state)
        try marking(statement) {
            for sentence in sentences {
                try check(try parseStatement(sentence), &state)
            }
        }
    }

    /// Problems of a query's own text have no place in the text that runs it.
    private func marking<Value>(_ statement: Statement, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DiagnosticError {
            throw DiagnosticError(error.diagnostics.map { Diagnostic($0.problem, at: statement.range) })
        }
    }
}
