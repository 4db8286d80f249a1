import SampleCompany

/// A random company in CSV text, and the SQL that reads the same files into one wide table.
struct SmallCompany {
    /// What its data look like.
    enum Shape: CaseIterable {
        /// Few different amounts and days: ties everywhere.
        case ties
        /// Amounts with cents, few missing values.
        case plain
        /// Many values missing.
        case gaps
        /// Hardly any records.
        case tiny
    }

    static let today = "2017-11-15"

    let name: String
    let files: [(name: String, text: String)]
    let reps: [String]
    let regions: [String]
    let products: [String]
    let accounts: [String]

    init(number: Int, shape: Shape, _ random: inout SplitMix64) {
        name = "company\(number)"
        reps = ["Ann Ode", "Bo Ek", "Zoë Ångström", "Li O'Hara", "Max de Vries", "Ida Dahl", "Uwe Graf"]
        regions = ["North", "Südwest", "Far East"]
        products = ["Anvil", "Rope Plus", "Kit (small)", "Lamp"]
        accounts = [
            "Müller GmbH", "Acme, Inc.", "Smith & Sons", "Beta \"X\" Ltd", "Zeta", "Orion Labs", "Cobalt",
            "Delta Corp",
            "Ypsilon", "Tau Group",
        ]
        var reps = "rep,manager,region\n"
        for (place, rep) in self.reps.enumerated() {
            reps += "\(rep),\(place < 3 ? "Eva Boss" : "Tom Head"),\(regions[place % 3])\n"
        }
        var deals = "deal id,rep,product,account,stage,created,closed,expected close,amount\n"
        for row in 0..<SmallCompany.count(shape) {
            deals += SmallCompany.deal(row, shape, self.reps, products, accounts, &random)
        }
        files = [("reps.csv", reps), ("deals.csv", deals), ("company.topline", NumberedKey.definitions)]
    }

    private static func count(_ shape: Shape) -> Int {
        switch shape {
        case .ties: 260
        case .plain: 600
        case .gaps: 300
        case .tiny: 24
        }
    }

    private static func deal(
        _ row: Int, _ shape: Shape, _ reps: [String], _ products: [String], _ accounts: [String],
        _ random: inout SplitMix64
    ) -> String {
        let missing = shape == .gaps ? 25 : (shape == .plain ? 3 : 8)
        func known(_ text: String) -> String { random.below(100) < missing ? "" : quoted(text) }
        // The first rows name each account and product once, so that sentences may.
        func value(of texts: [String]) -> String {
            row < texts.count ? quoted(texts[row]) : known(texts[random.below(texts.count)])
        }
        let stage = ["Won", "Won", "Won", "Lost", "Lost", "Proposal", "Qualified"][random.below(7)]
        let created = shape == .ties ? random.below(34) * 30 : random.below(1015)
        let closed = stage == "Won" || stage == "Lost" ? day(created + random.below(34)) : ""
        let amount = shape == .ties ? "\((1 + random.below(4)) * 500)" : cents(1 + random.below(2_000_000))
        let values = [
            "D\(1000 + row)", known(reps[random.below(reps.count)]),
            value(of: products), value(of: accounts), stage, day(created), closed,
            known(day(created + 10 + random.below(90))), known(amount),
        ]
        return values.joined(separator: ",") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0 == "," || $0 == "\"" } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    private static func cents(_ number: Int) -> String {
        "\(number / 100).\(number % 100 / 10)\(number % 10)"
    }

    /// The day so many days after 2015-01-01, counted out without the program's own calendar.
    private static func day(_ offset: Int) -> String {
        var rest = offset
        var year = 2015
        var month = 0
        while true {
            let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if rest < lengths[month] { break }
            rest -= lengths[month]
            month += 1
            if month == 12 {
                month = 0
                year += 1
            }
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month + 1))-\(two(rest + 1))"
    }

    /// Statements that make the wide table; `cents` holds the amount in minor units.
    func tables(folder: String) -> [String] {
        let read = "header = true, all_varchar = true, nullstr = '', quote = '\"', escape = '\"'"
        return [
            """
            CREATE TABLE \(name) AS
            SELECT d."deal id" AS id, d.rep, r.region, r.manager, d.product, d.account, d.stage,
                CAST(d.created AS DATE) AS created, CAST(d.closed AS DATE) AS closed,
                CAST(d."expected close" AS DATE) AS expected,
                CAST(CAST(d.amount AS DECIMAL(18, 2)) * 100 AS BIGINT) AS cents
            FROM read_csv('\(folder)/deals.csv', \(read)) d
            LEFT JOIN read_csv('\(folder)/reps.csv', \(read)) r ON d.rep = r.rep
            """
        ]
    }
}
