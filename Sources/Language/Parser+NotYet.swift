// Sentences of capabilities that are not built: known by their first words, refused by name.

extension Parser {
    func notYet(_ capability: Capability, at range: SourceRange) -> Diagnostic {
        Diagnostic(.notYet(capability.rawValue), at: range)
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
