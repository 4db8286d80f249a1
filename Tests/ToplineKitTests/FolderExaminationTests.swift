import Foundation
import Testing

@testable import ToplineKit

/// `topline doctor`: what is wrong with a folder is found, and a sound folder is called sound.
struct FolderExaminationTests {
    private static let deals = """
        Deal ID,Rep,Product,Stage,Created,Closed,Amount
        1,Ann Bell,Alpha,Won,2025-10-01,2025-11-02,100.00
        2,Ann Bell,Beta,Lost,2025-10-03,2025-11-05,200.00
        3,Cy Dunn,Alpha,Open,2025-10-04,,300.00

        """

    private func reply(_ files: [(name: String, text: String)], form: String? = nil) throws -> Reply {
        let folder = try TemporaryFolder(files)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        return session.examine(OutputOptions(form: form))
    }

    @Test func aSoundFolderIsFine() throws {
        let reply = try reply([("deals.csv", Self.deals)])
        #expect(reply.status == .fine, "\(reply.output)")
        #expect(reply.output.contains("fine: read: deals.csv (3 rows)"))
        #expect(reply.output.contains("fine: every row was read"))
        #expect(!reply.output.contains("wrong:"))
    }

    @Test func rowsKeptOutAreWrong() throws {
        let reply = try reply([("deals.csv", Self.deals + "4,Cy Dunn,Alpha\n")])
        #expect(reply.status == .unmet)
        #expect(reply.output.contains("wrong: deals.csv:5: 3 fields where the header has 7; row kept out"))
    }

    @Test func aFileThatIsEmptyIsWrong() throws {
        let reply = try reply([("deals.csv", Self.deals), ("reps.csv", "")])
        #expect(reply.status == .unmet)
        #expect(reply.output.contains("wrong: reps.csv: the file is empty"))
    }

    @Test func whereNothingIsReadItIsSaid() throws {
        let reply = try reply([("tiny.csv", "a,b\n1,2\n"), ("empty.csv", "")])
        #expect(reply.output.contains("no file is in use"), "\(reply.output)")
        #expect(!reply.output.contains("read:"), "\(reply.output)")
        // What it offers names columns that the file has.
        #expect(reply.output.contains("import \"tiny.csv\" as deals with amount = a\n"), "\(reply.output)")
    }

    @Test func oneRowIsNoRows() throws {
        let reply = try reply([("deals.csv", Self.deals), ("reps.csv", "Rep,Team\nAnn Bell,North\n")])
        #expect(reply.output.contains("reps.csv (1 row)"), "\(reply.output)")
    }

    /// Reps and their spells are two tables of one file.
    @Test func aFileIsNamedOnceWithItsRows() throws {
        let roster = "Rep,Team,From,To\nAnn Bell,North,2025-01-01,2025-06-30\nAnn Bell,South,2025-07-01,\n"
        let files = [("deals.csv", Self.deals), ("roster.csv", roster)]
        #expect(try reply(files).output.contains("read: deals.csv (3 rows), roster.csv (2 rows)\n"))
        let folder = try TemporaryFolder(files)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let explained = session.reply(to: "explain winrate by team", OutputOptions()).output
        #expect(explained.components(separatedBy: "roster.csv: ").count == 2, "\(explained)")
        #expect(explained.contains("roster.csv: 2 rows"))
    }

    @Test func sentencesAndDefinitionsOfNoUseAreWrong() throws {
        let own = "set currency EUR\nrevenue by rep\nset set\ndefine metric yield as won moons / new deals\n"
        let reply = try reply([("deals.csv", Self.deals), ("company.topline", own)])
        #expect(reply.status == .unmet)
        #expect(
            reply.output.contains("company.topline:2: a sentence that corrects, sets and defines nothing"))
        #expect(reply.output.contains("company.topline:3: a sentence that is not understood"))
        #expect(reply.output.contains("`yield` cannot be used"))
    }

    @Test func whatACrashLeftIsNamedAndLeftAlone() throws {
        // No process has this number: it is above the largest that Linux gives.
        let left = "company.topline.4194305.7.new"
        let folder = try TemporaryFolder([("deals.csv", Self.deals), (left, "half a fi")])
        let reply = try Session(folder: folder.path, today: "2025-12-31").examine(OutputOptions())
        #expect(reply.status == .fine)
        #expect(reply.output.contains("look: \(left): a write that was broken off"))
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(left)"))
    }

    @Test func programsReadItAsJSON() throws {
        let reply = try reply([("deals.csv", Self.deals)], form: "json")
        let object = try JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any]
        #expect(object != nil)
        #expect(reply.output.contains("every row was read"))
    }
}
