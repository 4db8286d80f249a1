/// Dates of a table that could have day and month the other way round.
package struct GuessedDates: Sendable, Hashable {
    /// Where they are from: `deals.csv`.
    package var file: String
    /// Their headers, in the file's order.
    package var headers: [String]
    /// What they are called in sentences.
    package var columns: Set<String>
    /// How they are read.
    package var dayFirst: Bool

    package init(file: String, headers: [String], columns: Set<String>, dayFirst: Bool) {
        self.file = file
        self.headers = headers
        self.columns = columns
        self.dayFirst = dayFirst
    }

    /// The sentence that reads them the other way.
    package var correction: String { "set date order \(dayFirst ? "month" : "day") first" }
}
