import Foundation
import SampleCompany
import Testing
import ToplineKit

/// `undo` takes back every setting: what it changes is as before, and so are the company's files.
struct UndoTests {
    /// Few deals: every sentence that sets something has them read again.
    private static let shape = Shape(lastDay: Shape.standard.lastDay, dealPercent: 10)

    private func state(_ session: Session, _ folder: TemporaryFolder) -> [String] {
        let sentences = [
            "describe", "count deals this quarter", "revenue by week last month", "revenue this year",
            "top 3 reps by winrate this quarter",
        ]
        let file = try? String(contentsOfFile: folder.path + "/company.topline", encoding: .utf8)
        return sentences.map { session.reply(to: $0, OutputOptions()).output } + [file ?? ""]
    }

    @Test(arguments: [
        "set today 2025-06-15", "set today clock", "set small sample 40", "set currency CHF",
        "set date order day first", "set decimal comma", "set fiscal year starts march",
        "set fiscal year starts march; set fiscal year named by start", "set week starts sunday",
        "set calendar 4-4-5 ending last saturday of january",
        "set calendar 4-4-5 ending last saturday of january; set calendar gregorian",
        "set working days monday to thursday", "set holiday 25 dec \"Christmas\"", "set holiday 2025-12-26",
        "set holiday 25 dec; set holidays none", "treat stage \"Proposal\" as lost",
        "treat region \"North\" as \"South\"", "treat region \"North\" as missing",
        "import \"reps.csv\" as reps with grade = role", "define segment big as deals where amount > 10k",
    ])
    func everySettingIsTakenBack(_ sentences: String) throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator(shape: Self.shape).write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let before = state(session, folder)
        let said = session.reply(to: sentences, OutputOptions())
        #expect(said.status == .fine, "\(said.errors)")
        #expect(state(session, folder) != before)
        for _ in sentences.split(separator: ";") {
            let reply = session.reply(to: "undo", OutputOptions())
            #expect(reply.status == .fine && reply.output.hasPrefix("taken back: "), "\(reply.errors)")
        }
        #expect(state(session, folder) == before)
        #expect(session.reply(to: "undo", OutputOptions()).errors.contains("TL511"))
    }

    @Test func timingIsTakenBack() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator(shape: Self.shape).write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        _ = session.reply(to: "timing on", OutputOptions())
        #expect(session.reply(to: "revenue", OutputOptions()).output.contains(" ms\n"))
        #expect(session.reply(to: "undo", OutputOptions()).output.contains("taken back: timing on"))
        #expect(!session.reply(to: "revenue", OutputOptions()).output.contains(" ms\n"))
    }
}
