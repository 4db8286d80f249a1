import SampleCompany
import Testing
import ToplineKit

/// The sentences of docs/money.md are answered, by the sample company with two currencies.
struct MoneyPageTests {
    @Test func everySentenceIsAnswered() throws {
        let folder = try TemporaryFolder()
        try SampleVariant.currencies.write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        #expect(session.reply(to: "set currency USD", OutputOptions()).status == .fine)
        let page = try Repository.text("docs/money.md")
        let quoted = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let openers = [
            "revenue", "list", "count", "won deals", "winrate", "pipeline", "changes", "describe", "top",
        ]
        let sentences = quoted.filter { text in openers.contains(where: text.hasPrefix) }
        #expect(sentences.count >= 12, "\(sentences)")
        for sentence in sentences {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        }
    }
}
