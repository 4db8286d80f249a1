import Language
import Model

extension ListingBinder {
    /// Splits `reps without won deals` into the records listed and those that they have none of; nil for other words.
    func withoutParts(_ phrase: Phrase) -> (kind: Phrase, records: Phrase)? {
        let words = phrase.text.split(separator: " ").map(String.init)
        guard !phrase.isQuoted, let place = words.firstIndex(where: { $0.lowercased() == "without" }),
            place > 0,
            place + 1 < words.count
        else { return nil }
        return (
            Phrase(text: words[..<place].joined(separator: " "), range: phrase.range),
            Phrase(text: words[(place + 1)...].joined(separator: " "), range: phrase.range)
        )
    }

    /// `list reps without won deals this year`: the records of a kind that no such deal names. Clauses about deals, such
    /// as the period, narrow those deals.
    func bind(
        _ parts: (kind: Phrase, records: Phrase), _ question: Question, sentence: String
    ) throws(DiagnosticError) -> BoundListing {
        var own = question
        var counted = question
        own.clauses.removeAll { $0.isAboutDeals }
        counted.clauses.removeAll { !$0.isAboutDeals }
        own.subject = .listing(parts.kind)
        let kindBinder = binder.kind(named: parts.kind.text).flatMap { binder.seen(from: $0.table) } ?? binder
        var listing = try ListingBinder(binder: kindBinder).bind(parts.kind, own, sentence: sentence)
        let kind = binder.catalogue.kinds.first { $0.table == listing.kind.table }
        guard let kind, kind.table != binder.catalogue.fact, let key = listing.tieBreak else {
            throw DiagnosticError(
                Diagnostic(.notYet("lists of \(parts.kind.text) without others"), at: parts.kind.range))
        }
        let name = Phrase(text: "count \(parts.records.text)", range: parts.records.range)
        counted.subject = .measures([Expression(.phrase(name), range: name.range)])
        let by = Phrase(text: kind.singular, range: parts.kind.range)
        counted.clauses.append(Clause(.by([by]), range: parts.kind.range))
        listing.without = BoundListing.Without(
            deals: try QuestionBinder(binder: binder).bind(counted, sentence: sentence), key: key,
            words: "without \(parts.records.text)")
        return listing
    }
}

extension Clause {
    /// Whether it says which deals, rather than how the list looks.
    fileprivate var isAboutDeals: Bool {
        switch node {
        case .period, .filter, .inValues, .excluding, .bound, .condition: true
        default: false
        }
    }
}
