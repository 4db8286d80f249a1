import Language
import Model

/// Puts the parts of a sentence where the language has them: a value behind `for`, a month behind `in`, a period at the
/// end.
struct PhraseMover {
    let index: NameIndex

    private static let movedCost = 6
    private static let monthCost = 5
    /// Values have no more words than this here.
    private static let longestValue = 5

    /// The draft with one, and with all of its misplaced parts moved.
    func drafts(of draft: Draft) -> [Draft] {
        let months = withMonthsInPlace(draft)
        let first = months.map { [$0] } ?? []
        let base = months ?? draft
        return first + withoutRepeats(base) + withValuesInPlace(base)
    }

    /// `compare West West with North`
    private func withoutRepeats(_ draft: Draft) -> [Draft] {
        draft.words.indices.dropFirst().compactMap { place in
            guard draft.words[place].lowercased() == draft.words[place - 1].lowercased() else { return nil }
            return draft.replacing(place..<(place + 1), with: [], cost: Self.monthCost)
        }
    }

    // MARK: Months

    private static let beforeMonths: Set = [
        "in", "on", "since", "until", "before", "after", "from", "to", "between", "and", "vs", "last", "next",
        "of",
        "or", "month", "starts",
    ]

    /// `revenue december` as `revenue in december`, and `for may` likewise; nil where nothing was moved.
    private func withMonthsInPlace(_ draft: Draft) -> Draft? {
        var moved = draft
        for place in draft.words.indices.reversed() where place > 0 {
            guard Month(spelling: draft.words[place]) != nil, !isFollowedByNumber(draft, place) else {
                continue
            }
            let before = draft.words[place - 1].lowercased()
            if before == "for" {
                moved = moved.replacing((place - 1)..<place, with: ["in"], cost: Self.monthCost)
            } else if !Self.beforeMonths.contains(before), Int(before) == nil {
                moved = moved.replacing(place..<place, with: ["in"], cost: Self.monthCost)
            }
        }
        return moved == draft ? nil : moved
    }

    private func isFollowedByNumber(_ draft: Draft, _ place: Int) -> Bool {
        place + 1 < draft.words.count && draft.words[place + 1].first?.isNumber == true
    }

    // MARK: Values

    /// Words behind which a value stands where it should.
    private static let beforeValues: Set = [
        "for", "in", "excluding", "or", "and", ",", "is", "with", "not", "of", "contains", "compare",
        "explain",
        "describe", "drill", "show", "vs", "=", "!=", "one",
    ]

    private func withValuesInPlace(_ draft: Draft) -> [Draft] {
        var found: [Draft] = []
        var place = 0
        while place < draft.words.count {
            guard let (end, field) = value(in: draft, from: place) else {
                place += 1
                continue
            }
            found += moved(draft, place..<end, field)
            place = end
        }
        return found
    }

    private func moved(_ draft: Draft, _ range: Range<Int>, _ field: String) -> [Draft] {
        let value = Array(draft.words[range])
        if range == draft.words.indices { return alone(draft, value, field) }
        if range == 1..<draft.words.count, draft.words[0].lowercased() == "explain" {
            return [draft.replacing(1..<1, with: ["revenue", "for"], cost: Self.movedCost)]
        }
        // `Hale's won deals` is a sentence of its own (`Idioms`).
        if range.upperBound < draft.words.count, draft.words[range.upperBound] == "'s" { return [] }
        let before = range.lowerBound > 0 ? draft.words[range.lowerBound - 1].lowercased() : ""
        var found: [Draft] = []
        if range.upperBound < draft.words.count, isName(draft.words[range.upperBound], of: field),
            Self.beforeValues.contains(before)
        {
            let turned = [draft.words[range.upperBound]] + value
            return [
                draft.replacing(range.lowerBound..<(range.upperBound + 1), with: turned, cost: Self.monthCost)
            ]
        }
        guard !Self.beforeValues.contains(before) else { return [] }
        if before == "by" {
            return [
                draft.replacing(
                    (range.lowerBound - 1)..<range.lowerBound, with: ["for"], cost: Self.movedCost)
            ]
        }
        found.append(
            draft.replacing(range.lowerBound..<range.lowerBound, with: ["for"], cost: Self.movedCost))
        var rest = draft.words
        rest.removeSubrange(range)
        guard !rest.isEmpty else { return [] }
        let behind = Draft(rest + ["for"] + value, cost: draft.cost + Self.movedCost + 1)
        return found + [behind]
    }

    /// A name and nothing else: what there is about it.
    private func alone(_ draft: Draft, _ value: [String], _ field: String) -> [Draft] {
        [
            Draft(["show", field] + value, cost: draft.cost + Self.movedCost),
            Draft(["revenue", "for"] + value, cost: draft.cost + Self.movedCost + 1),
        ]
    }

    private func isName(_ word: String, of field: String) -> Bool {
        NameKey.fold(word) == NameKey.fold(field)
    }

    /// The longest value that begins at a place, with its field.
    private func value(in draft: Draft, from place: Int) -> (end: Int, field: String)? {
        for count in stride(from: min(Self.longestValue, draft.words.count - place), through: 1, by: -1) {
            let words = draft.words[place..<(place + count)]
            guard words.first.map({ $0.first?.isLetter == true }) == true,
                count > 1 || Self.canStandAlone(words),
                let field = field(ofValue: words.joined(separator: " "))
            else { continue }
            return (place + count, field)
        }
        return nil
    }

    /// A word of the language is taken for itself.
    private static func canStandAlone(_ words: ArraySlice<String>) -> Bool {
        words.allSatisfy { Keyword(spelling: $0) == nil && Month(spelling: $0) == nil }
    }

    private func field(ofValue name: String) -> String? {
        guard let path = index.values(named: name).first?.path else { return nil }
        return index.catalogue.fields.first { $0.path == path }?.names.first
    }
}
