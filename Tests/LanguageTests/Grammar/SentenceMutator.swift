@testable import Language

/// Changes sentences by chance, mostly so that they are none any more.
struct SentenceMutator {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    private static let intruders = [
        "by", "and", "or", "not", "where", "is", "(", ")", ",", "last", "5", "2017", "\"x\"", "in", "of",
        "as", "=", "%",
        "@", "per", "revenue", "month", "vs", "with", "from", "to", "between", "created", "first", "each",
        "show",
        "define", "-", "march",
    ]

    mutating func changed(_ words: [String]) -> [String] {
        var words = words
        for _ in 0...(random.chance(30) ? 1 : 0) {
            let place = Int.random(in: 0...words.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where place < words.count && words.count > 1: words.remove(at: place)
            case 1 where place + 1 < words.count: words.swapAt(place, place + 1)
            case 2 where place < words.count: words[place] = random.pick(Self.intruders)
            default: words.insert(random.pick(Self.intruders), at: place)
            }
        }
        return words
    }

    /// Words that are keywords elsewhere, or nearly so.
    private static let doubtful = [
        "last", "next", "past", "the", "all", "time", "first", "over", "under", "at", "least", "created",
        "closed", "won",
        "closing", "starts", "ends", "means", "shown", "are", "were", "May", "march", "monday", "week",
        "year", "half", "to",
        "date", "calendar", "top", "list", "show", "me", "what", "help", "open", "set", "timing", "one",
        "missing", "same",
        "period", "goal", "plan", "pay", "funnel", "Q3", "EUR", "days", "of", "how", "many", "not", "refresh",
        "select",
    ]

    /// Puts doubtful words in the place of ordinary ones.
    mutating func doubtful(_ words: [String]) -> [String] {
        words.map { word in
            let isOrdinary = Keyword(spelling: word) == nil && word.allSatisfy(\.isLetter)
            return isOrdinary && random.chance(60) ? random.pick(Self.doubtful) : word
        }
    }
}
