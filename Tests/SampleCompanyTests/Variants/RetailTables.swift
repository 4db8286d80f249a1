import Model

@testable import SampleCompany

/// The tables of `docs/sample-company.md` about the chain of shops.
struct RetailTables {
    let records: RetailRecords

    var all: [String] { glance + discounts + returns + shelf + saturdays + mondays + piles + hours }

    var giver: String { records.clerks[RetailPlan.givingClerk].name }
    var quick: String { records.clerks[RetailPlan.quickClerk].name }

    private var glance: [String] {
        let sold = records.lines.filter { !$0.isReturn }
        return [
            Written.row(
                "Lines, of which are returns",
                "\(Written.count(records.lines.count)), \(Written.count(records.lines.count - sold.count))"),
            Written.row("Receipts", Written.count(Set(records.lines.map(\.receipt)).count)),
            Written.row("Sold less returned", Written.money(records.lines.reduce(0) { $0 + $1.amount })),
            Written.row("Hours worked", Written.tenths(records.hours.reduce(0) { $0 + $1.hours })),
        ]
    }

    // MARK: Discounts

    /// Off the price of what was sold, of a thousand, and in cents.
    func discount(where holds: (SalesLine) -> Bool) -> (permille: Int, cents: Int) {
        let lines = records.lines.filter { !$0.isReturn && holds($0) }
        let priced = lines.reduce(0) { $0 + $1.quantity * $1.unitPrice }
        let paid = lines.reduce(0) { $0 + $1.amount }
        return (SalesFigures.permille(priced - paid, of: priced), priced - paid)
    }

    private var discounts: [String] {
        [(giver, true), ("All others", false)].map { name, isGiver in
            let given = discount { ($0.clerk == RetailPlan.givingClerk) == isGiver }
            return Written.row(name, Written.percent(given.permille), Written.money(given.cents))
        }
    }

    // MARK: Returns

    /// Returned lines and all lines of the article, or of all others.
    func returned(isArticle: Bool) -> (returned: Int, all: Int) {
        let lines = records.lines.filter {
            (records.articles[$0.article].name == RetailPlan.returnedArticle) == isArticle
        }
        return (lines.count { $0.isReturn }, lines.count)
    }

    private var returns: [String] {
        [(RetailPlan.returnedArticle, true), ("All else", false)].map { name, isArticle in
            let (back, all) = returned(isArticle: isArticle)
            return Written.row(
                name,
                "\(Written.percent(SalesFigures.permille(back, of: all))) (\(Written.count(back)) of \(Written.count(all)))"
            )
        }
    }

    // MARK: The shelf

    /// The weeks before, of, and after the empty shelf, equally long.
    var shelfPeriods: [DayRange] {
        let missing = RetailPlan.missingDays
        guard let first = missing.first, let last = missing.last else { return [] }
        let length = last.days(since: first) + 1
        return [
            DayRange(first: first - length, last: first - 1), missing,
            DayRange(first: last + 1, last: last + length),
        ]
    }

    /// Pieces sold in the days by a shop.
    func pieces(_ days: DayRange, store: Int) -> Int {
        records.lines.reduce(0) { sum, line in
            let isIt =
                !line.isReturn && line.store == store && days.contains(line.day)
                && records.articles[line.article].name == RetailPlan.missingArticle
            return sum + (isIt ? line.quantity : 0)
        }
    }

    private var shelf: [String] {
        shelfPeriods.map { days in
            let sold = records.stores.indices.map { Written.count(pieces(days, store: $0)) }
            let name = "\(days.first.map(\.description) ?? "") to \(days.last.map(\.description) ?? "")"
            return "| \(([name] + sold).joined(separator: " | ")) |"
        }
    }

    // MARK: Hours

