import Foundation
import Testing
import ToplineKit

/// Sentences make history by being asked: what changed in the files between two of them is kept and answered from.
struct HistorySessionTests {
    // The data are old, so their newest day counts as today, whatever the clock says.
    private static let october = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Ann,Proposal,2017-09-01,2017-12-31,,100
        2,Bo,Proposal,2017-09-05,2017-11-30,,200
        3,Bo,Won,2017-08-05,2017-10-31,2017-10-31,50

        """
    private static let november = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Cy,Negotiation,2017-09-01,2018-03-31,,180
        2,Bo,Won,2017-09-05,2017-11-30,2017-11-30,220
        3,Bo,Won,2017-08-05,2017-10-31,2017-10-31,50

        """

    private let folder: TemporaryFolder
    private var file: String { "\(folder.path)/deals.history" }

    init() throws { folder = try TemporaryFolder([("deals.csv", Self.october)]) }

    private func answer(_ sentence: String, today: String? = nil) throws -> String {
        let reply = try Session(folder: folder.path, today: today).reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    @Test func aFileThatChangesBetweenTwoSentencesIsARead() throws {
        let session = try Session(folder: folder.path)
        #expect(session.reply(to: "pipeline", OutputOptions()).output.contains("  300\n"))
        try folder.write(Self.november, to: "deals.csv")
        #expect(session.reply(to: "pipeline by rep", OutputOptions()).output.contains("Cy"))
        let then = session.reply(to: "pipeline by rep, stage as of 2017-10-31", OutputOptions()).output
        #expect(then.contains("Ann") && !then.contains("Cy") && then.contains("300 in all"), "\(then)")
        #expect(then.contains("as of 2017-10-31 as the deals were read on that day."))
        let between = session.reply(to: "pipeline as of 2017-11-15", OutputOptions()).output
        #expect(
            between.contains("  300\n") && between.contains("read on 2017-10-31, and by what is dated since.")
        )
        let before = session.reply(to: "pipeline as of 2017-10-01", OutputOptions()).output
        #expect(before.contains("all else as they first were read, on 2017-10-31."))
    }

    @Test func whatWasKeptIsThereTheNextTime() throws {
        _ = try answer("pipeline")
        try folder.write(Self.november, to: "deals.csv")
        _ = try answer("pipeline")
        #expect(try answer("revenue by rep as of 2017-10-31").contains("50"))
        #expect(try answer("pipeline as of 2017-10-31", today: "2017-11-30").contains("  300\n"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("~\t1\tamount\t100\t180\n"))
    }

    /// A day that was set by hand tells nothing of when the files were as they are.
    @Test func aPinnedDayKeepsNoReading() throws {
        _ = try answer("pipeline", today: "2017-12-24")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func withoutAnIdentityTheAnswerSaysSo() throws {
        try folder.write(
            "Rep,Stage,Created,Amount\nAnn,Proposal,2017-09-01,100\nAnn,Proposal,2017-09-01,100\nAnn,Won,2017-10-01,1\n",
            to: "deals.csv")
        let text = try answer("pipeline as of 2017-09-30")
        #expect(text.contains("No history is kept: nothing tells one deal from another."), "\(text)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func anAnswerNeverReplacesTheHistory() throws {
        _ = try answer("pipeline")
        let reply = try Session(folder: folder.path).reply(
            to: "pipeline by rep as csv into \"\(file)\"", OutputOptions())
        #expect(reply.status != .fine)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# What the deals were"))
    }

    @Test func aHistoryThatCannotBeWrittenStopsNoAnswer() throws {
        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        let reply = try Session(folder: folder.path).reply(to: "pipeline", OutputOptions())
        #expect(reply.status == .fine && reply.output.contains("  300\n"))
        #expect(reply.errors.contains("note: the history of the deals could not be kept"), "\(reply.errors)")
    }

    /// Ann is in no file any more, and was there then.
    @Test func whoIsGoneCanBeNamedInThePast() throws {
        let session = try Session(folder: folder.path)
        _ = session.reply(to: "pipeline", OutputOptions())
        try folder.write(Self.november, to: "deals.csv")
        func answer(_ sentence: String) -> String {
            let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
            return reply.output + reply.errors
        }
        #expect(answer("pipeline for Ann as of 2017-10-31") == "Pipeline\n100\n")
        #expect(answer("open deals where stage is Proposal as of 2017-10-31") == "Open deals\n2\n")
        #expect(answer("changes in pipeline for Ann since 2017-11-01").contains("Moved out,-100"))
        #expect(answer("pipeline for Ann").contains("error TL203"))
        #expect(answer("pipeline for Ann or Nobody as of 2017-10-31").contains("error TL203"))
    }

    /// Files whose newest day lies before the last reading tell nothing new of that time.
    @Test func filesOfBeforeTheLastReadingAreSaidToMakeNone() throws {
        try folder.write(Self.november, to: "deals.csv")
        _ = try answer("pipeline")
        try folder.write(Self.october, to: "deals.csv")
        let session = try Session(folder: folder.path)
        let reply = session.reply(to: "pipeline", OutputOptions())
        #expect(reply.status == .fine)
        let words = "as of 2017-10-31, before the last reading of the deals on 2017-11-30: no reading is kept"
        #expect(reply.errors.contains(words), "\(reply.errors)")
        #expect(session.reply(to: "pipeline", OutputOptions()).errors.isEmpty)
    }

    @Test func doctorTellsHowFarBackItGoes() throws {
        func doctor() throws -> String {
            try Session(folder: folder.path).examine(OutputOptions()).output
        }
        _ = try answer("pipeline")
        #expect(
            try doctor().contains(
                "the deals as of 1 day, 2017-10-31 (1 reading), each deal known by its id"))
        try folder.write(
            String(try String(contentsOfFile: file, encoding: .utf8).dropLast(9)), to: "deals.history")
        #expect(try doctor().contains("deals.history:2: a reading of the deals that is not whole"))
    }
}
