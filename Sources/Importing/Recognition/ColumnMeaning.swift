import Model

/// Something a column of a table can mean, and how headers say it.
struct ColumnMeaning: Sendable {
    /// What values such a column has.
    enum Holds: Sendable {
        case text, day, number, flag

        /// In the plural.
        var words: String {
            switch self {
            case .text: "texts"
            case .day: "dates"
            case .number: "numbers"
            case .flag: "yes and no"
            }
        }
    }

    /// The role, or nil for meanings that are only used in importing.
    var role: Role?
    /// Canonical name.
    var name: String
    var holds: Holds
    /// Words that headers say it by, the surest first.
    var phrases: [[String]]
    /// How much it speaks for the table being of the kind.
    var weight: Int

    init(_ role: Role, _ holds: Holds, weight: Int, _ phrases: String) {
        self.init(role: role, name: role.rawValue, holds, weight: weight, phrases)
    }

    init(role: Role? = nil, name: String, _ holds: Holds, weight: Int, _ phrases: String) {
        self.role = role
        self.name = name
        self.holds = holds
        self.weight = weight
        self.phrases = phrases.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    /// How well a header says this: 100 for the very words, less for synonyms, less again where other words
    /// stand beside them; nil when it does not.
    func score(header words: [String], ownWords: Set<String>) -> Int? {
        let core = words.filter { !ownWords.contains($0) }
        var best: Int?
        for (place, phrase) in phrases.enumerated() {
            var score: Int?
            if phrase == words {
                score = 100 - place
            } else if phrase == core {
                score = 95 - place
            } else if ColumnMeaning.holds(words, phrase) {
                score = 65 - place - 5 * (words.count - phrase.count)
            }
            if let score, score > best ?? 0 { best = score }
        }
        return best
    }

    /// Whether the words stand together in the header.
    private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
        guard phrase.count < words.count else { return false }
        return (0...words.count - phrase.count).contains {
            words[$0..<$0 + phrase.count].elementsEqual(phrase)
        }
    }
}
