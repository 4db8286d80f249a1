import Language

/// One word put in, left out, moved or exchanged: what happens to whole words when people write.
struct WordEdits {
    private let vocabulary: Vocabulary
    /// What each word of the drafts may be exchanged for: drafts of one sentence share nearly all of their words.
    private let exchanges: [String: [(word: String, cost: Int)]]

    /// The edits of these drafts.
    static func drafts(of drafts: [Draft], _ vocabulary: Vocabulary) -> [Draft] {
        let words = Set(drafts.flatMap(\.words)).filter(vocabulary.contains)
        let near = words.map { ($0, vocabulary.nearest(to: $0, limit: 4).filter { $0.cost > 2 }) }
        let edits = WordEdits(vocabulary: vocabulary, exchanges: Dictionary(uniqueKeysWithValues: near))
        return drafts.flatMap(edits.drafts)
    }

    private func drafts(of draft: Draft) -> [Draft] {
        withoutOne(draft) + withTwoSwapped(draft) + withOneMore(draft) + withOneExchanged(draft)
            + joined(draft)
    }

    // MARK: Left out, moved, joined

    private func withoutOne(_ draft: Draft) -> [Draft] {
        draft.words.indices.compactMap { place in
            let word = draft.words[place].lowercased()
            let repeats = place > 0 && draft.words[place - 1].lowercased() == word
            guard repeats || Idioms.fillers.contains(word) || Self.empty.contains(word) else { return nil }
            let cost = repeats ? 5 : Idioms.fillers.contains(word) ? 6 : 16
            return draft.replacing(place..<(place + 1), with: [], cost: cost)
        }
    }

    /// The words that only join others: without one of them the sentence is still about all that it was about.
    private static let empty: Set = [
        "by", "for", "of", "in", "on", "with", "as", "where", "is", "to", "from", "and", "or", ",", "at",
        "per",
        "across", "each", "deals", "first", "sorted", "showing", "vs", "compare", "list", "count", "?",
    ]

    private func withTwoSwapped(_ draft: Draft) -> [Draft] {
        draft.words.indices.dropLast().map { place in
            let pair = [draft.words[place + 1], draft.words[place]]
            return draft.replacing(place..<(place + 2), with: pair, cost: 12)
        }
    }

    /// `win rate` for `winrate` is one name anyway; `re venue` is not.
    private func joined(_ draft: Draft) -> [Draft] {
        draft.words.indices.dropLast().compactMap { place in
            let word = draft.words[place] + draft.words[place + 1]
            guard vocabulary.contains(word) else { return nil }
            return draft.replacing(place..<(place + 2), with: [word], cost: 10)
        }
    }

    // MARK: Put in

    /// The words that are most easily forgotten, with what each costs.
    private static let forgotten: [(word: String, cost: Int)] = [
        ("by", 10), ("for", 11), ("this", 11), ("of", 11), ("vs", 11), ("where", 12), ("is", 11),
        ("with", 11),
        ("first", 11), ("each", 11), ("last", 12), ("sorted", 11), ("top", 12), ("to", 12), ("as", 11),
        ("deals", 12), ("in", 13), ("and", 14), ("or", 14), (",", 15), ("list", 13), ("many", 12),
        ("how", 12),
        ("amount", 13), ("past", 13), ("next", 14), ("since", 14), ("from", 14), ("bottom", 14),
        ("showing", 13), ("5", 14), ("across", 14),
    ]

    private func withOneMore(_ draft: Draft) -> [Draft] {
        (0...draft.words.count).flatMap { place in
            let before = place > 0 ? draft.words[place - 1].lowercased() : ""
            let after = place < draft.words.count ? draft.words[place].lowercased() : ""
            let completing = (vocabulary.followers[before] ?? []) + (vocabulary.predecessors[after] ?? [])
            let words = Self.forgotten + completing.prefix(12).map { ($0, 12) }
            return words.filter {
                $0.word != before && $0.word != after && Self.fits($0.word, behind: before)
            }.map {
                draft.replacing(place..<place, with: [$0.word], cost: $0.cost)
            }
        }
    }

    private static let states: Set = ["won", "lost", "open", "new", "overdue", "decided", "created"]

    /// A number of rows is told, not guessed, save behind the word that wants it; a state would ask something else.
    private static func fits(_ word: String, behind before: String) -> Bool {
        switch word {
        case "5": ["top", "bottom", "first"].contains(before)
        case "deals": states.contains(before) || ["many", "list", "count", "of", "describe"].contains(before)
        default: !states.contains(word)
        }
    }

    // MARK: Exchanged

    /// A word of the language where another was meant: `lat quarter` is no word, `past quarter` is one.
    private func withOneExchanged(_ draft: Draft) -> [Draft] {
        draft.words.indices.flatMap { place -> [Draft] in
            (exchanges[draft.words[place]] ?? []).map {
                draft.replacing(place..<(place + 1), with: [$0.word], cost: 10 + $0.cost)
            }
        }
    }
}
