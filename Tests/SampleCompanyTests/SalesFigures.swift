import Model

@testable import SampleCompany

/// Counts and sums over some of a company's decided deals, as the stories need them.
struct SalesFigures {
    var won = 0
    var lost = 0
    /// In cents.
    var revenue = 0
    /// Of won deals that have a list price: what they would have cost by the list, and what they did, in cents.
    var listed = 0
    var paid = 0
    var wonAmounts: [Int] = []

    var decided: Int { won + lost }

    /// Won of decided in tenths of a percent, rounded half up.
    var winRate: Int { SalesFigures.permille(won, of: decided) }

    /// Off the list price in tenths of a percent.
    var discount: Int { SalesFigures.permille(listed - paid, of: listed) }

    /// In cents, the mean of two middle amounts rounded half up.
    var medianWon: Int {
        let sorted = wonAmounts.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2] + 1) / 2
    }

    static func permille(_ part: Int, of whole: Int) -> Int {
        whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2)
    }

    mutating func add(_ deal: DealRecord, listPrice: Int?) {
        guard deal.outcome == .won else { return lost += deal.outcome == .lost ? 1 : 0 }
        won += 1
        let amount = deal.amount ?? 0
        revenue += amount
        wonAmounts.append(amount)
        guard let listPrice else { return }
        listed += listPrice
        paid += amount
    }
}

/// A company's decided deals with the spell in which each was decided.
struct DecidedDeals {
    let records: CompanyRecords
    private let rows: [(deal: DealRecord, closed: Day, spell: RosterSpell)]
    private let listPrices: [String: Int]

    init(_ records: CompanyRecords) {
        self.records = records
        let reps = Dictionary(uniqueKeysWithValues: records.reps.map { ($0.name, $0) })
        rows = records.deals.compactMap { deal in
            guard let closed = deal.closed, let spell = reps[deal.rep]?.spell(on: closed) else { return nil }
            return (deal, closed, spell)
        }
        listPrices = Dictionary(
            uniqueKeysWithValues: records.products.compactMap { product in
                product.listPrice.map { (product.name, $0) }
            })
    }

    func figures(
        in days: DayRange = .allTime,
        where holds: (DealRecord, Day, RosterSpell) -> Bool = { _, _, _ in true }
    ) -> SalesFigures {
        rows.reduce(into: SalesFigures()) { figures, row in
            guard days.contains(row.closed), holds(row.deal, row.closed, row.spell) else { return }
            figures.add(row.deal, listPrice: listPrices[row.deal.product])
        }
    }

    func year(_ back: Int) -> DayRange { records.shape.year(before: back) }
    func quarter(_ back: Int) -> DayRange { records.shape.quarter(before: back) }
}

/// Figures as the document writes them.
enum Written {
    /// `1,234,567.89`
    static func money(_ cents: Int) -> String {
        let rest = cents % 100
        return "\(count(cents / 100)).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `12,345`
    static func count(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digits[index])
        }
    }

    /// `12.3 %` of 123 permille.
    static func percent(_ permille: Int) -> String {
        "\(permille < 0 ? "−" : "")\(permille.magnitude / 10).\(permille.magnitude % 10) %"
    }

    /// `58.6 % (34 of 58)`
    static func rate(_ figures: SalesFigures) -> String {
        "\(percent(figures.winRate)) (\(count(figures.won)) of \(count(figures.decided)))"
    }

    /// A line of a Markdown table.
    static func row(_ cells: String...) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
