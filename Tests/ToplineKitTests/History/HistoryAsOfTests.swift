import Testing
import ToplineKit

/// What `as of D` must mean where the deals were read on D: the answer from the files as they were then, and from
/// nothing else. Deals grow, shrink, slip, change hands and stages, go, come late and are opened again between readings.
struct HistoryAsOfTests {
    private static let questions = [
        "deals", "open deals by region", "pipeline by rep", "pipeline by stage", "revenue by rep",
        "revenue by month", "winrate by region and product", "new deals by month",
        "open deals by quarter", "age by manager", "overdue deals by region", "customers by quarter",
        "top 5 reps by winrate", "revenue this quarter vs last quarter",
        "list open deals showing deal id, rep, stage, amount, created, expected close",
        "list lost deals showing deal id, amount, closed", "median amount of open deals by product",
        "open deals closing next quarter by rep", "pipeline closing this quarter by stage",
        "revenue, open deals, winrate by rep last quarter",
    ]

    @Test(arguments: [SmallCompany.Shape.ties, .plain, .gaps], [1, 2])
    func equalsTheFilesOfThatDay(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        let company = try ReadCompany(shape, seed: seed)
        let whole = try Session(folder: company.folder.path, today: SmallCompany.today)
        for (day, folder) in zip(ReadCompany.days, company.alone) {
            let then = try Session(folder: folder.path, today: day)
            let earlier = try Session(folder: company.folder.path, today: day)
            for question in Self.questions {
                let expected = then.reply(to: "\(question) as csv", OutputOptions())
                let seen = whole.reply(to: "\(question) as of \(day) as csv", OutputOptions())
                #expect(
                    seen.output == expected.output,
                    "\(shape) \(seed), \(day): \(question)\n\(seen.errors)\(expected.errors)")
                let pinned = earlier.reply(to: "\(question) as of today as csv", OutputOptions())
                #expect(pinned.output == expected.output, "\(shape) \(seed), today \(day): \(question)")
            }
        }
    }
}
