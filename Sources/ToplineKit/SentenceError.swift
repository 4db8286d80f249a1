import Language

/// What is wrong with a sentence that nobody typed as it stands: the last question with other clauses, a question of a
/// saved query. Its marks stand under that sentence.
struct SentenceError: Error {
    let sentence: String
    let diagnostics: [Diagnostic]

    /// Runs something about a sentence that was written from a tree, read again so that its words have places.
    static func about<Result>(
        _ question: Question, _ body: (Question) throws -> Result
    ) throws -> Result {
        let sentence = Formatter().format(question)
        do {
            guard case .question(let read) = try parseStatement(sentence).body else {
                return try body(question)
            }
            return try body(read)
        } catch let error as DiagnosticError {
            throw SentenceError(sentence: sentence, diagnostics: error.diagnostics)
        }
    }
}
