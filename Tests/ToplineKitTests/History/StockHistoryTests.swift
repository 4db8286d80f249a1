import Model
import SampleCompany
import Testing
import ToplineKit

/// A stock on past days without `as of`: each day is that of the same question as of it.
struct StockHistoryTests {
    private static let stocks = [
        "pipeline", "open deals", "overdue deals", "age", "median amount of open deals",
        "open deals where stage is Proposal", "pipeline where push count >= 1",
    ]

    private func rows(_ session: Session, _ sentence: String) -> [[String]] {
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        return Array(CSVRows.parse(reply.output).dropFirst())
    }

    /// A day in `2016-04` or `2016-Q2`.
    private static func day(in unit: String) -> Day {
        let number = Int(unit.suffix(unit.contains("Q") ? 1 : 2)) ?? 1
        let month = unit.contains("Q") ? number * 3 : number
        return Day(year: Int(unit.prefix(4)) ?? 0, month: month, day: 1) ?? Day(number: 0)
    }

    private func expectEachDayAsOfIt(_ session: Session, _ unit: CalendarUnit, _ period: String, today: Day) {
        let grain = CalendarGrain.gregorian(unit)
        for stock in Self.stocks {
            let words = stock.split(separator: " where ", maxSplits: 1).map(String.init)
            let condition = words.count > 1 ? " where \(words[1])" : ""
            let table = rows(session, "\(words[0]) by \(unit.rawValue) \(period)\(condition)")
            for row in table where row.count > 1 {
                let day = min(grain.range(containing: Self.day(in: row[0])).last!, today)
                // Where nothing is open the one answer is a text, the other a zero.
                let alone = rows(session, "\(stock) as of \(day)").first?.first ?? ""
                let isNothing = Double(alone) ?? 0 == 0
                #expect(
                    row[1] == alone || isNothing && ["", "0"].contains(row[1]), "\(stock) \(day): \(row)")
            }
        }
    }

    @Test(arguments: [SmallCompany.Shape.ties, .plain, .gaps], [9])
    func readingsTellIt(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        let company = try ReadCompany(shape, seed: seed)
        let session = try Session(folder: company.folder.path, today: SmallCompany.today)
        let today = Day(iso: SmallCompany.today)!
        expectEachDayAsOfIt(session, .month, "2016", today: today)
        expectEachDayAsOfIt(session, .quarter, "2017", today: today)
        for day in ["2016-04-30", "2016-12-31", "2017-08-31"] {
            let month = "from \(day.prefix(7))-01 to \(day)"
            let past = rows(session, "pipeline, open deals by rep \(month)")
            #expect(past == rows(session, "pipeline, open deals by rep as of \(day)"), "\(day)")
            let drilled = rows(session, "open deals \(month)")
            #expect(drilled == rows(session, "open deals as of \(day)"))
        }
        // Beside what happens in the months the stock is the same.
        let beside = rows(session, "revenue, pipeline by quarter 2016").map { [$0[0], $0[2]] }
        #expect(beside == rows(session, "pipeline by quarter 2016").map { Array($0.prefix(2)) })
        let revenue = rows(session, "revenue, pipeline by quarter 2016").map { [$0[0], $0[1]] }
        #expect(revenue == rows(session, "revenue by quarter 2016").map { Array($0.prefix(2)) })
        // In a pivot the cells of a row are those of its own question.
        let pivot = rows(session, "open deals by region across quarter 2016")
        for row in pivot where ["North", "Far East"].contains(row[0]) {
            let alone = rows(session, "open deals by quarter 2016 for region \(row[0])").map { $0[1] }
            #expect(Array(row[1...4]).map { $0.isEmpty ? "0" : $0 } == alone, "\(row)")
        }
    }

    @Test func filesTellIt() throws {
        let today = Day(iso: "2025-12-31")!
        let company = CompanyGenerator(shape: Shape(lastDay: today, dealPercent: 10))
        let folder = try TemporaryFolder(
            company.files().map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) })
        let session = try Session(folder: folder.path, today: today.description)
        expectEachDayAsOfIt(session, .quarter, "2025", today: today)
        let answer = session.reply(to: "pipeline by quarter 2025", OutputOptions()).output
        #expect(
            answer.contains("open as of each day by created and closed dates, with expected closes, stages"))
    }

    @Test func theNoteSaysWhichDaysAreWhich() throws {
        let company = try ReadCompany(.plain, seed: 9)
        let session = try Session(folder: company.folder.path, today: SmallCompany.today)
        func note(_ sentence: String) -> String { session.reply(to: sentence, OutputOptions()).output }
        #expect(note("pipeline by month 2017").contains("as of each day as the deals were read by then"))
        #expect(
            note("pipeline by month 2016").contains("From 2016-03-31 on as the deals were read by each day."))
        #expect(note("average pipeline by month 2017").contains("by created and closed dates"))
    }
}
