import Answers
import Binding
import Company
import Language
import Model
import Reports

/// Definitions of the user: checked, kept, in force at once, and taken back.
extension StatementRunner {
    /// At the prompt and with `-c` a definition is kept in `company.topline`; in a script it holds until its end.
    func define(_ definition: Definition, _ statement: Statement, _ state: inout SessionState) throws
        -> String
    {
        let sentence = Formatter().format(statement)
        let written = WrittenDefinition(definition: definition, text: sentence, origin: .script)
        let notes = try state.definitionCheck.notes(on: written)
        let old = replaced(by: definition, state)
        let place: String
        if state.keepsDefinitions {
            let before = try folder.keptFiles()
            state.version = try folder.keep(definition: statement, sentence: sentence, in: state.version)
            remember(sentence, from: before, readsAgain: false, in: &state)
            place = "kept in \(folder.keptFileName)"
        } else {
            state.undoSteps.append(
                UndoStep(sentence: sentence, restoration: .definitions(state.scriptDefinitions)))
            state.scriptDefinitions = adding(written, to: state.scriptDefinitions)
            place = "in force for this script"
        }
        state.rebind()
        state.definitionProblems = []
        return ["\(place): \(sentence)", try holdings(definition, state), old].compactMap { $0 }
            .joined(separator: "\n") + notes.map { "\nnote: \($0)" }.joined()
    }

    private func adding(_ written: WrittenDefinition, to list: [WrittenDefinition]) -> [WrittenDefinition] {
        var book = DefinitionBook(list)
        book.add(written)
        return book.definitions
    }

    /// What the new definition takes the place of, said in a line of its own.
    private func replaced(by definition: Definition, _ state: SessionState) -> String? {
        if let old = state.library.book.definition(of: definition.key) {
            return "instead of: \(old.text) (\(old.origin.inWords))"
        }
        guard case .metric(let metric) = definition,
            let entry = state.library.entry(named: metric.name.text)
        else { return nil }
        let verb = metric.start == nil ? "instead of" : "until then"
        return "\(verb): \(entry.written.text) (\(entry.written.origin.inWords))"
    }

    /// How many records a new segment holds.
    private func holdings(_ definition: Definition, _ state: SessionState) throws -> String? {
        guard case .segment(let segment) = definition,
            let bound = state.library.defined.segments[NameKey.fold(segment.name.text)]
        else { return nil }
        let predicate = bound.predicate(state.version.catalogue)
        return "\(segment.name.text): \(try state.answerer(context(state)).recordWords(predicate))"
    }

    // MARK: Saving the last question

    func save(_ name: String, _ statement: Statement, _ state: inout SessionState) throws -> String {
        guard let sentence = state.lastReport?.sentence, !sentence.isEmpty,
            case .question(let question)? = try? parseStatement(sentence).body
        else { throw DiagnosticError(Diagnostic(.nothingToShow, at: statement.range)) }
        let query = QueryDefinition(
            name: Phrase(text: name, range: statement.range), parameters: [], questions: [question])
        let definition = Definition.query(query)
        return try define(
            definition, Statement(body: .definition(definition), range: statement.range), &state)
    }

    // MARK: Taking back

    /// Notes that a sentence has changed the company's files.
    func remember(_ sentence: String, from before: KeptFiles, readsAgain: Bool, in state: inout SessionState)
    {
        guard let after = try? folder.keptFiles() else { return }
        state.undoSteps.append(
            UndoStep(
                sentence: sentence,
                restoration: .files(before: before, after: after, readsAgain: readsAgain)))
    }

    /// Notes that a sentence has changed the session's settings.
    func remember(_ statement: Statement, since before: SessionSettings, in state: inout SessionState) {
        guard state.settings != before else { return }
        state.undoSteps.append(
            UndoStep(sentence: Formatter().format(statement), restoration: .settings(before)))
    }

    func undo(_ statement: Statement, _ state: inout SessionState) throws -> String {
        guard let step = state.undoSteps.last else {
            throw DiagnosticError(Diagnostic(.nothingToUndo, at: statement.range))
        }
        switch step.restoration {
        case .settings(let settings): state.settings = settings
        case .definitions(let definitions): state.scriptDefinitions = definitions
        case .note(let note): try folder.write(note, takesBack: true)
        case .files(let before, let after, let readsAgain):
            let version = try folder.restore(before, from: after, in: state.version)
            state.version = readsAgain ? try folder.version(importContext(state)) : version
        }
        state.undoSteps.removeLast()
        state.rebind()
        return "taken back: \(step.sentence)"
    }
}
