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

    @Test func withinAnOpenQuoteNamesAreOfferedInQuotes() throws {
        let found = try completions("revenue for \"Frost")
        #expect(found.first?.text == "\"Frost Guard\"")
        #expect(found.first?.start == "revenue for ".utf8.count)
        let reps = try completions("revenue for rep \"An")
        #expect(reps.first?.text.hasPrefix("\"An") == true && reps.first?.detail.hasPrefix("rep, ") == true)
        #expect(try completions("revenue by \"reg").first?.text == "\"region\"")
        #expect(try completions("revenue into \"reg").isEmpty)
    }

    /// To go on would swallow the next sentence.
    @Test func aForgottenQuoteDoesNotAskForMore() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        #expect(!session.needsMore("revenue for \"Frost"))
        #expect(session.needsMore("text \"Frost"))
        #expect(session.needsMore("revenue where (amount > 5"))
    }

    @Test func namesGoBeforeWordsOfTheLanguage() throws {
        #expect(try completions("revenue for We").first?.text == "West")
    }
}
