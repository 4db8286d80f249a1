import Model

/// In which currencies a company's amounts are, and what they are put into.
package struct CompanyMoney: Sendable {
    /// The money of a table whose rows say their currency.
    package struct Amounts: Sendable {
        package var table: String
        /// The column with the currencies' codes.
        package var currency: String
        /// The columns of money. Prices of a piece are no amounts that anybody pays and keep more decimals.
        package var columns: [(name: String, isPrice: Bool)]
        /// The column with the day whose rate counts, once the record is decided: closed, or sold.
        package var day: String?
        /// The column that tells whether it is decided; nil where every record is.
        package var outcome: String?
        /// Its texts that say so.
        package var decided: Set<String>
        /// The currency of all rows, where there is only one: then it is also that of rows which name none.
        package var alone: String?

        /// Whether something tells which day's rate is theirs.
        var isDated: Bool { day != nil || outcome != nil }

        package init(
            table: String, currency: String, columns: [(name: String, isPrice: Bool)], day: String?,
            outcome: String?, decided: Set<String>, alone: String?
        ) {
            self.alone = alone
            self.decided = decided
            self.table = table
            self.currency = currency
            self.columns = columns
            self.day = day
            self.outcome = outcome
        }
    }

    /// `set currency EUR`; nil where amounts stay as they are.
    package var reporting: String?
    package var rates: ExchangeRates
    package var tables: [Amounts]
    private let converted = ConvertedTables()

    package init(reporting: String?, rates: ExchangeRates, tables: [Amounts]) {
        self.reporting = reporting
        self.rates = rates
        self.tables = tables
    }

    /// The columns of a table whose amounts are not all in the company's one currency, with that of the currencies; nil
    /// for a table that has none. A table in one currency has such where another is in another.
    package func mixed(in table: String) -> (columns: Set<String>, currency: String)? {
        guard let amounts = tables.first(where: { $0.table == table }),
            amounts.alone == nil || Set(tables.map(\.alone)).count > 1
        else { return nil }
        let names = amounts.columns.map(\.name)
        let isConverted = reporting != nil && amounts.isDated
        return (Set(isConverted ? names.map(Self.originalName) : names), amounts.currency)
    }

    /// Whether the amounts of a table are converted.
    package func isConverted(_ table: String) -> Bool {
        reporting != nil && tables.contains { $0.table == table && $0.isDated }
    }

    /// What a column of amounts is called once another stands in its place.
    package static func originalName(of column: String) -> String { "original \(column)" }

    /// The day whose rate a record was converted at.
    package static let rateDay = "rate day"

    /// The table as conversion makes it, kept with the version of the data.
    func table(_ name: String, in currency: String, by rule: RateRule, _ make: () -> Table) -> Table {
        converted.table(name, in: currency, by: rule, make)
    }
}
