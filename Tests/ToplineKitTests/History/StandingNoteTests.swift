import Foundation
import Testing
import ToplineKit

/// What is wrong with the data under every answer is said under every answer, for as long as it is so.
struct StandingNoteTests {
    private static let header = "Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount\n"

    // The data are old, so their newest day counts as today, whatever the clock says.
    private static func open(_ ids: ClosedRange<Int>, created: String = "2017-09-0") -> String {
        ids.map { "\($0),Ann,Proposal,\(created)\($0 % 9 + 1),2017-12-31,,100\n" }.joined()
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder([("deals.csv", Self.header + Self.open(1...10))]) }

    private func session() throws -> Session { try Session(folder: folder.path) }

    private func ask(_ sentence: String, _ session: Session) -> Reply {
        session.reply(to: sentence, OutputOptions())
    }

    @Test func oldDataAreMarkedUntilTheFileIsWholeAgain() throws {
        let session = try session()
        #expect(!ask("open deals", session).output.contains("TL48"))
        try folder.write(Self.header + Self.open(1...4) + "5,\"An", to: "deals.csv")
        #expect(
            ask("open deals", session).errors.contains("deals.csv: it is broken off: it ends within a record")
        )
        for sentence in ["open deals", "open deals by rep", "drill 1", "list open deals"] {
            let reply = ask(sentence, session)
            #expect(reply.output.contains("TL482"), "\(sentence): \(reply.output)\(reply.errors)")
        }
        #expect(ask("open deals", session).output.contains("10\n"))
        try folder.write(Self.header + Self.open(1...11), to: "deals.csv")
        let reply = ask("open deals", session)
        #expect(reply.output.contains("11\n") && !reply.output.contains("TL48"), "\(reply.output)")
    }

    @Test func halfOfAFileIsReadOnTheFirstOpenAndMarked() throws {
        try folder.write(Self.header + Self.open(1...4) + "5,\"An", to: "deals.csv")
        let session = try session()
        for _ in 0..<2 { #expect(ask("open deals", session).output.contains("TL480")) }
        #expect(ask("describe doubts", session).output.contains("deals.csv ends within a record"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/deals.history"))
    }

    @Test func filesThatShareTheirIdsAreNamedUnderEveryAnswer() throws {
        let session = try session()
        _ = ask("open deals", session)
        try folder.write(
            Self.header + Self.open(2...10) + Self.open(11...12, created: "2017-10-0"), to: "new.csv")
        let first = ask("open deals", session)
        #expect(first.errors.contains("note: the history of the deals stops here: "), "\(first.errors)")
        #expect(first.output.contains("21\n") && first.output.contains("import \"deals.csv\" as nothing"))
        let second = ask("open deals", session)
        #expect(second.errors.isEmpty && second.output.contains("TL481"), "\(second.errors)")
        #expect(ask("describe", session).output.contains("no history is kept: no id"))
        let said = ask("import \"deals.csv\" as nothing", session).output
        #expect(said.contains("deals.csv is left out\n11 deals: "), "\(said)")
        let after = ask("open deals", session)
        #expect(after.output.contains("11\n") && !after.output.contains("TL48"), "\(after.output)")
    }

    @Test func dealsThatVanishWaitForARefresh() throws {
        _ = ask("open deals", try session())
        try folder.write(Self.header + Self.open(7...12), to: "deals.csv")
        let session = try session()
        for _ in 0..<2 {
            #expect(
                ask("open deals", session).output.contains(
                    "6 of 10 deals are gone from the files since the reading of 2017-09-"))
        }
        #expect(ask("refresh", session).status == .fine)
        #expect(!ask("open deals", session).output.contains("TL483"))
        let text = try String(contentsOfFile: folder.path + "/deals.history", encoding: .utf8)
        #expect(text.contains("\n-\t1\n"))
    }

    @Test func doubtsKnowTheDayThatNewDataBring() throws {
        let session = try session()
        _ = ask("open deals", session)
        let moved = Self.header + Self.open(1...8) + Self.open(11...13, created: "2017-10-0")
        try folder.write(moved, to: "deals.csv")
        #expect(!ask("describe doubts", session).output.contains("after today"))
    }

    @Test func aColumnThatGoesBetweenTwoSentencesIsMissed() throws {
        _ = ask("open deals", try session())
        try folder.write(
            (Self.header + Self.open(1...10)).replacing(",Rep", with: "").replacing(",Ann", with: ""),
            to: "deals.csv")
        let reply = ask("open deals", try session())
        #expect(reply.errors.contains("`Rep`, the rep of the deals, is gone"), "\(reply.errors)")
    }

    @Test func aLineThatIsNoSentenceIsSaidWhenItIsWritten() throws {
        let session = try session()
        _ = ask("open deals", session)
        try folder.write("set currency EUR\nset set\n", to: "company.topline")
        let reply = ask("open deals", session)
        #expect(
            reply.errors.contains("company.topline:2: a sentence that is not understood"), "\(reply.errors)")
        #expect(ask("open deals", session).errors.isEmpty)
    }
}
