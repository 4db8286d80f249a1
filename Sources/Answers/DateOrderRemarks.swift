import Binding
import Model

/// Says of answers that rest on dates when the order of day and month in them is a guess.
struct DateOrderRemarks {
    let guesses: [String: GuessedDates]

    init(_ catalogue: Catalogue) { guesses = catalogue.guessedDates }

    func remarks(_ question: BoundQuestion) -> [Remark] {
        guard !guesses.isEmpty else { return [] }
        let leaves = question.allLeaves
        let fields = leaves.flatMap(\.aggregate.fields) + question.filters.flatMap(\.predicate.dayFields)
        let tables =
            question.isPlacedInTime ? leaves.filter { isGuessed(axis(of: $0, question), in: $0.fact) } : []
        return remarks(Set(tables.map(\.fact) + fields.filter { isGuessed($0, in: $0.table) }.map(\.table)))
    }

    func remarks(_ listing: BoundListing) -> [Remark] {
        guard !guesses.isEmpty else { return [] }
        let shown = listing.columns.flatMap(\.scalar.fields) + listing.sortKeys.flatMap(\.field.scalar.fields)
        let fields = shown + listing.filters.flatMap(\.predicate.dayFields)
        var tables = Set(fields.filter { isGuessed($0, in: $0.table) }.map(\.table))
        if listing.period != nil || listing.asOf != nil { tables.insert(listing.kind.table) }
        return remarks(tables)
    }

    /// The date that places the records; nil for a stock, which all of them place.
    private func axis(of leaf: LeafRule, _ question: BoundQuestion) -> FieldPath? {
        leaf.records.isStock ? nil : question.period?.axis ?? leaf.records.axis
    }

    private func isGuessed(_ field: FieldPath?, in table: String) -> Bool {
        guard let guess = guesses[table] else { return false }
        return field.map { $0.table == table && guess.columns.contains($0.column) } ?? true
    }

    private func remarks(_ tables: Set<String>) -> [Remark] {
        tables.sorted().compactMap { guesses[$0].map(Remark.dateOrderGuessed) }
    }
}

extension BoundQuestion {
    /// The numbers depend on where in time the records lie.
    fileprivate var isPlacedInTime: Bool {
        let periods = [currentPeriod, basePeriod].compactMap { $0 }
        return periods.contains { $0.days != .allTime } || asOf != nil
            || (dimensions + across).contains(where: \.isCalendar)
    }
}

extension Predicate {
    /// Fields compared with days or numbers.
    fileprivate var dayFields: [FieldPath] {
        switch self {
        case .and(let parts), .or(let parts): parts.flatMap(\.dayFields)
        case .not(let inner): inner.dayFields
        case .dayIn(let field, _): [field]
        default: comparedFields
        }
    }
}
