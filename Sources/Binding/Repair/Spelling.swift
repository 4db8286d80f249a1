import Language

/// Spells the words that are none as words near them: every likely combination, cheapest first.
struct Spelling {
    let vocabulary: Vocabulary

    /// Combinations that are looked at.
    private static let mostDrafts = 40

    func drafts(of typed: Draft) -> [Draft] {
        var drafts = [Draft([], cost: 0)]
        for word in typed.words {
            let choices = choices(for: word)
            drafts = drafts.flatMap { draft in
                choices.map { Draft(draft.words + $0.words, cost: draft.cost + $0.cost) }
            }
            drafts.sort { $0.cost < $1.cost }
            drafts = Array(drafts.prefix(Self.mostDrafts))
        }
        return drafts
    }

    /// The word itself where it is one or none is near; else what may have been meant by it.
    private func choices(for word: String) -> [Draft] {
        let isPlain =
            word.count > 1 && word.first?.isLetter == true
            && word.allSatisfy { $0.isLetter || $0 == "'" || $0 == "-" }
        guard isPlain, !vocabulary.contains(word) else { return [Draft([word], cost: 0)] }
        if vocabulary.isTalk(word) { return [Draft([word], cost: 0)] + near(word).filter { $0.cost <= 8 } }
        let near = near(word)
        let choices = near + split(word)
        let kept = Draft([word], cost: choices.isEmpty || Self.isSpoken(word) ? 0 : 15)
        return (choices + [kept]).sorted { $0.cost < $1.cost }
    }

    private func near(_ word: String) -> [Draft] {
        vocabulary.nearest(to: word, limit: 6).map { Draft([$0.word], cost: $0.cost) }
    }

    /// `thisquarter` as two words.
    private func split(_ word: String) -> [Draft] {
        let letters = Array(word)
        guard letters.count >= 4 else { return [] }
        return (2...(letters.count - 2)).compactMap { place in
            let parts = [String(letters[..<place]), String(letters[place...])]
            guard parts.allSatisfy(vocabulary.contains) else { return nil }
            return Draft(parts, cost: 10)
        }
    }

    private static let spoken = Set(SpokenWords.entries.flatMap(\.spoken))

    /// Whether people use the word in the place of one of the language.
    static func isSpoken(_ word: String) -> Bool { spoken.contains(word.lowercased()) }
}
