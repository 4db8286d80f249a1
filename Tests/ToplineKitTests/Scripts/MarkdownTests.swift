import Foundation
import Testing

@testable import ToplineKit

/// Markdown files: blocks run as one script, results under them compared, written and accepted.
struct MarkdownTests {
    let fixture: ScriptFixture

    init() throws { fixture = try ScriptFixture() }

    private func write(_ text: String) throws -> String { try fixture.scripts.write(text, to: "book.md") }

    private static let book = """
        # Won

        ```topline
        param region = West
        won deals for {region} as csv
        ```

        ```output
        Won deals
        2
        ```

        Prose with ```topline in it.

            ```topline
            indented code is none
            ```

        ~~~~
        ```topline
        nor is this
        ```
        ~~~~

        ```topline
        expect revenue for {region} = 400
        ```
        the end
        """

    @Test func resultsAreComparedAndNothingIsWritten() throws {
        let path = try write(Self.book)
        let reply = try fixture.session().check(script: path, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.output == "\(path): 2 expectations met\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.book)
    }

    @Test func whatDiffersIsShownWithItsLine() throws {
        let path = try write(Self.book.replacing("\n2\n", with: "\n3\n"))
        let reply = try fixture.session().check(script: path, OutputOptions())
        #expect(reply.status == .unmet)
        #expect(
            reply.errors == "\(path):8: the result is not what stands here\n    Won deals\n  - 3\n  + 2\n")
        #expect(reply.output == "\(path): 1 expectation met, 1 failed\n")
    }

    @Test func linesAreElidedAndTrailingBlanksSayNothing() throws {
        let path = try write(Self.book.replacing("Won deals\n2\n", with: "Won deals  \n...\n"))
        #expect(try fixture.session().check(script: path, OutputOptions()).status == .fine)
        let accepted = try fixture.session().accept(script: path, OutputOptions())
        #expect(accepted.output == "\(path): nothing to accept\n")
        let rendered = try fixture.session().render(document: path, OutputOptions())
        #expect(rendered.output == Self.book)
    }

