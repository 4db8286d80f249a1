// The codes of pivots, options and comparisons.

extension DiagnosticCatalogue {
    static let options = [
        Entry(
            "TL323", "adding up what does not add up",
            "A running total adds one month to the next. Rates, averages and stocks do not add: the pipeline of March holds deals that were in February's too.",
            example: "winrate by month with running total", corrected: "won deals by month with running total"
        ),
        Entry(
            "TL320", "a pivot with too many columns",
            "Each value of what stands `across` is a column. What has many values goes into the rows.",
            example: "revenue by region across day", corrected: "revenue by day across region"),
        Entry(
            "TL321", "an option without what it works on",
            "`rank` and `empty` need groups, `others` a ranking; `running total` and the rolling average follow days, weeks, months, quarters or years.",
            example: "revenue with running total", corrected: "revenue by month with running total"),
        Entry(
            "TL322", "a comparison without what it compares with",
            "`vs average` is the average of the answer's groups, and `vs team` is about reps.",
            example: "revenue vs average", corrected: "revenue by rep vs average"),
    ]
}
