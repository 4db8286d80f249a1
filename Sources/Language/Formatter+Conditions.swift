extension Formatter {
    func pieces(_ condition: Condition) -> [Piece] { pieces(condition, beforeOr: false) }

    /// `beforeOr`: an `or` comes behind it, which must not be read as going on with `is` (RULE 5).
    private func pieces(_ condition: Condition, beforeOr: Bool) -> [Piece] {
        switch condition.node {
        case .or(let parts):
            joined(parts, "or") { pieces($0, beforeOr: beforeOr || !$1) }
        case .and(let parts):
            joined(parts, "and") { pieces($0, beforeOr: beforeOr && $1) }
        case .not(let inner): [.word("not")] + pieces(inner, beforeOr: beforeOr)
        case .group(let inner): [.word("(")] + pieces(inner) + [.word(")")]
        case .test(let subject, let comparator):
            pieces(subject, .field) + pieces(comparator.node, field: name(of: subject), beforeOr: beforeOr)
        }
    }

    private func joined(
        _ parts: [Condition], _ word: String, _ pieces: (_ part: Condition, _ isLast: Bool) -> [Piece]
    ) -> [Piece] {
        list(parts.enumerated().map { pieces($1, $0 == parts.count - 1) }, .word(word))
    }

    private func name(of subject: Expression) -> String? {
        if case .phrase(let phrase) = subject.node { return phrase.text }
        return nil
    }

    private func pieces(_ comparator: Comparator.Node, field: String?, beforeOr: Bool) -> [Piece] {
        switch comparator {
        case .order(let sign, let operand): [.word(sign.rawValue)] + behindSign(compared(operand))
        case .isOneOf(let operands): oneOf(operands, "is", sign: "=", beforeOr: beforeOr)
        case .isNotOneOf(let operands): oneOf(operands, "is not", sign: "!=", beforeOr: beforeOr)
        case .isMissing: [.word("is missing")]
        case .isNotMissing: [.word("is not missing")]
        case .bound(let bound, let quantity): [.word(bound.rawValue)] + pieces(quantity)
        case .between(let first, let last):
            [.word("between")] + compared(first) + [.word("and")] + compared(last)
        case .contains(let value): [.word("contains"), .phrase(value, .value)]
        case .startsWith(let value): [.word("starts with"), .phrase(value, .value)]
        case .endsWith(let value): [.word("ends with"), .phrase(value, .value)]
        case .inPeriod(let period): [.word("in")] + pieces(period)
        case .dated(let period): pieces(period)
        }
    }

    /// `is Won`, `is one of Won, Lost`; before an `or` a sign, which takes one value and no more.
    private func oneOf(_ operands: [Operand], _ word: String, sign: String, beforeOr: Bool) -> [Piece] {
        guard operands.count == 1 else { return [.word("\(word) one of")] + list(operands.map(operand)) }
        return [.word(beforeOr ? sign : word)] + operand(operands[0])
    }

    /// A name there must not be read as a period.
    private func behindSign(_ pieces: [Piece]) -> [Piece] {
        guard case .phrase(let name, _) = pieces.first else { return pieces }
        return [.phrase(name, .behindSign)] + pieces.dropFirst()
    }

    private func operand(_ operand: Operand) -> [Piece] {
        if case .expression(let expression) = operand, case .phrase(let phrase) = expression.node {
            return [.phrase(phrase, .operand)]
        }
        return compared(operand)
    }

    private func compared(_ operand: Operand) -> [Piece] {
        switch operand {
        case .expression(let expression): pieces(expression, .field)
        case .period(let period): pieces(period)
        }
    }
}
