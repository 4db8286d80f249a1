/// What of a company's amounts is put into its reporting currency, and what stands in several.
package struct CurrencyConversion: Hashable, Sendable {
    /// Tables whose amounts are converted.
    package var converted: Set<String>
    /// For each table the columns with amounts of several currencies.
    package var mixed: [String: Set<String>]
    /// The currency of tables that are in one each, where not all are in the same.
    package var alone: [String: String]
    /// The codes of all currencies that amounts are in, in order.
    package var codes: [String]
    /// The file of rates, where there is one.
    package var ratesFile: String?

    package init(
        converted: Set<String>, mixed: [String: Set<String>], alone: [String: String] = [:],
        codes: [String], ratesFile: String?
    ) {
        self.converted = converted
        self.mixed = mixed
        self.alone = alone
        self.codes = codes
        self.ratesFile = ratesFile
    }

    /// Whether a column holds amounts that were put into the reporting currency.
    package func isConverted(_ path: FieldPath) -> Bool {
        path.links.isEmpty && converted.contains(path.table) && !isMixed(path)
    }

    /// Whether a column holds amounts of several currencies.
    package func isMixed(_ path: FieldPath) -> Bool {
        path.links.isEmpty && mixed[path.table]?.contains(path.column) == true
    }
}

extension Catalogue {
    /// Whether a file parts deals between people, and what it credits is not worked out for amounts of several currencies.
    package var lacksCredits: Bool {
        conversion != nil && kinds.contains { $0.table == Catalogue.splits }
            && !kinds.contains { $0.table == Catalogue.credits }
    }

    /// The currency that numbers made of these columns are in, where it is known.
    package func currency(of paths: [FieldPath]) -> String? {
        guard let conversion else { return currency }
        let currencies = Set(
            paths.map { path in
                if conversion.isConverted(path) { return currency }
                return conversion.isMixed(path) ? conversion.alone[path.table] : nil
            })
        return currencies.count > 1 ? nil : currencies.first ?? currency
    }
}
