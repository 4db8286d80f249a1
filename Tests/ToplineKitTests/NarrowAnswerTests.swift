import SampleCompany
import Testing
import ToplineKit

/// What answers keep where there is little room.
struct NarrowAnswerTests {
    @Test(arguments: [60, 44, 30]) func sidesKeepTheirChange(_ width: Int) throws {
        let company = try TemporaryFolder()
        try CompanyGenerator().write(to: company.path)
        let session = try Session(folder: company.path, today: "2025-12-31")
        let reply = session.reply(
            to: "compare West with South this year on revenue, winrate", OutputOptions(width: width))
        #expect(reply.output.contains("−31.9 %"), "\(reply.output)\(reply.errors)")
        #expect(reply.output.contains("+12.3 pts"), "\(reply.output)\(reply.errors)")
    }

    @Test("What was to close when stays beside what slipped", arguments: [80, 60])
    func listsKeepTheDateTheyAreAbout(_ width: Int) throws {
        let company = try TemporaryFolder()
        try CompanyGenerator().write(to: company.path)
        let session = try Session(folder: company.path, today: "2025-12-31")
        for sentence in [
            "list slipped deals Q3 2025 first 3", "list deals closing in mar 2026 first 3",
            "list overdue deals first 3",
        ] {
            let reply = session.reply(to: sentence, OutputOptions(width: width))
            let heading = reply.output.split(separator: "\n").prefix(4).joined(separator: " ")
            #expect(
                heading.contains("Expected") && heading.contains("Amount"), "\(reply.output)\(reply.errors)")
        }
    }
}
