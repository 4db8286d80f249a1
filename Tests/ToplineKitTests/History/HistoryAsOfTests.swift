import Company
import Model
import SampleCompany
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
    private static let days = ["2016-03-31", "2016-12-15", "2017-06-30", SmallCompany.today]

    @Test(arguments: [SmallCompany.Shape.ties, .plain, .gaps], [1, 2])
    func equalsTheFilesOfThatDay(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(20_170_630 + seed))
        let company = SmallCompany(number: 0, shape: shape, &random)
        let followed = try TemporaryFolder(company.files)
        var alone: [TemporaryFolder] = []
        for day in Self.days {
            var editor = DealEditor(random: random)
            let files = company.files.map { file in
                (
                    name: file.name,
                    text: file.name == "deals.csv" ? editor.edited(file.text, asOf: day) : file.text
                )
            }
            random = editor.random
            alone.append(try TemporaryFolder(files))
            for file in files { try followed.write(file.text, to: file.name) }
            let folder = CompanyFolder(path: followed.path)
            let version = try folder.version(RunContext(today: Day(iso: day)!))
            _ = try folder.keepHistory(of: version, asOf: Day(iso: day)!)
        }
        let whole = try Session(folder: followed.path, today: SmallCompany.today)
        for (day, folder) in zip(Self.days, alone) {
            let then = try Session(folder: folder.path, today: day)
            let earlier = try Session(folder: followed.path, today: day)
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

/// Makes of a company's last deals what might have stood in an export of an earlier day.
private struct DealEditor {
    var random: SplitMix64

    mutating func edited(_ text: String, asOf day: String) -> String {
        let rows = CSVRows.parse(text)
        let place = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
        var kept = [rows[0]]
        for row in rows.dropFirst() {
            // Some are entered late, some are gone later.
            guard row[place["created"]!] <= day, random.below(12) > 0 else { continue }
            var row = row
            if row[place["closed"]!] > day {
                row[place["closed"]!] = ""
                row[place["stage"]!] = "Proposal"
            }
            for name in ["rep", "expected close", "amount", "product"] where random.below(5) == 0 {
                row[place[name]!] = rows[1 + random.below(rows.count - 1)][place[name]!]
            }
            if row[place["closed"]!].isEmpty { row = opened(row, place, day) }
            kept.append(row)
        }
        return kept.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n" }
            .joined()
    }

    /// An open deal in some stage; a few had been lost before and were opened again.
    private mutating func opened(_ row: [String], _ place: [String: Int], _ day: String) -> [String] {
        var row = row
        row[place["stage"]!] = ["Proposal", "Qualified", "Negotiation"][random.below(3)]
        if random.below(10) == 0 {
            row[place["stage"]!] = "Lost"
            row[place["closed"]!] = day
        }
        return row
    }
}
