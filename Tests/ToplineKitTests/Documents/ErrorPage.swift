import Language
import ToplineKit

/// The page of errors: every code with its text, an example as it stands at a terminal, and what to write instead.
struct ErrorPage {
    private let companies: CatalogueCompanies
    private let options = OutputOptions(width: 80, isInteractive: true)

    init(_ companies: CatalogueCompanies) { self.companies = companies }

    var text: String {
        head + DiagnosticCatalogue.entries.map(section).joined() + habits + ledger
    }

    private let head = """
        # Errors

        Every error has a code, one plain sentence, the sentence with the words marked, and what to write instead. Where
        a whole sentence can be offered it stands behind `run (Tab):`; Tab puts it on the next line, `fix` runs it. Each
        one offered has been read and its names looked up before it is shown.

        Codes: TL1xx the shape of a sentence · TL2xx names · TL3xx meaning · TL5xx data and files · TL9xx not yet. Notes
        that ride with answers have TL4xx; `explain TL401` says what they mean.

        This page is made from the catalogue in `Sources/Language`, with examples about the sample company;
        `TOPLINE_RECORD=1 swift test --filter ErrorPage` writes it, and tests run every example and every correction.


        """

    private func section(_ entry: DiagnosticCatalogue.Entry) -> String {
        var text = "## \(entry.code): \(entry.title)\n\n\(entry.explanation)\n"
        if !entry.example.isEmpty,
            let (_, reply) = companies.reply(to: entry.example, withCode: entry.code, options)
        {
            text += "\n```\ntopline> \(entry.example)\n\(reply.errors)```\n"
        }
        if !entry.corrected.isEmpty { text += "\nWrite instead: `\(entry.corrected)`\n" }
        return text + "\n"
    }

    // MARK: Habits

    private var habits: String {
        """
        # Habits

        What people write out of habit, and the question that it is. Some of it is understood; the rest is refused, with
        the question on offer.

        ## From SQL

        \(table(Habits.sql))
        ## From talk

        \(table(Habits.talk))
        """
    }

    private func table(_ habits: [Habits.Habit]) -> String {
        let rows = habits.map { habit in
            let reply = companies.sample.reply(to: habit.typed, options)
            let how = reply.status == .fine ? "understood" : "offered"
            return "| `\(escaped(habit.typed))` | `\(escaped(habit.question))` | \(how) |\n"
        }
        return "| Typed | The question | |\n|---|---|---|\n" + rows.joined()
    }

    private func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

    // MARK: Known to be poor

    /// Messages that should be better, with what is wrong with them.
    private static let poor: [(sentence: String, why: String)] = []

    private var ledger: String {
        let lines = Self.poor.map { "- `\($0.sentence)`: \($0.why)\n" }.joined()
        return "\n# Known to be poor\n\n" + (lines.isEmpty ? "No message is known to be bad.\n" : lines)
    }
}
