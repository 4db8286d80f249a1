extension WithOption {
    /// Options of a fixed spelling.
    package static let fixed: [WithOption] = [
        .totals, .share, .rank, .others, .change, .range, .counts, .empty, .runningTotal,
    ]

    /// As it is written: `running total`, `rolling 3 month average`.
    package var words: String {
        switch self {
        case .totals: "totals"
        case .share: "share"
        case .rank: "rank"
        case .others: "others"
        case .change: "change"
        case .range: "range"
        case .counts: "counts"
        case .empty: "empty"
        case .runningTotal: "running total"
        case .rolling(let count, let unit): "rolling \(count) \(unit.singular) average"
        }
    }

    /// Every option as errors list it.
    static let allWords = fixed.map(\.words) + ["rolling 3 month average"]

    /// Whether a word begins an option.
    static func begins(with word: String) -> Bool {
        let word = word.lowercased()
        return word == "rolling"
            || fixed.contains { $0.words.hasPrefix(word) && ($0.words == word || word == "running") }
    }
}
