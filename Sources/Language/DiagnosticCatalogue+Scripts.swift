// Scripts: parameters, checks and files.

extension DiagnosticCatalogue {
    static let scripts: [Entry] = [
        Entry(
            "TL212", "an argument of the wrong kind",
            "Where a period belongs a value cannot stand, and the other way round. What is given is read as a "
                + "sentence reads it: `this quarter` is a period, `50k` a number, `West` a value.",
            example: "param start = West; revenue since {start}",
            corrected: "param start = 2025-01-01; revenue since {start}"),
        Entry(
            "TL213", "an argument for no parameter",
            "A query takes the arguments that stand in brackets behind its name in `define query`."),
        Entry(
            "TL214", "an unknown query",
            "`run` takes the name of a query that `define query` or `save as` made.",
            example: "run \"team revue\""),
        Entry(
            "TL351", "something that `expect` cannot compare",
            "Signs compare single numbers. A table is compared by `gives` and its rows as CSV.",
            example: "expect revenue by region > 5", corrected: "expect revenue > 5"),
        Entry(
            "TL352", "a measure that cannot be reconciled",
            "`reconcile` counts the deals behind a number in other lawful ways. Means of days and measures of other "
                + "records have no such ways.",
            example: "reconcile average pipeline with 5m this quarter",
            corrected: "reconcile pipeline with 5m this quarter"),
        Entry(
            "TL520", "a file that cannot be read",
            "The reason stands beside it.", example: "include \"no such file.topline\""),
        Entry(
            "TL521", "a file out of bounds",
            "A script that somebody sent can do no harm: it reads and writes only beneath its own folder, the "
                + "company's folder and the working folder. Links that lead out of them are not followed, and "
                + "hidden files are not touched. `--allow-path FOLDER` adds a folder."),
        Entry(
            "TL522", "files that include each other",
            "Each file is included once. One that includes itself, over others or not, has no beginning."),
        Entry(
            "TL523", "a correction in a script",
            "Corrections and settings of the import are kept in the company's `company.topline`. A script does "
                + "not change that file; the prompt, `-c` and standard input do."),
    ]
}
