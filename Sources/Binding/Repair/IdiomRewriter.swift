import Language

/// Whole sentences as people say them, turned into the questions that they are.
enum IdiomRewriter {
    private static let cost = 8
    /// A word that says nothing here.
    private static let fillerCost = 2

    static func drafts(of draft: Draft) -> [Draft] {
        let bare = withoutFillers(draft)
        return (bare == draft ? [draft] : [draft, bare]).flatMap { said in
            Idioms.all.flatMap { idiom in
                readings(of: said.words[...], by: idiom.pattern[...]).prefix(6).map { parts in
                    let words = idiom.question.flatMap { word -> [String] in
                        guard word.hasPrefix("$"), let number = Int(word.dropFirst()) else { return [word] }
                        return parts[number - 1]
                    }
                    return Draft(words, cost: said.cost + cost)
                }
            }
        } + (bare == draft ? [] : [bare])
    }

    private static func withoutFillers(_ draft: Draft) -> Draft {
        let words = draft.words.filter { !Idioms.fillers.contains($0.lowercased()) }
        return Draft(words, cost: draft.cost + (draft.words.count - words.count) * fillerCost)
    }

    /// The words that each `…` stands for, in every way that the pattern fits.
    private static func readings(of words: ArraySlice<String>, by pattern: ArraySlice<String>) -> [[[String]]]
    {
        guard let first = pattern.first else { return words.isEmpty ? [[]] : [] }
        let rest = pattern.dropFirst()
        guard first == "…" else {
            guard words.first?.lowercased() == first else { return [] }
            return readings(of: words.dropFirst(), by: rest)
        }
        let least = rest.isEmpty ? 0 : 1
        guard words.count >= least else { return [] }
        return (least...words.count).flatMap { count in
            readings(of: words.dropFirst(count), by: rest).map { [Array(words.prefix(count))] + $0 }
        }
    }
}
