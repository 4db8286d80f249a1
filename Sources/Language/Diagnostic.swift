/// Something wrong with a sentence: the fact, where, and what to write instead. The words are in `DiagnosticWords.swift`.
package struct Diagnostic: Hashable, Sendable, Error {
    package var problem: Problem
    package var range: SourceRange
    package var fixes: [Fix]

    package init(_ problem: Problem, at range: SourceRange, fixes: [Fix] = []) {
        self.problem = problem
        self.range = range
        self.fixes = fixes
    }
}

/// A correction: replacements that do not overlap, in the order of the text.
package struct Fix: Hashable, Sendable {
    package struct Edit: Hashable, Sendable {
        package var range: SourceRange
        package var replacement: String

        package init(_ range: SourceRange, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }
    package var edits: [Edit]

    package init(_ edits: [Edit]) { self.edits = edits }

    package init(replacing range: SourceRange, with text: String) {
        edits = [Edit(range, text)]
    }

    package init(inserting text: String, at place: Int) {
        edits = [Edit(SourceRange(place, place), text)]
    }
}

/// Thrown by lexer, parser and binder: at most three independent problems of one sentence, in the order of the text.
package struct DiagnosticError: Error, Sendable {
    package var diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
