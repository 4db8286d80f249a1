import Foundation
import Testing
import ToplineKit

/// Notes on records: kept in the company's folder one a line, shown with the record, taken back by a line more.
struct NoteTests {
    private let folder: TemporaryFolder
    private let session: Session

    init() throws {
        folder = try TemporaryFolder([
            (
                name: "deals.csv",
                text: """
                Deal ID,Rep,Account,Stage,Created,Closed,Amount
                D1,Anna Snelling,Acme,Won,2017-06-20,2017-07-03,1000.00
                D2,Bo Ek,Beta,Lost,2017-07-05,2017-08-01,2000.00

                """
            ),
            (name: "reps.csv", text: "Rep,Manager\nAnna Snelling,Eva Boss\nBo Ek,Eva Boss\n"),
        ])
        session = try Session(folder: folder.path, today: "2017-12-31")
    }

    private func say(_ sentence: String) throws -> String {
        let reply = session.reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        return reply.output + reply.errors
    }

    private var file: String {
        (try? String(contentsOfFile: folder.path + "/company.notes", encoding: .utf8)) ?? ""
    }

    @Test func aNoteStandsWithItsRecord() throws {
        #expect(try say("note on deal \"d1\" \"waiting for legal\"").contains("kept in company.notes"))
        _ = try say("note on rep Anna Snelling \"great quarter\"")
        #expect(
            file.hasSuffix(
                "+\t2017-12-31\tdeal\tD1\twaiting for legal\n+\t2017-12-31\trep\tAnna Snelling\tgreat quarter\n"
            ))
        let deal = try say("show deal D1")
        #expect(deal.contains("Notes") && deal.contains("waiting for legal") && !deal.contains("great"))
        #expect(try say("show rep Anna Snelling").contains("great quarter"))
        #expect(try !say("show deal D2").contains("Notes"))
        let list = try say("list notes")
        #expect(list.contains("deal D1") && list.contains("rep Anna Snelling") && list.contains("2 notes"))
        #expect(try say("list notes as csv").contains("2017-12-31,deal D1,waiting for legal"))
    }

    @Test func undoTakesANoteBackByALineMore() throws {
        _ = try say("note on deal D1 \"one\"")
        _ = try say("note on deal D1 \"two\"")
        #expect(try say("undo").contains("taken back"))
        let text = try say("show deal D1")
        #expect(text.contains("one") && !text.contains("two"))
        #expect(file.hasSuffix("+\t2017-12-31\tdeal\tD1\ttwo\n-\t2017-12-31\tdeal\tD1\ttwo\n"))
    }

    @Test func aLineBrokenOffCountsForNothingAndSpoilsNothing() throws {
        _ = try say("note on deal D1 \"whole\"")
        let path = folder.path + "/company.notes"
        let handle = try #require(FileHandle(forWritingAtPath: path))
        handle.seekToEndOfFile()
        handle.write(Data("+\t2017-12-31\tdeal\tD1\tbroken of".utf8))
        try handle.close()
        #expect(try !say("show deal D1").contains("broken of"))
        let doctor = session.examine(OutputOptions())
        #expect(doctor.output.contains("company.notes:3 is no note"), "\(doctor.output)")
        #expect(doctor.status != .fine)
        _ = try say("note on deal D1 \"after\"")
        let text = try say("show deal D1")
        #expect(text.contains("whole") && text.contains("after"), "\(text)")
    }

    @Test func textsStayOnOneLine() throws {
        _ = try say("note on deal D1 \"a\tb\"")
        #expect(file.hasSuffix("\tD1\ta b\n"))
    }

    @Test(arguments: [
        ("note on deal D9 \"x\"", "D1"), ("note on deal \"x\"", ""), ("note on D1 \"x\"", ""),
        ("note on deal D1", ""), ("note on", ""), ("note on planet Mars \"x\"", ""),
        ("note deal D1 \"x\"", ""),
    ])
    func whatHasNoRecordIsRefused(_ sentence: String, _ offer: String) throws {
        let reply = session.reply(to: sentence, OutputOptions())
        #expect(reply.status != .fine)
        #expect(offer.isEmpty || reply.errors.contains(offer), "\(reply.errors)")
        #expect(file.isEmpty)
    }

    @Test func noAnswerIsWrittenOverTheNotes() throws {
        _ = try say("note on deal D1 \"x\"")
        let before = file
        let sentence = "revenue as csv into \"\(folder.path)/company.notes\""
        #expect(session.reply(to: sentence, OutputOptions()).status != .fine)
        #expect(file == before)
    }
}
