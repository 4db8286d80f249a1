/// Writes trees as text: one spelling for each construct, clauses in one order (grammar, section 4).
///
/// What it writes means what was read, and writing that again changes nothing. A tree is first laid out as pieces;
/// `PieceWriter` then joins them and quotes the names that would otherwise be read as something else.
package struct Formatter {
    package init() {}

    package func format(_ statement: Statement) -> String {
        switch statement.body {
        case .question(let question): format(question)
        case .definition(let definition): PieceWriter.text(of: pieces(definition))
        case .command(let command): PieceWriter.text(of: pieces(command))
        }
    }

    package func format(_ question: Question) -> String { PieceWriter.text(of: pieces(question)) }

    package func format(_ expression: Expression) -> String {
        PieceWriter.text(of: pieces(expression, .measure))
    }

    package func format(_ condition: Condition) -> String { PieceWriter.text(of: pieces(condition)) }

    /// As it stands behind `in` or `vs`: a month alone is `march`.
    package func format(_ period: Period) -> String { PieceWriter.text(of: pieces(period)) }

    /// `created last quarter`, `in march`
    package func format(_ period: DatedPeriod) -> String { PieceWriter.text(of: pieces(period)) }

    // MARK: Questions

    private func pieces(_ side: ComparedSide) -> [Piece] {
        switch side {
        case .period(let period): pieces(period)
        case .value(let value): [.phrase(value, .valueInPosition)]
        }
    }

    func pieces(_ question: Question) -> [Piece] {
        let clauses = question.clauses.enumerated().sorted {
            (order($0.element), $0.offset) < (order($1.element), $1.offset)
        }
        return pieces(question.subject) + clauses.flatMap { pieces($0.element.node) }
    }

    /// Kinds in their order; a period about no date said comes before those with a role, which would take it in.
    private func order(_ clause: Clause) -> Int {
        let roles = DatedPeriod.Role.allCases
        guard case .period(let dated) = clause.node, let role = dated.role else {
            return clause.kind.rawValue * 10
        }
        return clause.kind.rawValue * 10 + 1 + (roles.firstIndex(of: role) ?? 0)
    }

    private func pieces(_ subject: Subject) -> [Piece] {
        switch subject {
        case .ranking(let ranking):
            [
                .word(ranking.direction.rawValue), .word(String(ranking.count)), .name(ranking.kind, .kind),
                .word("by"),
            ]
                + list(ranking.measures.map { pieces($0, .measure) })
        case .listing(let kind): [.word("list"), .name(kind, .kind)]
        case .trend(let measures): [.word("trend of")] + list(measures.map { pieces($0, .measure) })
        case .comparison(let first, let second):
            [.word("compare")] + pieces(first) + [.word("with")] + pieces(second)
        case .reconciliation(let measure, let quantity):
            [.word("reconcile")] + pieces(measure, .measure) + [.word("with")] + pieces(quantity)
        case .again: [.word("again")]
        case .funnel: [.word("funnel")]
        case .drill(.number(let number, _)): [.word("drill"), .word(String(number))]
        case .drill(.name(let name)): [.word("drill"), .phrase(name, .explained)]
        case .howMany(let kind, state: let state):
            [.word("how many"), .phrase(kind, .counted)]
                + (state.map { [.word("were"), .name($0, .field)] } ?? [])
        case .measures(let measures): opening(list(measures.map { pieces($0, .measure) }))
        }
    }

    /// The first name of a question of measures must not be read as a command.
    private func opening(_ pieces: [Piece]) -> [Piece] { first(of: pieces, at: .opening) }

    /// The first name stands where other words would be read as something else.
    func first(of pieces: [Piece], at site: PhraseSite) -> [Piece] {
        guard case .phrase(let name, _) = pieces.first else { return pieces }
        return [.phrase(name, site)] + pieces.dropFirst()
    }

    /// Commas between.
    func list(_ items: [[Piece]], _ separator: Piece = .word(",")) -> [Piece] {
        Array(items.joined(separator: [separator]))
    }
}
