import Language
import Model

/// Whether a sentence offered still says what was typed: what was denied is denied, whom and how much it is about is
/// in it. A correction that drops such a word answers another question, which is worse than none.
struct Faithfulness {
    let index: NameIndex

    /// Words one of which has to be answered by one of others, wherever they stand.
    private struct Kept {
        var typed: Set<String>
        var offered: Set<String>
    }

    private static let negations: Set = [
        "not", "no", "non", "never", "nothing", "none", "without", "except", "excluding", "exclude", "isn't",
        "aren't",
        "don't", "didn't", "doesn't", "wasn't", "weren't", "outside", "ignoring", "empty", "blank", "null",
        "unfilled",
        "missing", "unknown", "other", "minus", "omit", "omitting",
    ]

    private static let kept: [Kept] = [
        Kept(
            typed: negations.subtracting(["other", "minus", "unknown", "empty"]),
            offered: ["not", "excluding", "without", "missing", "empty"]),
        Kept(typed: ["average", "avg", "mean"], offered: ["average", "avg", "mean", "rate", "explain"]),
        Kept(typed: ["all"], offered: ["all", "list", "account", "rep", "product", "deal"]),
        Kept(typed: ["median"], offered: ["median"]),
        Kept(typed: ["cumulative", "running", "accumulated"], offered: ["running"]),
        Kept(typed: ["rolling", "moving"], offered: ["rolling"]),
        Kept(typed: ["distinct", "unique", "different"], offered: ["distinct"]),
        Kept(typed: ["lost"], offered: ["lost"]),
        Kept(typed: ["open"], offered: ["open", "pipeline", "overdue", "closing"]),
        Kept(typed: ["won"], offered: ["won", "revenue", "win", "winrate", "sales"]),
        Kept(typed: ["overdue"], offered: ["overdue"]),
        Kept(typed: ["new"], offered: ["new", "created"]),
        Kept(typed: ["vs", "versus"], offered: ["vs", "with"]),
    ]

    private static let offeredNegations: Set = ["not", "excluding", "without"]

    /// `mayChangeNumbers` where the numbers are what is mended: `30 feb`.
    func isKept(_ typed: String, by offered: String, mayChangeNumbers: Bool = false) -> Bool {
        let before = Self.words(typed)
        let after = Self.words(offered)
        let (asked, answered) = (Set(before), Set(after))
        for rule in Self.kept where !asked.isDisjoint(with: rule.typed) {
            guard !answered.isDisjoint(with: rule.offered) else { return false }
        }
        guard answered.isDisjoint(with: Self.offeredNegations) || denies(asked, typed) else { return false }
        return (mayChangeNumbers || keepsNumbers(before, after)) && keepsMonths(asked, answered)
            && keepsValues(before, after, offered)
    }

    /// Whether something is denied, if by a word that is mistyped.
    private func denies(_ words: Set<String>, _ sentence: String) -> Bool {
        if !words.isDisjoint(with: Self.negations) || sentence.contains("!") || sentence.contains("<>") {
            return true
        }
        return words.contains { word in
            Self.offeredNegations.contains { meant in
                TypingCost.between(
                    typed: Array(word), meant: Array(meant), limit: TypingCost.limit(for: word.count)) != nil
            }
        }
    }

    /// Words in lower case, without the `'s` behind them.
    private static func words(_ sentence: String) -> [String] {
        Draft(of: sentence).words.map { word in
            let plain = word.lowercased().replacing("’", with: "'")
            return plain.hasSuffix("'s") ? String(plain.dropLast(2)) : plain
        }
    }

    private func keepsNumbers(_ typed: [String], _ offered: [String]) -> Bool {
        let numbers = offered.map { $0.filter(\.isNumber) }
        return typed.allSatisfy { word in
            guard word.first.map({ $0.isNumber || $0 == "$" || $0 == "€" }) == true else { return true }
            let digits = word.filter(\.isNumber)
            return digits.isEmpty || numbers.contains { $0.contains(digits) }
        }
    }

    private func keepsMonths(_ typed: Set<String>, _ offered: Set<String>) -> Bool {
        let months = Set(offered.compactMap { Month(spelling: $0) })
        return typed.allSatisfy { word in
            guard word != "may", let month = Month(spelling: word) else { return true }
            return months.contains(month)
                || offered.contains { $0.contains("-") && $0.first?.isNumber == true }
        }
    }

    /// A value is in the offer, or what it is one of is.
    private func keepsValues(_ typed: [String], _ offered: [String], _ sentence: String) -> Bool {
        let key = NameKey.fold(sentence.filter { $0 != "\"" && $0 != "'" })
        for start in typed.indices {
            for end in typed.indices.suffix(from: start).prefix(5).map({ $0 + 1 }) {
                let words = typed[start..<end].joined(separator: " ")
                guard words.first?.isLetter == true, Keyword(spelling: words) == nil,
                    let value = index.values(named: words).first, !key.contains(NameKey.fold(words))
                else { continue }
                let names = index.catalogue.fields.first { $0.path == value.path }?.names ?? []
                guard names.contains(where: { key.contains(NameKey.fold($0)) }) else { return false }
            }
        }
        return true
    }
}
