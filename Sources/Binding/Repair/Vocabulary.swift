import Language
import Model

/// The words that a sentence about this company is likely to hold: the language's, those of its names, those of its values.
struct Vocabulary: Sendable {
    /// Where a word is from, likeliest first.
    enum Source: Int, Sendable {
        case language, name, value
        /// Words of `SpokenWords` and `Idioms`, which no sentence that can be answered has.
        case talk
    }

    private struct Entry: Sendable {
        var word: String
        var letters: [Character]
        var source: Source
    }

    private var sources: [String: Source] = [:]
    private var byLength: [[Entry]] = []
    /// For the first words of names of several: the words that may follow, as `rate` follows `win`.
    private(set) var followers: [String: [String]] = [:]
    private(set) var predecessors: [String: [String]] = [:]

    /// Values beyond this many are left out: comparing with them would take long.
    private static let mostValues = 20_000
    private static let longestWord = 24

    init(_ binder: Binder) {
        for word in Vocabulary.languageWords { add(word, .language) }
        for name in Vocabulary.names(of: binder) {
            let words = name.split(separator: " ").map { $0.lowercased() }
            for word in words { add(word, .name) }
            if words.count > 1 { sources[words.joined()] = sources[words.joined()] ?? .name }
            for (first, second) in zip(words, words.dropFirst()) {
                if !followers[first, default: []].contains(second) {
                    followers[first, default: []].append(second)
                }
                if !predecessors[second, default: []].contains(first) {
                    predecessors[second, default: []].append(first)
                }
            }
        }
        let values = binder.catalogue.values.values.joined()
        if values.count <= Vocabulary.mostValues {
            for text in Set(values.map(\.text)).sorted() {
                for word in text.split(separator: " ") { add(String(word), .value) }
            }
        }
        for word in Vocabulary.talkWords.sorted() { add(word, .talk) }
    }

    /// Whether a word may stand in a sentence that can be answered.
    func contains(_ word: String) -> Bool {
        sources[word.lowercased()].map { $0 != .talk } ?? false
    }

    /// Whether people use the word, and the language does not.
    func isTalk(_ word: String) -> Bool { sources[word.lowercased()] == .talk }

    func source(of word: String) -> Source? { sources[word.lowercased()] }

    /// The likeliest words for one that is none, with what each costs.
    func nearest(to typed: String, limit count: Int) -> [(word: String, cost: Int)] {
        let letters = Array(typed.lowercased())
        guard letters.count > 1, letters.count <= Vocabulary.longestWord else { return [] }
        let limit = TypingCost.limit(for: letters.count)
        var found: [(word: String, cost: Int)] = []
        for length in max(1, letters.count - 3)...(letters.count + 3) where length < byLength.count {
            for entry in byLength[length] {
                guard let cost = TypingCost.between(typed: letters, meant: entry.letters, limit: limit) else {
                    continue
                }
                guard cost > 0 else { continue }
                found.append((entry.word, cost + entry.source.rawValue))
            }
        }
        found.sort { ($0.cost, $0.word) < ($1.cost, $1.word) }
        return Array(found.prefix(count))
    }

    private static var talkWords: Set<String> {
        let spoken = SpokenWords.entries.flatMap(\.spoken) + Idioms.all.flatMap(\.literals)
        return Set(spoken.filter { $0.count > 3 && $0.allSatisfy(\.isLetter) })
    }

    private mutating func add(_ word: String, _ source: Source) {
        let key = word.lowercased()
        guard sources[key] == nil, key.first?.isLetter == true else { return }
        sources[key] = source
        while byLength.count <= key.count { byLength.append([]) }
        byLength[key.count].append(Entry(word: word, letters: Array(key), source: source))
    }

    private static var languageWords: [String] {
        var words = Keyword.allCases.map(\.rawValue)
        words += TimeUnit.allCases.flatMap { [$0.singular, $0.plural] }
        words += Month.allCases.map(\.name) + Month.allCases.map(\.shortName) + Weekday.allCases.map(\.name)
        return words + ["count", "average", "median", "sum", "min", "max", "distinct", "total", "number"]
            + RecordSet.State.allCases.map(\.rawValue).filter { $0 != "all" }
    }

    private static func names(of binder: Binder) -> [String] {
        var names = binder.library.allNames
        // `team now` is `team` with a word behind; whoever meant another team did not mean that.
        for field in binder.fields where field.entry?.path.spell != .now {
            names += [field.name, NameKey.plural(of: field.name)] + (field.entry?.names ?? [])
        }
        for kind in binder.catalogue.kinds { names += [kind.singular, kind.plural] + kind.synonyms }
        return names + ["metrics", "dimensions", "problems", "import", "doubts"]
    }
}
