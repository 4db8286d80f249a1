import Foundation
import Testing
import ToplineKit

/// `transcript on`: what was typed becomes a script that holds on the same data.
struct TranscriptTests {
    let fixture: ScriptFixture

    init() throws { fixture = try ScriptFixture() }

    @Test func aTranscriptHolds() throws {
        let path = fixture.scripts.path + "/said.topline"
        let session = try fixture.session()
        for sentence in [
            "transcript on \"\(path)\"", "show me revenue by region", "revenue by moon", "revenue {", "help",
            "param who = West", "revenue for {who} this year as csv", "set today 2025-11-30",
            "list deals sorted by amount", "revenue this month into \"\(fixture.scripts.path)/x.csv\"",
            "expect won deals = 3", "expect won deals = 4", "list metrics", "revenue for 'a \"b\"'",
            "revenue in 2030", "explain winrate", "text \"said\"", "transcript off", "winrate",
        ] { _ = session.reply(to: sentence, OutputOptions()) }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text.hasPrefix(
                "set today 2025-12-31\nset small sample 5\nexpect revenue by region gives\n    \"Region,"))
        #expect(text.contains("\nexpect error TL202 from \"revenue by moon\"\n"))
        #expect(text.contains("\n# help\n") && text.contains("\n# expect won deals = 4\n"))
        #expect(!text.contains("winrate gives") && text.hasSuffix("\n"))
        let check = try fixture.session().check(script: path, OutputOptions())
        #expect(check.status == .fine, "\(check.errors)\n\(text)")
        #expect(check.expectations.met >= 9 && check.expectations.failed == 0)
        let other = try TemporaryFolder([
            (
                "deals.csv",
                "Deal ID,Rep,Region,Stage,Created,Closed,Amount\n1,A,West,Won,2025-10-01,2025-11-02,5\n"
            )
        ])
        let changed = try Session(folder: other.path)
        #expect(changed.check(script: path, OutputOptions()).expectations.failed > 0)
    }

    @Test func aTranscriptGoesOnBehindWholeLines() throws {
        let path = try fixture.scripts.write("# before", to: "said.topline")
        let session = try fixture.session()
        _ = session.reply(to: "transcript on \"\(path)\"; transcript off", OutputOptions())
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# before\nset today "))
    }

    @Test func itIsWrittenWhereItMayBe() throws {
        let session = try fixture.session()
        for file in ["x.csv", "\(fixture.company.path)/company.topline", "/no such folder/x.topline"] {
            #expect(session.reply(to: "transcript on \"\(file)\"", OutputOptions()).errors.contains("TL502"))
        }
        let outside = try TemporaryFolder()
        let script = try fixture.run("transcript on \"\(outside.path)/x.topline\"\nwon deals\n")
        #expect(script.errors.contains("TL521"))
        let inside = try fixture.run("transcript on \"\(fixture.scripts.path)/x.topline\"\nwon deals\n")
        #expect(inside.status == .fine)
        #expect(
            try String(contentsOfFile: fixture.scripts.path + "/x.topline", encoding: .utf8).hasSuffix(
                "gives\n    \"Won deals\"\n    \"3\"\n"))
    }
}
