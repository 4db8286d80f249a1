import Foundation
import Testing
import ToplineKit

/// Scripts: parameters, files included, everything bound before anything runs.
struct ScriptTests {
    let fixture: ScriptFixture

    init() throws { fixture = try ScriptFixture() }

    private static let review = """
        # what stands here is run in order
        param region = West
        title "Review of {region}"
        text "As of today."
        revenue for {region}
        """

    @Test func parametersHaveDefaultsAndAreGiven() throws {
        let byDefault = try fixture.run(Self.review)
        #expect(byDefault.status == .fine)
        #expect(
            byDefault.output.hasPrefix("Review of West\n==============\n\nAs of today.\n\nRevenue · all time")
        )
        #expect(byDefault.output.contains("400"))
        let given = try fixture.run(Self.review, with: [("Region", "North")])
        #expect(given.output.hasPrefix("Review of North\n"))
        #expect(given.output.contains("200"))
    }

    @Test func aParameterThatNothingWasGivenForAndOneThatIsNoneAreErrors() throws {
        let missing = try fixture.run("param region\nrevenue for {region}")
        #expect(missing.status == .failed)
        #expect(missing.errors.contains("review.topline:1:1: error TL211"))
        let unknown = try fixture.run(Self.review, with: [("regoin", "North")])
        #expect(unknown.status == .misused)
        #expect(unknown.errors.contains("has no parameter `regoin`; it has region"))
        #expect(unknown.output.isEmpty)
    }

    @Test(arguments: [("2025-10-31", 3), ("july 2025", 2)])
    func aDayIsAParameterToo(_ day: String, _ count: Int) throws {
        let script = "param day = 2025-12-31\nopen deals as of {day} as csv"
        #expect(try fixture.run(script, with: [("day", day)]).output.contains("\n\(count)\n"))
        let reply = try fixture.run(script, with: [("day", "West")])
        #expect(reply.status == .failed && reply.errors.contains("TL212"), "\(reply.errors)")
    }

    @Test func titlesAndTextsInEachForm() throws {
        func output(_ form: String) throws -> String {
            try fixture.run("title \"A *b*\"\ntext \"c\"", options: OutputOptions(form: form)).output
        }
        #expect(try output("table") == "A *b*\n=====\n\nc\n")
        #expect(try output("csv") == "")
        #expect(try output("json") == "{\"heading\": \"A *b*\"}\n{\"text\": \"c\"}\n")
        #expect(try output("markdown") == "# A \\*b\\*\n\nc\n")
    }

    @Test func answersInHTMLAreOnePage() throws {
        let page = try fixture.run(
            "title \"A <b>\"\ntext \"c\"\nrevenue by region\ntitle \"Part\"\nrevenue by region",
            options: OutputOptions(form: "html")
        ).output
        #expect(page.components(separatedBy: "<!DOCTYPE html>").count == 2)
        #expect(
            page.contains("<title>A &lt;b&gt;</title>") && page.contains("<h1>A &lt;b&gt;</h1>"), "\(page)")
        #expect(page.contains("<h2 class=\"part\">Part</h2>") && page.contains("<p>c</p>"))
        #expect(page.contains("<h2>Revenue by region</h2>") && page.contains("<h3>Revenue by region</h3>"))
        let names = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(names).count == names.count)
        let alone = try fixture.run("revenue by region", options: OutputOptions(form: "html")).output
        #expect(alone.contains("<h1>Revenue by region</h1>") && !alone.contains("<section>"))
    }

    @Test func allProblemsAreListedAndNothingIsRun() throws {
        let reply = try fixture.run(
            """
            revenue into "made.csv"
            revenue by moon
            revenue for {
            include "gone.topline"
            include "other.topline"
            expect revenue > 5%
            """, others: ["other.topline": "winrate\n\nrevenue by sun\n"])
        #expect(reply.status == .failed)
        #expect(reply.output.isEmpty)
        let places = reply.errors.split(separator: "\n").filter { $0.contains(": error TL") }.map {
            $0.split(separator: "/").last!.split(separator: " ").first!
        }
        #expect(
            places == [
                "review.topline:2:12:", "review.topline:3:13:", "review.topline:4:1:", "other.topline:3:12:",
                "review.topline:6:18:",
            ])
        #expect(reply.errors.hasSuffix("nothing was run\n"))
        #expect(!FileManager.default.fileExists(atPath: "made.csv"))
    }

    @Test func whatStandsBeforeIsInForceWhenTheRestIsBound() throws {
        let reply = try fixture.run(
            "set today 2025-11-10\nparam when = this month\nexpect revenue in {when} = 100\n")
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.expectations == Expectations(met: 1))
    }

    @Test func filesAreIncludedOnceAndCyclesRefused() throws {
        let twice = try fixture.run(
            "include \"a.topline\"\ninclude \"./a.topline\"\ntext \"end\"",
            others: ["a.topline": "text \"once\"\n"])
        #expect(twice.output == "once\n\nend\n")
        let cycle = try fixture.run(
            "include \"a.topline\"",
            others: ["a.topline": "include \"b.topline\"\n", "b.topline": "include \"a.topline\"\n"])
        #expect(cycle.errors.contains("b.topline:1:1: error TL522: files include each other: "))
        #expect(cycle.errors.contains("a.topline → b.topline → a.topline"))
        let itself = try fixture.run("include \"review.topline\"")
        #expect(itself.errors.contains("review.topline → review.topline"))
    }

    @Test func correctionsAreForThePromptOnly() throws {
        for sentence in [
            "treat region \"West\" as \"North\"", "set currency EUR", "set date order day first",
            "set decimal comma",
            "import \"deals.csv\" as deals", "set fiscal year starts february", "set week starts monday",
        ] {
            let reply = try fixture.run(sentence)
            #expect(reply.errors.contains("TL523"), "\(sentence)\n\(reply.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.company.path + "/company.topline"))
    }

    @Test func anIncludedFileTypedAtThePromptIsAScript() throws {
        let file = try fixture.scripts.write("revenue by moon\nwinrate\n", to: "wrong.topline")
        let reply = try fixture.session().reply(to: "include \"\(file)\"", OutputOptions())
        #expect(reply.output.isEmpty)
        #expect(reply.errors.contains("wrong.topline:1:12: error TL202"))
        let good = try fixture.scripts.write("param who = West\n", to: "good.topline")
        let session = try fixture.session()
        #expect(
            session.reply(to: "include \"\(good)\"; won deals for {who} as csv", OutputOptions()).output
                == "Won deals\n2\n")
    }

    // MARK: Queries

    private static let query = """
        define query review(region, period) as
            won deals for {region} in {period} as csv
            revenue for {region} in {period} as csv

        """

    @Test(arguments: ["West, all time", "period = all time, West", "region = West, period = all time"])
    func queriesAreRunWithArguments(_ arguments: String) throws {
        let reply = try fixture.run(Self.query + "run \"Review\" with \(arguments)")
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.output.hasSuffix("Won deals\n2\nRevenue\n400\n"), "\(reply.output)")
    }

    @Test(arguments: [
        ("run \"revue\" with West", "TL214"), ("run \"review\" with West", "TL211"),
        ("run \"review\" with West, all time, 5", "TL213"), ("run \"review\" with West, team = 5", "TL213"),
        ("run \"review\" with this year, all time", "TL105"), ("run \"review\" with Wset, all time", "TL203"),
    ])
    func whatIsWrongWithARunIsSaidBeforeAnythingRuns(sentence: String, code: String) throws {
        let reply = try fixture.run(Self.query + "won deals\n" + sentence)
        #expect(reply.errors.contains("review.topline:5:1: error \(code)"), "\(reply.errors)")
        #expect(reply.output.isEmpty)
    }

    @Test func definitionsEndWithTheScript() throws {
        let session = try fixture.session()
        let script = try fixture.scripts.write(
            Self.query + "define metric trophies as won deals\nexpect trophies = 3\n", to: "a.topline")
        #expect(session.run(script: script, OutputOptions()).status == .fine)
        #expect(session.reply(to: "trophies", OutputOptions()).errors.contains("TL2"))
        #expect(!FileManager.default.fileExists(atPath: fixture.company.path + "/company.topline"))
        // A file that is included at the prompt is in force for the session, and kept nowhere.
        _ = session.reply(to: "include \"\(script)\"", OutputOptions())
        #expect(session.reply(to: "trophies as csv", OutputOptions()).output == "Trophies\n3\n")
        #expect(!FileManager.default.fileExists(atPath: fixture.company.path + "/company.topline"))
    }

    @Test func goingOnIsBoundWithTheQuestionBefore() throws {
        let good = try fixture.run(
            "revenue by region\nagain by rep\ndrill 1\nexpect again for West gives \"...\"\n")
        #expect(good.status == .fine, "\(good.errors)")
        #expect(try fixture.run("again by rep\n").errors.contains("review.topline:1:1: error TL5"))
        let wrong = try fixture.run("revenue by region\nagain by moon\n")
        #expect(wrong.errors.contains("review.topline:2:1: error TL202") && wrong.output.isEmpty)
    }
}
