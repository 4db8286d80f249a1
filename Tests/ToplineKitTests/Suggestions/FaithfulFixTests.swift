import SampleCompany
import Testing
import ToplineKit

/// A fix says all that was typed, or there is none: a `not`, a name or a number that it dropped would answer another
/// question.
struct FaithfulFixTests {
    /// What was typed and the one sentence to offer.
    private static let offered: [(typed: String, fix: String)] = [
        ("revenue for not North", "revenue excluding North"),
        ("winrate not in West", "winrate excluding West"),
        ("revenue by rep not in North", "revenue by rep excluding North"),
        ("North revenue this year", "revenue this year for North"),
        ("cumulative revenue by month this year", "revenue with running total by month this year"),
        ("lost revenue this year", "lost amount this year"),
        ("winrate for deals where amount > 1k", "winrate where amount > 1k"),
        ("revenue first half 2025", "revenue H1 2025"),
        ("revenue over last 3 months", "revenue last 3 months"),
        ("revenue for deals over 10k", "revenue over 10k"),
        ("revenue may", "revenue in may"),
        ("revenue for may", "revenue in may"),
        ("revenue january", "revenue in january"),
        ("list won deals for Tamsin Hale december", "list won deals for Tamsin Hale in december"),
        ("revenue for West region", "revenue for region West"),
        ("revenue by Website", "revenue for Website"),
        ("largest won deal", "list won deals sorted by amount first 1"),
        ("top 5 customers this year", "top 5 customers by revenue this year"),
        ("top reps by revenue", "top 5 reps by revenue"),
        ("how much revenue did we make this year", "revenue this year"),
        ("compare West and North", "compare West with North"),
        ("compare 2025 vs 2024", "compare 2025 with 2024"),
        ("West vs North", "compare West with North"),
        ("top 5 by revenue", "top 5 reps by revenue"),
        ("reps by winrate", "winrate by reps"),
        ("reps with winrate over 60%", "winrate by reps where winrate over 60%"),
        ("which product wins least", "bottom 5 products by win rate"),
        ("rank reps by revenue", "revenue by reps with rank"),
        ("revenue by region by quarter", "revenue by region across quarter"),
        ("Ilse Vermeer", "show rep Ilse Vermeer"),
        ("list the 10 largest open deals", "list open deals sorted by amount first 10"),
        ("what share of revenue comes from North", "revenue by region with share"),
        ("explain Ilse Vermeer", "explain revenue for Ilse Vermeer"),
    ]

    /// What nothing near can answer: no fix is better than one to something else.
    private static let bare = [
        "average revenue by month this year", "revenue growth by region", "stalled deals",
        "count deals where amount > average amount", "explain TL999", "explain note",
    ]

    @Test func whatIsOfferedSaysWhatWasTyped() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        for (typed, fix) in Self.offered {
            let reply = session.reply(to: typed, OutputOptions())
            #expect(reply.status == .failed, "\(typed)")
            #expect(reply.offeredFix == fix, "\(typed)")
            #expect(session.reply(to: fix, OutputOptions()).status == .fine, "\(fix)")
        }
    }

    @Test func nothingIsOfferedThatAsksSomethingElse() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        for typed in Self.bare {
            let reply = session.reply(to: typed, OutputOptions())
            #expect(reply.offeredFix == nil, "\(typed)")
        }
    }
}
