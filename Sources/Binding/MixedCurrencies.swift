/// Thrown where amounts of several currencies would have to be added, compared or put in order as they stand.
package struct MixedCurrencies: Error, Hashable, Sendable {
    /// Their codes in order; records without one are `no currency`, last.
    package let names: [String]
    /// It is a condition, a band or an order that would compare them, which an answer by currency would do as well.
    package var isComparison = false

    /// `EUR, USD and no currency`
    package var words: String {
        names.count > 1
            ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names.first ?? ""
    }

    /// What amounts are in that no row says the currency of.
    package static let none = "no currency"

    package init(_ names: some Sequence<String>) {
        self.names = names.sorted { ($0 == Self.none ? 1 : 0, $0) < ($1 == Self.none ? 1 : 0, $1) }
    }
}