    /// Cents for an hour worked.
    func perHour(_ store: Int, saturdays: Bool) -> Int {
        func isIt(_ day: Day) -> Bool { (day.weekday.rawValue == 5) == saturdays }
        let sold = records.lines.reduce(0) { $0 + ($1.store == store && isIt($1.day) ? $1.amount : 0) }
        let hours = records.hours.reduce(0) {
            $0 + (records.clerks[$1.clerk].store == store && isIt($1.day) ? $1.hours : 0)
        }
        return (sold * 10 + hours / 2) / hours
    }

    private var saturdays: [String] {
        records.stores.indices.map { store in
            Written.row(
                records.stores[store].name, Written.money(perHour(store, saturdays: false)),
                Written.money(perHour(store, saturdays: true)))
        }
    }

    // MARK: Mondays

    /// Hours worked in a shop on a weekday, in tenths, and cents for an hour.
    func weekday(_ weekday: Int, store: Int) -> (hours: Int, perHour: Int) {
        let sold = records.lines.reduce(0) {
            $0 + ($1.store == store && $1.day.weekday.rawValue == weekday ? $1.amount : 0)
        }
        let hours = records.hours.reduce(0) {
            $0
                + (records.clerks[$1.clerk].store == store && $1.day.weekday.rawValue == weekday
                    ? $1.hours : 0)
        }
        return (hours, (sold * 10 + hours / 2) / hours)
    }

    private var mondays: [String] {
        let store = RetailPlan.crowdedStore
        return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].enumerated().map { place, name in
            let day = weekday(place, store: store)
            return Written.row(name, Written.tenths(day.hours), Written.money(day.perHour))
        }
    }

    // MARK: The pile

    /// Of a month the pieces sold less returned, and those on hand at its last count.
    func sellThrough(_ article: Int, month: Int) -> (sold: Int, left: Int) {
        func isIt(_ day: Day) -> Bool { day.year == 2025 && day.month == month }
        let sold = records.lines.reduce(0) {
            $0 + ($1.article == article && isIt($1.day) ? ($1.isReturn ? -$1.quantity : $1.quantity) : 0)
        }
        let counts = records.stock.filter { $0.article == article && isIt($0.day) }
        let last = counts.map(\.day).max()
        return (sold, counts.reduce(0) { $0 + ($1.day == last ? $1.onHand : 0) })
    }

    /// The articles in the order of how little of them is sold in December.
    private var piles: [String] {
        let all = records.articles.indices.map { article in
            let (sold, left) = sellThrough(article, month: 12)
            return (name: records.articles[article].name, sold: sold, left: left)
        }
        return all.sorted { $0.sold * ($1.sold + $1.left) < $1.sold * ($0.sold + $0.left) }.prefix(3).map {
            let share = SalesFigures.permille($0.sold, of: $0.sold + $0.left)
            return Written.row(
                $0.name, Written.count($0.sold), Written.count($0.left), Written.percent(share))
        }
    }

    /// What a clerk sold, in cents, in how many tenths of an hour, and in cents for an hour.
    func work(of clerk: Int) -> (sold: Int, hours: Int, perHour: Int) {
        let sold = records.lines.reduce(0) { $0 + ($1.clerk == clerk ? $1.amount : 0) }
        let hours = records.hours.reduce(0) { $0 + ($1.clerk == clerk ? $1.hours : 0) }
        return (sold, hours, (sold * 10 + hours / 2) / hours)
    }

    /// The clerk who sold most in all, then the one who sells most in an hour.
    var leaders: [Int] {
        let clerks = Array(records.clerks.indices)
        return [
            clerks.max { work(of: $0).sold < work(of: $1).sold },
            clerks.max { work(of: $0).perHour < work(of: $1).perHour },
        ]
        .compactMap { $0 }
    }

    private var hours: [String] {
        leaders.map { clerk in
            let work = work(of: clerk)
            return Written.row(
                records.clerks[clerk].name, Written.money(work.sold), Written.tenths(work.hours),
                Written.money(work.perHour))
        }
    }
}

extension Written {
    /// `1,234.5` of tenths.
    static func tenths(_ number: Int) -> String { "\(count(number / 10)).\(number % 10)" }
}
