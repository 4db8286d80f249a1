import Foundation
import Testing
import ToplineKit

/// Definitions between sentences, scripts and sessions.
struct DefinitionSessionTests {
    private static let deals = """
        Deal ID,Rep,Product,Stage,Created,Closed,Amount
        1,Ann Bell,Beta,Won,2025-10-01,2025-11-02,100
        2,Ann Bell,Beta,Lost,2025-10-03,2025-11-05,0
        3,Cy Dunn,Alpha,Won,2025-10-04,2025-12-01,300
        4,Cy Dunn,Alpha,Negotiation,2025-10-04,,

        """

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Self.deals.write(toFile: folder.path + "/deals.csv", atomically: true, encoding: .utf8)
        return folder
    }

    private func text(in folder: TemporaryFolder) -> String? {
        try? String(contentsOfFile: folder.path + "/company.topline", encoding: .utf8)
    }

    @Test func aScriptsDefinitionsEndWithIt() throws {
        let folder = try folder()
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let script = "define segment big as deals where amount > 200\ncount big"
        let reply = session.reply(to: script, sourceName: "a.topline", OutputOptions())
        #expect(reply.errors == "" && reply.output.contains("1 of 4 deals"))
        #expect(session.reply(to: "count big", OutputOptions()).status == .failed)
        #expect(text(in: folder) == nil)
    }

    @Test func aKeptDefinitionIsThereInTheNextSession() throws {
        let folder = try folder()
        let first = try Session(folder: folder.path, today: "2025-12-31")
        _ = first.reply(to: "define segment big as deals where amount > 200", OutputOptions())
        let second = try Session(folder: folder.path, today: "2025-12-31")
        #expect(second.reply(to: "list big", OutputOptions()).output.contains("Cy Dunn"))
        #expect(second.completions(for: "list bi", at: 7).contains { $0.text == "big" })
    }

    @Test func brokenDefinitionsAreSaidOnceAndTheRestIsInForce() throws {
        let folder = try folder()
        try """
        define segment a as deals where turnip > 5
        define segment b as deals
        define segment c as deals where amount > 200

        """.write(toFile: folder.path + "/company.topline", atomically: true, encoding: .utf8)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let first = session.reply(to: "count c", OutputOptions())
        #expect(first.status == .fine)
        #expect(first.errors.contains("line 1: `a` cannot be used") && first.errors.contains("line 2:"))
        #expect(session.reply(to: "count c", OutputOptions()).errors == "")
        #expect(session.reply(to: "count a", OutputOptions()).errors.contains("TL348"))
    }

    @Test func undoTakesBackOneAfterTheOther() throws {
        let folder = try folder()
        let session = try Session(folder: folder.path, today: "2025-12-31")
        for sentence in [
            "set small sample 2", "treat stage \"Negotiation\" as lost",
            "define segment x as lost deals where amount = 0",
        ] {
            #expect(session.reply(to: sentence, OutputOptions()).status == .fine)
        }
        let words = (0..<4).map { _ in session.reply(to: "undo", OutputOptions()) }
        #expect(words[0].output.contains("define segment x"))
        #expect(words[1].output.contains("treat stage"))
        #expect(words[2].output.contains("small sample 2"))
        #expect(words[3].errors.contains("TL511"))
        #expect(session.reply(to: "count open deals", OutputOptions()).output.contains("  1\n"))
        #expect(text(in: folder) == nil)
    }

    @Test func anAmountThatLostDealsDoNotCarryIsNoted() throws {
        let folder = try folder()
        let session = try Session(folder: folder.path, today: "2025-12-31")
        _ = session.reply(to: "define segment big as deals where amount > 50", OutputOptions())
        #expect(session.reply(to: "win rate for big", OutputOptions()).output.contains("TL441"))
        #expect(!session.reply(to: "win rate", OutputOptions()).output.contains("TL441"))
        #expect(!session.reply(to: "revenue for big", OutputOptions()).output.contains("TL441"))
    }
}
