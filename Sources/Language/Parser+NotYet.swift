// Sentences of capabilities that are not built: known by their first words, refused by name.

extension Parser {
    func notYet(_ capability: Capability, at range: SourceRange) -> Diagnostic {
        Diagnostic(.notYet(capability.rawValue), at: range)
    }

    /// `why is revenue in Q3 not 2,973,021`: what `reconcile` answers.
    func otherNumber() -> [Fix] {
        guard startsWith(["why", "is"], at: index) || startsWith(["why", "are"], at: index),
            let end = (index + 3..<tokens.count).first(where: {
                isWord("not", at: $0) || isWord("only", at: $0)
            }),
            startsQuantity(at: end + 1), token(at: end + 2).kind == .end
        else { return [] }
        var clauses = index + 3
        while clauses < end, !endsName(at: clauses) { clauses += 1 }
        let words = [
            Fix.Edit(current.range.union(tokens[index + 1].range), "reconcile"),
            Fix.Edit(
                SourceRange(tokens[clauses - 1].range.end, tokens[clauses - 1].range.end),
                " with \(tokens[end + 1].text)"),
            Fix.Edit(SourceRange(tokens[end - 1].range.end, tokens[end + 1].range.end), ""),
        ]
        return [Fix(words)]
    }

    /// The capability that the statement asks for, and the words that say so.
    mutating func statementNotYet() -> (Capability, SourceRange)? {
        for form in NotYet.statements where startsWith(form.words, at: index) {
            let end = index + form.words.count
            guard follows(form.follower, at: end) else { continue }
            return (form.capability, current.range.union(tokens[end - 1].range))
        }
        return nil
    }

    private func follows(_ follower: NotYet.Follower, at place: Int) -> Bool {
        switch follower {
        case .anything: return true
        case .end: return token(at: place).kind == .end
        case .endOrClause: return endsView(at: place)
        case .something: return token(at: place).kind != .end && !startsClauseAfterView(at: place)
        case .text: return isText(at: place)
        case .quantity: return startsQuantity(at: place) && !startsPeriod(at: place)
        case .nameAndQuantity:
            return follows(.quantity, at: endOfWords(from: place)) && endOfWords(from: place) > place
        }
    }

    private func endOfWords(from place: Int) -> Int {
        var end = place
        while token(at: end).kind == .word, !endsName(at: end) { end += 1 }
        return end
    }
}
