// TL2xx: names.

extension DiagnosticCatalogue {
    static let names: [Entry] = [
        Entry(
            "TL201", "an unknown kind of record",
            "`describe` shows the kinds of record there are.",
            example: "top 5 resp by winrate", corrected: "top 5 reps by winrate"),
        Entry(
            "TL202", "an unknown dimension",
            "`list dimensions` shows what answers can be grouped by; units of time are among them.",
            example: "revenue by moon", corrected: "revenue by month"),
        Entry(
            "TL203", "an unknown value",
            "No dimension has a value of this name. Case, blanks and hyphens do not matter; the nearest names are offered.",
            example: "winrate for Wset", corrected: "winrate for West"),
        Entry(
            "TL204", "an unknown measure",
            "`list metrics` shows the metrics; `sum of`, `average`, `median`, `count` and others measure fields.",
            example: "top 5 reps by wirate", corrected: "top 5 reps by winrate"),
        Entry(
            "TL205", "an unknown name",
            "Neither a metric nor a dimension, field or value is called so."),
        Entry(
            "TL206", "an unknown field",
            "`describe deals` shows the fields of deals.",
            example: "list deals where amuont > 5k", corrected: "list deals where amount > 5k"),
        Entry(
            "TL207", "an unknown value of a dimension",
            "The dimension is known and has no such value.",
            example: "winrate for region Wset", corrected: "winrate for region West"),
        Entry(
            "TL208", "an unknown topic",
            "`help` lists the topics; `explain` takes a metric, a dimension or the code of an error.",
            example: "explain winrat", corrected: "explain winrate"),
        Entry(
            "TL209", "an unknown setting",
            "`set` takes `today`, `currency`, `small sample`, `revenue from`, `date order`, `decimal`, `fiscal year`, `calendar`, `week starts`, `working days` and `holiday`.",
            example: "set colour blue", corrected: "set currency EUR"),
        Entry(
            "TL210", "a name with several meanings",
            "Two things are called so. The kind in front of the name says which.",
            example: "revenue for Alpha", corrected: "revenue for product Alpha"),
        Entry(
            "TL211", "a parameter without a value",
            "A name in braces stands for what `param`, `run … with` or `--with` gives.",
            example: "revenue for {team}", corrected: "revenue for West"),
    ]
}
