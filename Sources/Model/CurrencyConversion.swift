/// What of a company's amounts is put into its reporting currency, and what stands in several.
package struct CurrencyConversion: Hashable, Sendable {
    /// Tables whose amounts are converted.
    package var converted: Set<String>
    /// For each table the columns with amounts of several currencies.
    package var mixed: [String: Set<String>]
    /// The file of rates, where there is one.
    package var ratesFile: String?

    package init(converted: Set<String>, mixed: [String: Set<String>], ratesFile: String?) {
        self.converted = converted
        self.mixed = mixed
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
    /// The currency that numbers made of these columns are in, where it is known.
    package func currency(of paths: [FieldPath]) -> String? {
        guard let conversion else { return currency }
        return paths.allSatisfy(conversion.isConverted) ? currency : nil
    }
}
