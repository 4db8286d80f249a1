import SampleCompany
import Testing
import ToplineKit

/// What `as of D` and an earlier today must mean: the answer of the day D, had the data been cut off there.
struct AsOfTests {
    private static let questions = [
        "deals", "open deals by region", "pipeline by rep", "revenue by rep", "revenue by month",
        "winrate by region and product", "new deals by month", "average pipeline by month",
        "open deals by quarter", "age by manager", "overdue deals by region", "customers by quarter",
        "top 5 reps by winrate", "bottom 3 products by revenue this year",
        "revenue this quarter vs last quarter", "open deals by region vs last month",
        "list open deals showing deal id, rep, amount, created, expected close",
        "list lost deals showing deal id, amount, closed", "count deals by region where age > 60 days",
        "median amount of open deals by product", "sales cycle by product", "velocity by quarter",
        "created win rate by quarter", "resolved win rate by rep", "count deals by rep closed this year",
        "count deals by region where closed is missing", "max closed of won deals by rep",
        "open deals closing next quarter by rep", "revenue, open deals, winrate by rep last quarter",
    ]

    @Test(arguments: [SmallCompany.Shape.ties, .plain, .gaps])
    func equalsDataCutOffAtTheDay(_ shape: SmallCompany.Shape) throws {
        var random = SplitMix64(seed: 20_170_630)
        let company = SmallCompany(number: 0, shape: shape, &random)
        let wholeFolder = try TemporaryFolder(company.files)
        let whole = try Session(folder: wholeFolder.path, today: SmallCompany.today)
        for day in ["2015-12-31", "2016-07-15", "2017-03-31", "2017-11-14", SmallCompany.today] {
            let cutFolder = try TemporaryFolder(
                company.files.map { ($0.name, self.cut($0.text, $0.name, after: day)) })
            let cut = try Session(folder: cutFolder.path, today: day)
            let earlier = try Session(folder: wholeFolder.path, today: day)
            for question in AsOfTests.questions {
                let seen = whole.reply(to: "\(question) as of \(day) as csv", OutputOptions())
                let then = cut.reply(to: "\(question) as csv", OutputOptions())
                #expect(
                    seen.output == then.output, "\(shape), \(day): \(question)\n\(seen.errors)\(then.errors)")
                let pinned = earlier.reply(to: "\(question) as csv", OutputOptions())
                #expect(
                    pinned.output == then.output,
                    "\(shape), today \(day): \(question)\n\(pinned.errors)\(then.errors)")
            }
        }
    }

    /// Deals created later are gone; those closed later are open.
    private func cut(_ text: String, _ name: String, after day: String) -> String {
        guard name == "deals.csv" else { return text }
        let rows = CSVRows.parse(text)
        func column(_ name: String) -> Int { rows[0].firstIndex(of: name)! }
        let (stage, created, closed) = (column("stage"), column("created"), column("closed"))
        let kept = rows.dropFirst().filter { $0[created] <= day }.map { row in
            var row = row
            if row[closed] > day { (row[stage], row[closed]) = ("Proposal", "") }
            return row
        }
        return ([rows[0]] + kept).map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }
}
