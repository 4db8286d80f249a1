import Model

/// Amounts that could not be converted: of one currency, on some days.
package struct UnconvertedAmounts: Hashable, Sendable {
    /// `12 deals`, and what the amounts are called.
    var records: String
    var count: Int
    var field: String
    /// Nil where the records name no currency.
    var currency: String?
    var reporting: String
    /// The first and the last day whose rate is missing; nil where the records have no day.
    var first: Day?
    var last: Day?
    var ratesFile: String?
    /// What lists the records: `list deals where currency is missing`.
    var sentence: String

    private var areLeft: String { count == 1 ? "is" : "are" }

    /// `3 deals in EUR are left out: no rate in USD for days from 2025-01-02 to 2025-03-04; rates.csv needs …`
    var words: String {
        guard let currency else {
            return
                "\(records) with \(field == "amount" ? "an" : "a") \(field) and no currency \(areLeft) left out: `\(sentence)` shows them."
        }
        guard let first, let last else {
            return
                "\(records) in \(currency) \(areLeft) left out: no rate in \(reporting) for \(count == 1 ? "its" : "their") days."
        }
        let days = first == last ? "\(first)" : "days from \(first) to \(last)"
        let file = ratesFile ?? "a file of rates (date, from, to, rate)"
        return "\(records) in \(currency) \(areLeft) left out: no rate in \(reporting) for \(days); "
            + "\(file) needs a line such as \(first),\(currency),\(reporting),RATE."
    }
}