    @Test func renderingTwiceIsRenderingOnce() throws {
        let text =
            "```topline\nrevenue by region\n```\nx\n\n```topline\nset today 2025-12-30\n```\n\n```topline\nwon deals as csv\n```"
        let session = try fixture.session()
        let once = session.render(document: try write(text), OutputOptions()).output
        #expect(once.hasSuffix("```topline\nwon deals as csv\n```\n\n```output\nWon deals\n3\n```\n"))
        #expect(once.contains("  West        400    2"), "\(once)")
        #expect(
            once.contains(
                "```\nx\n\n```topline\nset today 2025-12-30\n```\n\n```topline\nwon deals"))
        let path = try write(once)
        #expect(session.render(document: path, OutputOptions()).output == once)
        #expect(session.check(script: path, OutputOptions()).status == .fine)
    }

    @Test func allBlocksAreBoundBeforeAnyRuns() throws {
        let path = try write(
            "```topline\nwon deals into \"x.csv\"\n```\n\n```topline\nrevenue by moon\n```\n")
        let reply = try fixture.session().render(document: path, OutputOptions())
        #expect(reply.status == .failed)
        #expect(reply.errors.contains("book.md:6:12: error TL202"))
        #expect(reply.output.isEmpty)
    }

    @Test func aBlockMayShowItsErrors() throws {
        let path = try write("```topline error\nrevenue by moon\nwon deals as csv\n```\n")
        let reply = try fixture.session().render(document: path, OutputOptions())
        #expect(reply.status == .fine)
        #expect(reply.output.contains("```output\nerror TL202: nothing to group by is called `moon`\n"))
        #expect(reply.output.contains("\n\nWon deals\n3\n```\n"))
    }

    @Test func acceptChangesWhatDiffersAndNothingElse() throws {
        let text = """
            ```topline
            # rows with comments
            expect revenue, winrate by region gives "Region,Revenue,Win rate"
              "West,401,..."   # kept
              "East,1,1"
            \t"North,200,0.5"
            expect revenue by region gives "Region,Revenue,Won" "West,1,2"
            expect revenue by region gives "..." "North,201,1"
            expect won deals gives
                "Won deals"
                "4"
            ```

            ```output
            gone
            ```
              trailing\u{20}\u{20}
            """
        let path = try write(text)
        let reply = try fixture.session().accept(script: path, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == """
                ```topline
                # rows with comments
                expect revenue, winrate by region gives "Region,Revenue,Win rate"
                  "West,400,..."   # kept
                \t"North,200,0.5"
                expect revenue by region gives "Region,Revenue,Won" "West,400,2" "North,200,1"
                expect revenue by region gives "..." "North,200,1"
                expect won deals gives
                    "Won deals"
                    "3"
                ```
                  trailing\u{20}\u{20}
                """)
        #expect(try fixture.session().check(script: path, OutputOptions()).status == .fine)
        #expect(
            try fixture.session().accept(script: path, OutputOptions()).output.hasSuffix(
                "nothing to accept\n"))
    }

    /// A check that cannot fail is none.
    @Test func acceptNeverLeavesElisionsAlone() throws {
        let heading = try fixture.scripts.write(
            "expect revenue by region gives \"x\" \"...\"\n", to: "a.topline")
        #expect(try fixture.session().accept(script: heading, OutputOptions()).status == .fine)
        #expect(
            try String(contentsOfFile: heading, encoding: .utf8)
                == "expect revenue by region gives \"Region,Revenue,Won\" \"...\"\n")
        let wrong = "expect revenue by region gives \"...\" \"Nowhere,1,1\"\n"
        let rows = try fixture.scripts.write(wrong, to: "b.topline")
        let reply = try fixture.session().accept(script: rows, OutputOptions())
        #expect(reply.status == .unmet && reply.errors.contains("only `...` would remain"))
        #expect(try String(contentsOfFile: rows, encoding: .utf8) == wrong)
    }

    @Test func acceptLeavesOtherFailuresAndWrongFilesAlone() throws {
        let script = try fixture.scripts.write(
            "expect revenue = 1\nexpect won deals gives \"Won deals\" \"4\"\n", to: "a.topline")
        let reply = try fixture.session().accept(script: script, OutputOptions())
        #expect(reply.status == .unmet && reply.errors.contains("a.topline:1:1: not as expected"))
        #expect(
            try String(contentsOfFile: script, encoding: .utf8)
                == "expect revenue = 1\nexpect won deals gives \"Won deals\" \"3\"\n")
        let wrong = "expect won deals gives \"4\"\nrevenue by moon\n"
        let other = try fixture.scripts.write(wrong, to: "b.topline")
        #expect(try fixture.session().accept(script: other, OutputOptions()).status == .failed)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == wrong)
        try Data([0x23, 0xFF, 0x0A]).write(to: URL(filePath: other))
        #expect(try fixture.session().accept(script: other, OutputOptions()).status == .misused)
    }

    @Test func frontMatterNamesCompanyAndDay() throws {
        let path = try write("---\nCompany: \"../crm\"\ntoday:   2025-06-30 \ntitle: x\n---\nrest\n")
        #expect(ScriptText.settings(of: path).company == "../crm")
        #expect(ScriptText.settings(of: path).today == "2025-06-30")
        #expect(ScriptText.settings(of: try write("text\n---\ncompany: x\n---\n")).company == nil)
        #expect(throws: ScriptText.LayoutError.self) {
            try ScriptText.companyFolder(fixture.company.path, of: path, allowing: [])
        }
        #expect(
            try ScriptText.companyFolder(fixture.company.path, of: path, allowing: [fixture.company.path])
                .hasPrefix("/"))
    }

    @Test func markdownBlocksAreLaidOut() throws {
        let path = try write(
            "# T\n\n```topline\nshow me revenue   for West ?\n```\n\n```topline error\nrevenue {\n```\n")
        #expect(
            try ScriptText.formatted(fileAt: path)
                == "# T\n\n```topline\nrevenue for West\n```\n\n```topline error\nrevenue {\n```\n")
        let wrong = try write("x\n```topline\nrevenue {\n```\n")
        #expect { try ScriptText.formatted(fileAt: wrong) } throws: { error in
            guard case ScriptText.LayoutError.wrong(let words) = error else { return false }
            return words.contains("book.md:3:9: error")
        }
    }

    @Test(arguments: [
        "```", "````topline\n```\n````", "```topline", "```topline\nrevenue",
        "~~~topline\nwon deals\n~~~\r\n", "\r\n```topline\r\nwon deals\r\n```\r\n",
    ])
    func oddFencesAreNoTrouble(_ text: String) throws {
        let path = try write(text)
        let reply = try fixture.session().render(document: path, OutputOptions())
        #expect(reply.status == .fine || reply.status == .failed)
        #expect(reply.output.isEmpty || reply.output.hasPrefix(text) || text.contains("\r"))
    }
}
