import Foundation
import Model
import Testing
import ToplineKit

/// Slippage and pushes on random companies that were read on several days, held against the files of those days alone.
struct MomentHistoryTests {
    private static let shapes: [SmallCompany.Shape] = [.ties, .plain, .gaps]

    private struct Company {
        let folder: TemporaryFolder
        let deals: [ReadDeals]
        let session: Session

        init(_ shape: SmallCompany.Shape, _ seed: Int) throws {
            let company = try ReadCompany(shape, seed: seed)
            folder = company.folder
            deals = try company.alone.map {
                ReadDeals(try String(contentsOfFile: "\($0.path)/deals.csv", encoding: .utf8))
            }
            session = try Session(folder: folder.path, today: SmallCompany.today)
        }

        func rows(_ sentence: String) -> [[String]] {
            let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
            return Array(CSVRows.parse(reply.output).dropFirst())
        }
    }

    @Test(arguments: shapes, [5, 6])
    func slippageIsThatOfTheFiles(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        let company = try Company(shape, seed)
        for (place, day) in ReadCompany.days.dropLast().enumerated() {
            let (first, last) = (Day(iso: day)! + 1, Day(iso: ReadCompany.days[place + 1])!)
            let (start, end) = (company.deals[place].byID, company.deals[place + 1].byID)
            let due = start.filter { id, deal in
                deal.isOpen && deal.expected.map { $0 >= first && $0 <= last } ?? false
            }
            let slipped = due.filter { id, _ in end[id]?.isOpen ?? true }
            let period = "from \(first) to \(last)"
            let counts = company.rows("due deals, slipped deals \(period)")
            #expect(
                counts.first ?? ["0", "0"] == ["\(due.count)", "\(slipped.count)"], "\(shape) \(period)")
            var byRep: [String: (due: Int, slipped: Int)] = [:]
            for (id, deal) in due {
                byRep[deal.rep, default: (0, 0)].due += deal.amount ?? 0
                if slipped[id] != nil { byRep[deal.rep, default: (0, 0)].slipped += deal.amount ?? 0 }
            }
            let table = company.rows("due amount, slipped amount, slippage by rep \(period)")
            #expect(Set(table.map { $0[0] }) == Set(due.values.map(\.rep)), "\(shape) \(period)")
            for row in table {
                let sums = byRep[row[0]] ?? (0, 0)
                #expect((cents(row[1]) ?? 0, cents(row[2]) ?? 0) == sums, "\(shape) \(period): \(row)")
                guard let rate = Double(row[3]), sums.due > 0 else { continue }
                #expect(abs(rate - Double(sums.slipped) / Double(sums.due)) < 1e-9, "\(row)")
            }
            let listed = company.rows("list slipped deals \(period) showing deal id").map { $0[0] }
            #expect(Set(listed) == Set(slipped.keys) && listed.count == slipped.count)
        }
    }

    @Test(arguments: shapes, [7, 8])
    func pushesAreThoseBetweenTheFiles(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        let company = try Company(shape, seed)
        var closes = ReadCloses()
        for (place, day) in ReadCompany.days.enumerated() {
            closes.read(company.deals[place], on: day)
            let listed = company.rows("list deals showing deal id, push count, push days as of \(day)")
            for row in listed where company.deals[place].byID[row[0]] != nil {
                let wanted = [closes.counts[row[0]], closes.days(of: row[0])].map { $0.map { "\($0)" } ?? "" }
                #expect(Array(row.dropFirst()) == wanted, "\(shape) \(day): \(row)")
            }
        }
        let byDay = company.rows("pushes by day").map { $0.joined(separator: " ") }
        let days = Dictionary(grouping: closes.pushes, by: \.day).mapValues(\.count)
        #expect(byDay.filter { !$0.hasSuffix(" 0") }.sorted() == days.map { "\($0) \($1)" }.sorted())
        let byRep = company.rows("pushes by rep").map { "\($0[0]) \($0[1])" }
        let reps = Dictionary(grouping: closes.pushes, by: \.rep).mapValues(\.count)
        #expect(Set(byRep) == Set(reps.map { "\($0) \($1)" }))
        #expect(company.rows("pushed deals")[0] == ["\(Set(closes.pushes.map(\.id)).count)"])
    }
}
