import SampleCompany

/// The rule by which sentences are mistyped: the measure of the suggestions, made before there were any.
///
/// Each base sentence gets five different ones, by a SplitMix64 of its own that starts from `seed` and the sentence. A kind is
/// drawn: one typing slip 36 %, two slips in different words 14 %, a word left out 14 %, two neighbours swapped 10 %, a
/// word doubled 6 %, other words for the same thing 20 %. What a sentence does not allow is drawn anew.
///
/// Left aside, by rule and not by hand, is what makes another well-formed question: a word mistyped into another word
/// of the language, and leaving out a word whose absence asks something else (`list`, `not`, names, numbers).
struct SentenceMutations {
    static let seed: UInt64 = 20_251_124
    private static let countForEach = 5

    static var all: [MutatedSentence] { BaseSentences.all.flatMap { SentenceMutations(of: $0).sentences } }

    private let sentence: String
    private let words: [String]
    private var random: SplitMix64

    private init(of sentence: String) {
        self.sentence = sentence
        words = sentence.split(separator: " ").map(String.init)
        random = SplitMix64(seed: SentenceMutations.seed ^ SentenceMutations.hash(sentence))
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private var sentences: [MutatedSentence] {
        var maker = self
        var found: [MutatedSentence] = []
        while found.count < SentenceMutations.countForEach {
            guard let typed = maker.mutated(), typed != sentence, !BaseSentences.all.contains(typed) else {
                continue
            }
            let made = MutatedSentence(typed: typed, intended: sentence)
            if !found.contains(made) { found.append(made) }
        }
        return found
    }

    private mutating func mutated() -> String? {
        switch random.below(100) {
        case 0..<36: mistyped(slips: 1)
        case 36..<50: mistyped(slips: 2)
        case 50..<64: withoutOneWord()
        case 64..<74: withTwoSwapped()
        case 74..<80: withOneDoubled()
        default: inOtherWords()
        }
    }

    // MARK: Kinds

    private mutating func mistyped(slips: Int) -> String? {
        let places = words.indices.filter { TypingSlips.canBeMistyped(words[$0]) }
        guard places.count >= slips else { return nil }
        var typed = words
        for place in random.drawn(slips, of: places) {
            let slip = TypingSlips.mistyped(words[place], &random)
            guard !SentenceMutations.isAnotherWord(slip) else { return nil }
            typed[place] = slip
        }
        return typed.joined(separator: " ")
    }

    /// A word of another sentence, or a short English word that the language gives a meaning.
    private static func isAnotherWord(_ slip: String) -> Bool {
        let word = slip.hasSuffix(",") ? String(slip.dropLast()) : slip
        let other: Set = [
            "or", "on", "in", "is", "as", "at", "to", "not", "per", "all", "past", "won", "own", "a",
        ]
        return word.count < 2 || BaseSentences.words.contains(word.lowercased())
            || other.contains(word.lowercased())
    }

    /// Words that carry no meaning of their own, so that what is left is no other question.
    private static let droppable: Set = [
        "by", "for", "each", "of", "in", "this", "last", "next", "past", "vs", "with", "where", "is",
        "sorted",
        "first", "top", "bottom", "as", "and", "or", "from", "to", "since", "showing", "excluding", "how",
        "many",
        "rate", "deals", "amount",
    ]

    private mutating func withoutOneWord() -> String? {
        let places = words.indices.filter { SentenceMutations.droppable.contains(words[$0]) }
        guard !places.isEmpty else { return nil }
        var rest = words
        rest.remove(at: places[random.below(places.count)])
        return rest.joined(separator: " ")
    }

    private mutating func withTwoSwapped() -> String? {
        let places = words.indices.dropLast().filter {
            !words[$0].hasSuffix(",") && !words[$0 + 1].hasSuffix(",")
        }
        guard !places.isEmpty else { return nil }
        let place = places[random.below(places.count)]
        var typed = words
        typed.swapAt(place, place + 1)
        return typed.joined(separator: " ")
    }

    private mutating func withOneDoubled() -> String? {
        let places = words.indices.filter { !words[$0].hasSuffix(",") }
        let place = places[random.below(places.count)]
        var typed = words
        typed.insert(words[place], at: place)
        return typed.joined(separator: " ")
    }

    private mutating func inOtherWords() -> String? {
        let fitting = SpokenWords.table.compactMap { entry in
            place(of: entry.written).map { ($0, entry.written.split(separator: " ").count, entry.spoken) }
        }
        guard !fitting.isEmpty else { return nil }
        let (start, count, spoken) = fitting[random.below(fitting.count)]
        var said = words
        let comma = words[start + count - 1].hasSuffix(",") ? "," : ""
        let other = spoken[random.below(spoken.count)] + comma
        said.replaceSubrange(start..<(start + count), with: [other])
        return said.joined(separator: " ")
    }

    /// Where some words first stand in the sentence, whole.
    private func place(of written: String) -> Int? {
        let wanted = written.split(separator: " ").map(String.init)
        return words.indices.first { start in
            guard start + wanted.count <= words.count else { return false }
            return wanted.indices.allSatisfy { offset in
                let word = words[start + offset]
                return word == wanted[offset] || offset == wanted.count - 1 && word == wanted[offset] + ","
            }
        }
    }
}

extension SplitMix64 {
    /// So many different elements, in the order drawn.
    fileprivate mutating func drawn(_ count: Int, of places: [Int]) -> [Int] {
        var rest = places
        return (0..<count).map { _ in rest.remove(at: below(rest.count)) }
    }
}
