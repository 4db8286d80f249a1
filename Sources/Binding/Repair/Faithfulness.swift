import Language
import Model

/// Whether sentences offered in the place of one still say what was typed: what was denied is denied, whom and how much
/// it is about is in it. A correction that drops such a word answers another question, which is worse than none.
///
/// What is typed is looked at once: thousands of sentences may be weighed against it.
struct Faithfulness {
    private let typed: [String]
    private let asked: Set<String>
    private let isDenial: Bool
    /// `not under 55%`, which is `>= 55%`.
    private let deniesBound: Bool
    private let months: Set<Month>
    private let values: [TypedValue]
    private let spans: [Span]

    /// A number and the unit of time behind it, one or many.
    private struct Span: Equatable {
        var number: String
        var unit: TimeUnit

        init?(_ number: String, _ word: String) {
            guard number.first?.isNumber == true, let unit = TimeUnit(spelling: word) else { return nil }
            (self.number, self.unit) = (number, unit)
        }
    }

    /// A value of the data that the sentence names, and the names of what it is one of, all folded.
    private struct TypedValue {
        var words: String
        var fieldNames: [String]
    }

    init(to sentence: String, index: NameIndex) {
        typed = Self.words(sentence)
        asked = Set(typed)
        isDenial = Self.denies(asked, sentence)
        deniesBound = zip(typed, typed.dropFirst()).contains { $0 == "not" && Self.bounds.contains($1) }
        months = Set(asked.filter { $0 != "may" }.compactMap { Month(spelling: $0) })
        values = Self.values(in: typed, index)
        spans = zip(typed, typed.dropFirst()).compactMap { Span($0, $1) }
    }

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
            offered: ["not", "excluding", "without", "missing", "empty", "reconcile"]),
        Kept(typed: ["average", "avg", "mean"], offered: ["average", "avg", "mean", "rate", "explain"]),
        Kept(typed: ["all"], offered: ["all", "list", "account", "rep", "reps", "product", "deal"]),
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

    private static let bounds: Set = ["under", "over", "below", "above", "less", "more"]

    private static let offeredNegations: Set = ["not", "excluding", "without"]

    /// Whether every word of the typed sentence stands in another.
    func keepsWords(_ offered: String) -> Bool { asked.isSubset(of: Self.words(offered)) }

    /// `mayChangeNumbers` where the numbers are what is mended: `30 feb`.
    func isKept(by offered: String, mayChangeNumbers: Bool = false) -> Bool {
        let after = Self.words(offered)
        let answered = Set(after)
        let asked =
            deniesBound && !answered.isDisjoint(with: [">=", "<="]) ? asked.subtracting(["not"]) : asked
        for rule in Self.kept where !asked.isDisjoint(with: rule.typed) {
            guard !answered.isDisjoint(with: rule.offered) else { return false }
        }
        guard isDenial || answered.isDisjoint(with: Self.offeredNegations) else { return false }
        return (mayChangeNumbers || keepsNumbers(after) && keepsSpans(after)) && keepsMonths(answered)
            && keepsValues(offered)
    }

    /// Whether something is denied, if by a word that is mistyped.
    private static func denies(_ words: Set<String>, _ sentence: String) -> Bool {
        if !words.isDisjoint(with: negations) || sentence.contains("!") || sentence.contains("<>") {
            return true
        }
        return words.contains { word in
            offeredNegations.contains { meant in
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

    private func keepsNumbers(_ offered: [String]) -> Bool {
        let numbers = offered.map { $0.filter(\.isNumber) }
        return typed.allSatisfy { word in
            guard word.first.map({ $0.isNumber || $0 == "$" || $0 == "€" }) == true else { return true }
            let digits = word.filter(\.isNumber)
            return digits.isEmpty || numbers.contains { $0.contains(digits) }
        }
    }

    /// `5 days` is no 5 and then `by days`.
    private func keepsSpans(_ offered: [String]) -> Bool {
        spans.allSatisfy { span in
            zip(offered, offered.dropFirst()).contains { Span($0, $1) == span }
        }
    }

    private func keepsMonths(_ offered: Set<String>) -> Bool {
        months.isEmpty || months.isSubset(of: offered.compactMap { Month(spelling: $0) })
            || offered.contains { $0.contains("-") && $0.first?.isNumber == true }
    }

    /// A value is in the offer, or what it is one of is.
    private func keepsValues(_ offered: String) -> Bool {
        guard !values.isEmpty else { return true }
        let key = NameKey.fold(offered.filter { $0 != "\"" && $0 != "'" })
        return values.allSatisfy { value in
            key.contains(value.words) || value.fieldNames.contains { key.contains($0) }
        }
    }

    private static func values(in typed: [String], _ index: NameIndex) -> [TypedValue] {
        typed.indices.flatMap { start in
            (start..<min(start + 5, typed.count)).compactMap { end -> TypedValue? in
                let words = typed[start...end].joined(separator: " ")
                guard words.first?.isLetter == true, Keyword(spelling: words) == nil,
                    let value = index.values(named: words).first
                else { return nil }
                let names = index.catalogue.fields.first { $0.path == value.path }?.names ?? []
                return TypedValue(words: NameKey.fold(words), fieldNames: names.map { NameKey.fold($0) })
            }
        }
    }
}
