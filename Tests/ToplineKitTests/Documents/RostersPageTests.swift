import SampleCompany
import Testing
import ToplineKit

/// The sentences of docs/rosters.md are answered.
struct RostersPageTests {
    @Test func everySentenceIsAnswered() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let page = try Repository.text("docs/rosters.md")
        let quoted = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let sentences = quoted.filter { $0.contains(" by ") || $0.contains(" for ") || $0.hasPrefix("list ") }
        #expect(sentences.count >= 10, "\(sentences)")
        for sentence in sentences {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        }
    }
}
