import Foundation
import Testing

/// A script whose day is pinned gives the same bytes whatever the environment is.
@Suite struct DeterminismTests {
    private let company: CompanyFolder
    private let program: BatchProgram

    init() throws {
        company = try CompanyFolder()
        program = BatchProgram(home: company.home)
    }

    private static let script = """
        set today 2024-12-31
        param who = West
        title "Review of {who} – µ"
        text "Größe and 東京 stand as they are."
        revenue for {who} this year
        revenue, winrate by rep with totals, share
        top 5 reps by revenue as bars
        revenue by month
        winrate by region vs last quarter
        count open deals by stage
        list deals sorted by amount
        list deals sorted by amount as csv
        revenue by rep as json
        revenue by rep as markdown
        median sales cycle by rep
        explain winrate
        list metrics
        describe
        describe import
        help periods
        revenue for West in 2030
        expect revenue = 1
        expect revenue by region gives "Region" "nowhere"
        expect error TL202 from "revenue by rep"
        """

    private static let environments: [[String: String]] = [
        [:], ["LC_ALL": "C"], ["LC_ALL": "POSIX", "LANG": "C"], ["LC_ALL": "de_DE.UTF-8"],
        ["LANG": "tr_TR.ISO-8859-9"],
        ["LC_NUMERIC": "de_DE.UTF-8", "LC_TIME": "fr_FR.UTF-8"], ["TZ": "Pacific/Kiritimati"],
        ["TZ": "Etc/GMT+12"],
        ["COLUMNS": "40", "LINES": "10"], ["COLUMNS": "500"], ["NO_COLOR": "1"],
        ["CLICOLOR_FORCE": "1", "FORCE_COLOR": "3", "COLORTERM": "truecolor"], ["TERM": "dumb"], ["TERM": ""],
        ["HOME": "/nonexistent", "XDG_STATE_HOME": "/nonexistent"],
    ]

    @Test func aScriptGivesTheSameBytesEverywhere() throws {
        let path = company.home + "/review.topline"
        try Self.script.write(toFile: path, atomically: true, encoding: .utf8)
        let arguments = [path, "--company", company.path]
        let first = try program.run(arguments)
        #expect(first.code == 1)
        #expect(first.output.contains("Review of West – µ") && first.output.contains("東京"))
        #expect(first.output.contains("▕") && !first.output.contains("\u{1B}"))
        for environment in Self.environments {
            let run = try program.run(arguments, environment: environment)
            #expect(run.code == first.code, "\(environment)")
            #expect(run.output == first.output, "\(environment)")
            #expect(run.errors == first.errors, "\(environment)")
        }
        // A terminal on the other side of a pipe, or none at all, is nothing to it.
        let piped = try program.runShell(
            "script -qec '\"$PROGRAM\" \(path) --company \(company.path) 2>/dev/null | cat' /dev/null </dev/null"
        )
        if piped.code == 0 {
            #expect(piped.output.replacingOccurrences(of: "\r\n", with: "\n") == first.output)
        }
    }

    @Test func renderedMarkdownIsTheSameEverywhere() throws {
        let path = company.home + "/book.md"
        let text = "---\ncompany: company\ntoday: 2024-12-31\n---\n\n```topline\n\(Self.script)\n```\n"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let first = try program.run(["render", path])
        #expect(first.output.hasPrefix("---\ncompany: company\n"), "\(first.errors)")
        #expect(first.output.contains("```output\n"))
        for environment in Self.environments {
            #expect(
                try program.run(["render", path], environment: environment).output == first.output,
                "\(environment)")
        }
    }
}
