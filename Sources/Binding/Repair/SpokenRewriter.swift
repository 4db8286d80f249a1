import Language

/// Puts words of the language in the place of those that people use for them.
enum SpokenRewriter {
    /// What a word people use costs: less than a slip, since nothing was mistyped.
    private static let cost = 6
    private static let secondChoice = 2

    /// The draft with one, and with all of its spoken words rewritten.
    static func drafts(of draft: Draft) -> [Draft] {
        var found: [Draft] = []
        var all: [Draft] = [draft]
        for place in draft.words.indices.reversed() {
            let here = rewritten(draft, at: place)
            found += here
            all += all.prefix(6).flatMap { rewritten($0, at: place) }
        }
        return found + all.dropFirst()
    }

    /// `like '%corp%'`
    private static func pattern(_ draft: Draft, at place: Int) -> [Draft] {
        guard draft.words[place].lowercased() == "like", place + 1 < draft.words.count,
            let quote = draft.words[place + 1].first, quote == "'" || quote == "\""
        else { return [] }
        let words = likePattern(String(draft.words[place + 1].dropFirst().dropLast()))
        return [draft.replacing(place..<(place + 2), with: [words], cost: cost)]
    }

    private static func rewritten(_ draft: Draft, at place: Int) -> [Draft] {
        pattern(draft, at: place)
            + SpokenWords.entries.flatMap { entry -> [Draft] in
                let end = place + entry.spoken.count
                guard end <= draft.words.count,
                    draft.words[place..<end].elementsEqual(entry.spoken, by: { $0.lowercased() == $1 })
                else { return [] }
                return entry.written.enumerated().map { position, written in
                    draft.replacing(place..<end, with: written, cost: cost + position * secondChoice)
                }
            }
    }
}
