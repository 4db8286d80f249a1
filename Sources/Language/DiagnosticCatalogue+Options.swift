// The codes of pivots, options and comparisons.

extension DiagnosticCatalogue {
    static let options = [
        Entry(
            "TL320", "a pivot with too many columns",
            "Each value of what stands `across` is a column. What has many values goes into the rows.",
            example: "revenue by region across day", corrected: "revenue by day across region")
    ]
}
