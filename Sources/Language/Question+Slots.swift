extension Question {
    /// The slots in it, `{team}`, with the clause or subject in which each stands.
    package var slots: [(name: String, range: SourceRange)] {
        let subject = Question(subject: subject, clauses: [], range: range).slotNames.map { ($0, range) }
        return subject + clauses.flatMap { clause in clause.slotNames.map { ($0, clause.range) } }
    }

    /// The question without the clauses in which slots stand; nil when its subject has one.
    package var withoutSlots: Question? {
        guard Question(subject: subject, clauses: [], range: range).slotNames.isEmpty else { return nil }
        return Question(subject: subject, clauses: clauses.filter { $0.slotNames.isEmpty }, range: range)
    }

    fileprivate var slotNames: [String] {
        Lexer.tokens(of: Formatter().format(self)).compactMap { $0.kind == .slot ? $0.text : nil }
    }
}

extension Clause {
    fileprivate var slotNames: [String] {
        Question(subject: .again, clauses: [self], range: range).slotNames
    }
}
