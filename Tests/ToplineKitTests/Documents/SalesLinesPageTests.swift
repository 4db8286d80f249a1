import SampleCompany
import Testing
import ToplineKit

/// The sentences in the tables of docs/sales-lines.md are answered on the chain of shops.
struct SalesLinesPageTests {
    @Test func everySentenceIsAnswered() throws {
        let folder = try TemporaryFolder()
        try SampleVariant.retail.write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let rows = try Repository.text("docs/sales-lines.md").split(separator: "\n").filter {
            $0.hasPrefix("| `")
        }
        let sentences = rows.map { String($0.split(separator: "`")[1]) }
        #expect(sentences.count >= 15, "\(sentences)")
        for sentence in sentences {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        }
    }
}
