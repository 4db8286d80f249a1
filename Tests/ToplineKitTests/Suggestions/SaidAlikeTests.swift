import SampleCompany
import Testing
import ToplineKit

/// What people say beside the words of the language and is understood as it stands.
struct SaidAlikeTests {
    private static let alike: [(typed: String, meant: String)] = [
        ("show me revenue by region please", "revenue by region"),
        ("revenue by region, please?", "revenue by region"),
        ("revenue by month this year as lines", "revenue by month this year as line"),
        (
            "revenue by quarter and region this year as sparkline",
            "revenue by quarter and region this year as sparklines"
        ),
        ("revenue by month this year as bar", "revenue by month this year as bars"),
    ]

    @Test func theyAreAnsweredAlike() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        for (typed, meant) in Self.alike {
            let reply = session.reply(to: typed, OutputOptions())
            #expect(reply.status == .fine, "\(typed)\n\(reply.errors)")
            #expect(reply.output == session.reply(to: meant, OutputOptions()).output, "\(typed)")
        }
    }

    /// A row is explained by its name as by its number.
    @Test func aRowIsExplainedByItsName() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        #expect(session.reply(to: "explain West", OutputOptions()).offeredFix == "explain revenue for West")
        #expect(session.reply(to: "revenue by region", OutputOptions()).status == .fine)
        let reply = session.reply(to: "explain West", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.output.hasPrefix("Explain West"), "\(reply.output)")
    }
}
