import Language
import Model

/// Turns whole sentences as people say them into the questions that they are.
struct IdiomRewriter {
    let index: NameIndex

    private static let cost = 8
    /// A word that says nothing here.
    private static let fillerCost = 2
    /// Ways in which one pattern may fit.
    private static let mostReadings = 24

    func drafts(of draft: Draft) -> [Draft] {
        let whole = draftsOfWhole(draft)
        guard let (rest, period) = PeriodPlace.apart(draft) else { return whole }
        let around = draftsOfWhole(rest).map {
            Draft($0.words + period, cost: $0.cost + Self.periodCost)
        }
        return whole + around
    }

    /// What a period costs that stands somewhere else than at the end.
    private static let periodCost = 1

    private func draftsOfWhole(_ draft: Draft) -> [Draft] {
        let asTyped = questions(draft, Self.patterns)
        let bare = Self.withoutFillers(draft)
        guard bare != draft else { return asTyped }
        return asTyped + questions(bare, Self.barePatterns) + [bare]
    }

    private static let patterns = Idioms.all
    /// The same without the words that say nothing.
    private static let barePatterns = Idioms.all.map { idiom in
        var idiom = idiom
        idiom.pattern.removeAll(where: Idioms.fillers.contains)
        idiom.literals.subtract(Idioms.fillers)
        return idiom
    }

    private func questions(_ draft: Draft, _ idioms: [Idioms.Idiom]) -> [Draft] {
        let words = Set(draft.words.map { $0.lowercased() })
        return idioms.filter { $0.literals.isSubset(of: words) }.flatMap {
            questions(draft, $0.pattern, $0.question)
        }
    }

    private static func withoutFillers(_ draft: Draft) -> Draft {
        let words = draft.words.filter { !Idioms.fillers.contains($0.lowercased()) }
        return Draft(words, cost: draft.cost + (draft.words.count - words.count) * fillerCost)
    }

    /// The words that each part of a pattern stands for, and those behind it.
    private struct Reading {
        var parts: [[String]] = []
        var number: String?
        var rest: [String] = []
    }

    private func questions(_ draft: Draft, _ pattern: [String], _ template: [String]) -> [Draft] {
        guard !pattern.allSatisfy({ $0 == "…" }) else { return [] }
        return Self.readings(of: draft.words[...], by: pattern[...]).prefix(Self.mostReadings).compactMap {
            reading in
            guard let words = question(template, reading) else { return nil }
            return Draft(words + reading.rest, cost: draft.cost + Self.cost)
        }
    }

    // MARK: Reading

    private static func readings(of words: ArraySlice<String>, by pattern: ArraySlice<String>) -> [Reading] {
        guard let first = pattern.first else { return [Reading(rest: Array(words))] }
        guard let word = words.first else { return [] }
        let (rest, behind) = (pattern.dropFirst(), words.dropFirst())
        switch first {
        case "…":
            return (1...words.count).flatMap { count in
                readings(of: words.dropFirst(count), by: rest).map { reading in
                    var reading = reading
                    reading.parts.insert(Array(words.prefix(count)), at: 0)
                    return reading
                }
            }
        case "#":
            guard let digits = Idioms.digits(of: word).map({ String($0) }) else { return [] }
            return readings(of: behind, by: rest).map { reading in
                var reading = reading
                reading.number = digits
                return reading
            }
        default: return word.lowercased() == first ? readings(of: behind, by: rest) : []
        }
    }

    // MARK: Writing

    /// Nil where a value of no field stands for `@1`.
    private func question(_ template: [String], _ reading: Reading) -> [String]? {
        var words: [String] = []
        for word in template {
            guard let written = written(word, reading) else { return nil }
            words += written
        }
        return words
    }

    private func written(_ word: String, _ reading: Reading) -> [String]? {
        if word == "#" { return reading.number.map { [$0] } }
        guard let mark = word.first, mark == "$" || mark == "@",
            let number = word.dropFirst().first?.wholeNumberValue,
            reading.parts.indices.contains(number - 1)
        else { return [word] }
        let part = reading.parts[number - 1]
        if mark == "@" { return field(ofValue: part.joined(separator: " ")).map { [$0] } }
        return word.hasSuffix("+") ? Self.plural(part) : part
    }

    private func field(ofValue name: String) -> String? {
        guard let path = index.values(named: name).first?.path else { return nil }
        return index.catalogue.fields.first { $0.path == path }?.names.first
    }

    private static func plural(_ words: [String]) -> [String] {
        guard let last = words.last, !last.hasSuffix("s"), !last.hasSuffix("people") else { return words }
        return words.dropLast() + [NameKey.plural(of: last)]
    }
}
