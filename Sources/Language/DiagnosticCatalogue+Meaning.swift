// TL3xx, TL5xx, TL9xx: meaning, data and files, not yet.

extension DiagnosticCatalogue {
    static let meaning: [Entry] = [
        Entry(
            "TL108", "a date with two readings",
            "`03/04/2017` is the third of April to some and the fourth of March to others. `set date order day first` settles it for a company.",
            example: "revenue on 03/04/2017", corrected: "revenue on 2017-04-03"),
        Entry(
            "TL301", "numbers that do not go together",
            "Money, percentages, counts and days are different kinds of number; only equal kinds are added. Side by side they stand with a comma.",
            example: "revenue + winrate by rep", corrected: "revenue, winrate by rep"),
        Entry(
            "TL302", "a stock added up over time",
            "What is open is a stock: it is as of a day. The same deal is open in January and in February, so the months of a stock are not added. Each month shows its last day; `average pipeline by month` is the mean of the days.",
            example: "pipeline by month with totals", corrected: "pipeline by month"),
        Entry(
            "TL303", "things that cannot be compared",
            "The two sides of a comparison are of one kind: money with money, a date with a day, a text with a text.",
            example: "list deals where closed > 5", corrected: "list deals where amount > 5"),
        Entry(
            "TL304", "an aggregate of the wrong kind of field",
            "Sums and averages are of numbers. Of texts there are counts and distinct values.",
            example: "sum of region", corrected: "distinct regions"),
        Entry(
            "TL306", "a result beyond all bounds",
            "The result does not fit into the exact numbers that are kept."),
        Entry(
            "TL360", "amounts of several currencies",
            "100 EUR and 100 USD are not 200 of anything. Each currency alone can be asked about, side by side with `by currency`; `set currency EUR` puts all amounts into one, at the rate that the company's file of rates has for each deal's day.",
            example: "revenue this year", corrected: "revenue by currency this year"),
        Entry(
            "TL361", "an amount in another currency",
            "A sum is made of many days' amounts, so there is no one rate to hold it against another currency. The amount of one deal has its day: `where amount > 50k EUR` is about what each was worth.",
            example: "revenue by rep where revenue > 50k GBP",
            corrected: "revenue by rep where revenue > 50k"),
        Entry(
            "TL362", "a currency that no amount is in",
            "Amounts are chosen by their currency where a column says it. `set currency EUR` puts all of them into one.",
            example: "revenue for CHF", corrected: "revenue"),
        Entry(
            "TL307", "a share of something that does not add up",
            "Only sums and counts have shares of a whole; ratios and medians have none.",
            example: "winrate by rep with share", corrected: "won deals by rep with share"),
        Entry(
            "TL308", "a condition on a metric without groups",
            "A condition on a metric keeps or drops whole groups, so there have to be some.",
            example: "revenue where winrate > 50%", corrected: "revenue by rep where winrate > 50%"),
        Entry(
            "TL309", "records and groups in one `or`",
            "Conditions on records hold first, conditions on groups afterwards; `or` between them has no order.",
            example: "revenue by rep where amount > 5k or winrate > 50%",
            corrected: "revenue by rep where amount > 5k and winrate > 50%"),
        Entry(
            "TL311", "a column that the answer has not",
            "An answer is sorted by what it shows.",
            example: "revenue by rep sorted by winrate",
            corrected: "revenue, winrate by rep sorted by winrate"),
        Entry(
            "TL312", "a sentence that can hold nothing",
            "Whatever the data are, nothing can match.",
            example: "revenue from 2017 to 2016", corrected: "revenue from 2016 to 2017"),
        Entry(
            "TL314", "data without what is needed",
            "The column that the sentence needs was not found in the company's files. `describe import` shows which column was taken for what, and the sentence that corrects it."
        ),
        Entry(
            "TL316", "a kind of records that no file holds",
            "Win rates need deals, units and tickets need lines of sales, sales per hour needs hours worked, sell-through needs counts of stock. Such a file beside the others is recognised by its columns.",
            example: "sell-through by product"),
        Entry(
            "TL317", "a group or filter that some measure does not know",
            "Where measures of several kinds of records stand in one answer, or one measure is made of two, every kind has to know what the answer is grouped and filtered by: hours are not known by product, stock not by employee."
        ),
        Entry(
            "TL331", "a fact of deals in a question about others",
            "`average employees` counts each account once, whatever its deals. A rep's region or the amount of a deal says nothing of an account.",
            example: "average employees by product", corrected: "average employees by industry"),
        Entry(
            "TL332", "nothing that happens day by day",
            "Revenue and won deals come about over time, so they have a value per working day. A rate or what is open on a day has none.",
            example: "pipeline per working day by month", corrected: "revenue per working day by month"),
        Entry(
            "TL333", "what was due, without a period",
            "Slippage compares what was open when a period began and was to close in it with what had become of it at the end. Without a period nothing is due.",
            example: "slippage by rep", corrected: "slippage by rep this quarter"),
        Entry(
            "TL334", "a metric in a list of names",
            "A list shows the rows of a file, so its conditions are about what stands there. A metric is worked out from deals and goals for each group: it is asked `by` what was to be listed.",
            example: "list reps where attainment < 50%",
            corrected: "attainment by rep where attainment < 50%"),
        Entry(
            "TL330", "weeks that begin on another day",
            "A 4-4-5 calendar is made of whole weeks that end on the weekday it names, so they begin on the next."
        ),
        Entry(
            "TL315", "as of a day to come",
            "`as of` shows the data as they stood at the end of a day. What is open tomorrow nobody knows yet.",
            example: "open deals as of tomorrow", corrected: "open deals as of today"),
        Entry(
            "TL502", "a file that cannot be written",
            "The reason stands beside it. Nothing is left half written."),
        Entry(
            "TL503", "nothing to show",
            "`show` gives the last answer again; there is none yet."),
        Entry(
            "TL504", "nothing to fix",
            "`fix` runs the correction that the last error offered; it offered none."),
        Entry(
            "TL505", "no question yet",
            "`again`, `drill` and `explain 2` go back to the last question of the session; there is none yet."
        ),
        Entry(
            "TL506", "no such row",
            "Rows are counted from 1 as the last answer shows them, or called by their name."),
        Entry(
            "TL507", "nothing behind the last answer",
            "Only an answer that counts or measures records has records behind its rows."),
        Entry(
            "TL510", "an answer that makes no chart",
            "A picture needs something to draw: numbers of several groups, or over time. As text such an answer stays a table, with a note.",
            example: "average amount of won deals by rep where won deals > 9999 as svg",
            corrected: "average amount of won deals by rep as svg"),
        Entry(
            "TL512", "a workbook without a file",
            "A workbook is no text: it is written into a file, named by `into`.",
            example: "revenue by rep as xlsx", corrected: "revenue by rep as csv"),
        Entry(
            "TL901", "not yet",
            "The sentence is one of the language, and this version does not build what it asks for."),
    ]
}
