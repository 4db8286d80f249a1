/// docs/suggestions.md: how often the first suggestion is the sentence that was meant.
enum SuggestionPage {
    static func text(_ scores: [SuggestionScore]) -> String {
        head + table(scores) + scores.map(misses).joined()
    }

    private static let head = """
        # How good the suggestions are

        When a sentence cannot be answered, Topline offers a whole one that can (`run (Tab): …`). How often is the first
        one offered what was meant? Two lists are asked of the sample company, on its last day, in every run of the tests.

        - **Mistyped by rule**: [mutated.txt](../Tests/Suggestions/mutated.txt), sentences of every kind with one or two
          typing slips, a word left out, swapped or doubled, or other words for the same thing. A seeded rule makes them
          (`SentenceMutations.swift`); it is older than the suggestions.
        - **Written by fresh eyes**: [fresh-eyes.txt](../Tests/Suggestions/fresh-eyes.txt), what people typed who had not
          seen the language. When they were first asked, before anything was mended by them, 13 of the 49 refused led to
          the sentence meant (26.5 %), 4 to another, 32 to none. What is mended since is mended for what they have in
          common, but they are no longer a measure of what is yet to come.

        Two sentences are the same if they are answered alike: the same words, or the same filters, period and figures.
        The tests fail when fewer than four of five refused sentences lead to the one meant, or when a sentence is
        answered as something else without a word. `TOPLINE_RECORD=1 swift test --filter SuggestionScore` writes this page.


        """

    private static func table(_ scores: [SuggestionScore]) -> String {
        let names = scores.map { "\($0.name) |" }.joined(separator: " ")
        var lines = ["| What came of it | \(names)", "|---|" + scores.map { _ in "--:|" }.joined()]
        for outcome in SuggestionOutcome.allCases {
            lines.append(row(outcome.words, scores) { "\($0.count(of: outcome))" })
        }
        lines.append(row("**all**", scores) { "**\($0.results.count)**" })
        lines.append(row("right, of those refused", scores) { share($0.count(of: .right), $0.refused) })
        return lines.map { $0 + "\n" }.joined()
    }

    private static func row(
        _ words: String, _ scores: [SuggestionScore], _ cell: (SuggestionScore) -> String
    ) -> String {
        "| \(words) | " + scores.map { "\(cell($0)) |" }.joined(separator: " ")
    }

    /// In tenths of a percent, rounded half up.
    private static func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// Every sentence that did not lead to the one meant.
    private static func misses(_ score: SuggestionScore) -> String {
        let missed = score.results.filter { [.other, .nothing, .misread].contains($0.outcome) }
        guard !missed.isEmpty else { return "" }
        let rows = missed.map { result in
            "| `\(result.sentence.typed)` | `\(result.sentence.intended)` | "
                + (result.offer.map { "`\($0)`" } ?? "nothing") + " |\n"
        }
        return
            "\n## Not yet right: \(score.name.lowercased())\n\n| Typed | Meant | Offered first |\n|---|---|---|\n"
            + rows.joined()
    }
}
