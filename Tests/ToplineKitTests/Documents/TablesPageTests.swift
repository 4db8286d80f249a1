import Foundation
import SampleCompany
import Testing
import ToplineKit

/// The sentences of docs/tables.md are answered.
struct TablesPageTests {
    @Test func everySentenceIsAnswered() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let page = try Repository.text("docs/tables.md")
        let quoted = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let sentences = quoted.filter { text in
            ["revenue", "winrate"].contains { text.hasPrefix($0) } && text.contains(" by ")
                || text.contains(" for ")
        }
        #expect(sentences.count >= 5, "\(sentences)")
        for sentence in sentences {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        }
        let conditions = quoted.filter { $0.hasPrefix("where ") }
        for condition in conditions {
            let reply = session.reply(to: "revenue by rep \(condition)", OutputOptions())
            #expect(reply.status == .fine, "\(condition)\n\(reply.errors)")
        }
    }
}
