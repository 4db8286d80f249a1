import SampleCompany
import Testing
import ToplineKit

/// Answers by team and region of a roster with spells, against a count of the rows one by one.
struct RosterAnswerTests {
    private static let today = "2025-06-30"

    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func answersAgreeWithTheRowsOneByOne(_ seed: UInt64) throws {
        let company = RosterCompany(seed: seed)
        let folder = try TemporaryFolder(company.files)
        let session = try Session(folder: folder.path, today: Self.today)
        func rows(_ sentence: String, width: Int = 2) -> [String] {
            let reply = session.reply(to: sentence + " as csv", OutputOptions())
            #expect(reply.errors.isEmpty, "\(reply.errors)")
            return CSVRows.parse(reply.output).dropFirst().map { $0.prefix(width).joined(separator: " ") }
                .sorted()
        }
        let (won, decided) = (
            company.deals.filter { $0.state == "Won" }, company.deals.filter { $0.state != "Open" }
        )
        let open = company.deals.filter { $0.state == "Open" }
        func closed(_ deal: RosterCompany.Deal) -> String? { company.team(of: deal, on: deal.closed) }

        #expect(rows("revenue by team") == sums(won, by: closed) { $0.amount }, "seed \(seed)")
        #expect(rows("count decided deals by team") == sums(decided, by: closed) { _ in 1 })
        #expect(
            rows("count deals by team")
                == sums(company.deals, by: { company.team(of: $0, on: $0.created) }) { _ in 1 })
        #expect(
            rows("open deals by team") == sums(open, by: { company.team(of: $0, on: Self.today) }) { _ in 1 })
        #expect(
            rows("revenue by team now")
                == sums(won, by: { company.teamNow(of: $0, Self.today) }) { $0.amount })
        for team in RosterCompany.teams {
            let revenue = won.filter { closed($0) == team }.reduce(0) { $0 + $1.amount }
            let now = won.filter { company.teamNow(of: $0, Self.today) == team }.reduce(0) { $0 + $1.amount }
            if revenue > 0 { #expect(rows("revenue for team \(team)", width: 1) == ["\(revenue)"]) }
            if now > 0 { #expect(rows("revenue for \(team) now", width: 1) == ["\(now)"]) }
            let listed = session.reply(to: "list won deals for \(team) showing id as csv", OutputOptions())
            let ids = Set(CSVRows.parse(listed.output).dropFirst().map { $0[0] })
            if revenue > 0 { #expect(ids == Set(won.filter { closed($0) == team }.map(\.id))) }
        }
        let days = ["2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30"]
        let stock = days.flatMap { day in
            sums(company.deals.filter { $0.isOpen(on: day) }, by: { company.team(of: $0, on: day) }) { _ in 1
            }
            .map { "\(day) \($0)" }
        }
        let reply = session.reply(
            to: "open deals by quarter, team from 2024-07-01 to 2025-06-30 as csv", OutputOptions())
        let answered = CSVRows.parse(reply.output).dropFirst().map { row in
            "\(days[["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"].firstIndex(of: row[0])!]) \(row[1]) \(row[2])"
        }
        #expect(answered.sorted() == stock.sorted(), "seed \(seed)\n\(reply.errors)")
    }

    /// `team number`, groups without a name first.
    private func sums(
        _ deals: [RosterCompany.Deal], by team: (RosterCompany.Deal) -> String?,
        _ value: (RosterCompany.Deal) -> Int
    ) -> [String] {
        var sums: [String: Int] = [:]
        for deal in deals { sums[team(deal) ?? "", default: 0] += value(deal) }
        return sums.map { "\($0.key) \($0.value)" }.sorted()
    }
}

/// A few reps whose spells leave days out, overlap, have no end, and deals at random.
private struct RosterCompany {
    static let teams = ["Alder", "Birch", "Cedar"]

    struct Deal {
        var id: String
        var rep: String
        var state: String
        var created: String
        var closed: String
        var amount: Int

        func isOpen(on day: String) -> Bool { created <= day && (state == "Open" || closed > day) }
    }

    struct Spell {
        var rep: String
        var team: String
        var from: String
        var to: String
    }

    private(set) var deals: [Deal] = []
    private(set) var spells: [Spell] = []

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for rep in 0..<7 {
            for number in 0..<Int.random(in: rep == 0 ? 2...3 : 1...3, using: &random) {
                let from = RosterCompany.day(&random, from: 2023 + number)
                let to = RosterCompany.day(&random, from: 2023 + number)
                spells.append(
                    Spell(
                        rep: "Rep \(rep)", team: RosterCompany.teams.randomElement(using: &random)!,
                        from: from, to: Bool.random(using: &random) ? "" : max(from, to)))
            }
        }
        spells.shuffle(using: &random)
        for number in 0..<120 {
            let created = RosterCompany.day(&random, from: 2023)
            let closed = max(created, RosterCompany.day(&random, from: 2024))
            let state =
                closed > "2025-06-30"
                ? "Open" : ["Won", "Won", "Lost", "Open"].randomElement(using: &random)!
            deals.append(
                Deal(
                    id: "D\(number)", rep: "Rep \(Int.random(in: 0..<7, using: &random))", state: state,
                    created: min(created, "2025-06-29"), closed: state == "Open" ? "" : closed,
                    amount: Int.random(in: 1...900, using: &random)))
        }
    }

    private static func day(_ random: inout SplitMix64, from year: Int) -> String {
        let month = Int.random(in: 1...12, using: &random)
        let day = Int.random(in: 1...28, using: &random)
        return
            "\(year + Int.random(in: 0...1, using: &random))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    var files: [(name: String, text: String)] {
        let rows = deals.map { "\($0.id),\($0.rep),\($0.state),\($0.created),\($0.closed),\($0.amount)\n" }
        return [
            ("deals.csv", "id,rep,stage,created,closed,amount\n" + rows.joined()),
            (
                "roster.csv",
                "rep,team,from,to\n" + spells.map { "\($0.rep),\($0.team),\($0.from),\($0.to)\n" }.joined()
            ),
        ]
    }

    /// What a day must come before to lie in a spell: `2024-05-01~` for a last day, else the day the next begins on.
    private func end(of spell: Spell) -> String {
        guard spell.to.isEmpty else { return spell.to + "~" }
        return spells.filter { $0.rep == spell.rep && $0.from > spell.from }.map(\.from).min() ?? "~"
    }

    private func newest(_ spells: [(place: Int, spell: Spell)]) -> Spell? {
        spells.max { ($0.spell.from, $0.place) < ($1.spell.from, $1.place) }?.spell
    }

    private func spells(of rep: String) -> [(place: Int, spell: Spell)] {
        spells.enumerated().filter { $0.element.rep == rep }.map { ($0.offset, $0.element) }
    }

    private func holds(_ spell: Spell, on day: String) -> Bool { spell.from <= day && day < end(of: spell) }

    func team(of deal: Deal, on day: String) -> String? {
        newest(spells(of: deal.rep).filter { holds($0.spell, on: day) })?.team
    }

    func teamNow(of deal: Deal, _ today: String) -> String? {
        if let team = team(of: deal, on: today) { return team }
        let over = spells(of: deal.rep).filter { $0.spell.from <= today }
        let last = over.map { end(of: $0.spell) }.max()
        if let last { return newest(over.filter { end(of: $0.spell) == last })?.team }
        return spells(of: deal.rep).min { ($0.spell.from, $0.place) < ($1.spell.from, $1.place) }?.spell.team
    }
}
