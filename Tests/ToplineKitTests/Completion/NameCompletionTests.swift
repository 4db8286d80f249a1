import SampleCompany
import Testing
import ToplineKit

/// Names of the data at the cursor.
struct NameCompletionTests {
    private func completions(_ text: String) throws -> [Completion] {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        return session.completions(for: text, at: text.utf8.count)
    }

    @Test func behindAFieldItsValuesComeFirst() throws {
        let found = try completions("revenue for rep An")
        let first = try #require(found.first)
        #expect(first.text.hasPrefix("An"))
        #expect(first.detail.hasPrefix("rep, "))
        #expect(first.start == "revenue for rep ".utf8.count)
        #expect(try completions("revenue for product S").first?.text.hasPrefix("S") == true)
    }

    @Test func behindTheWholeFieldAllItsValuesAreOffered() throws {
        #expect(
            Set(try completions("revenue for region ").prefix(3).map(\.text)) == ["North", "South", "West"])
    }

    @Test func namesGoBeforeWordsOfTheLanguage() throws {
        #expect(try completions("revenue for We").first?.text == "West")
    }
}
