import Model

@testable import SampleCompany

/// The tables of `docs/sample-company.md` about the company with two currencies.
struct CurrencyTables {
    let records: CurrencyRecords

    var all: [String] { glance + years + growth + openDeals }

    private func year(_ back: Int) -> DayRange { records.company.shape.year(before: back) }

    private func name(_ days: DayRange) -> String { "\(days.first?.year ?? 0)" }

    /// Won deals that closed in these days and are paid in a currency, whether or not it is written down, or only where
    /// it is.
    func won(_ days: DayRange, in currency: String, isWritten: Bool = false) -> [(
        deal: DealRecord, closed: Day
    )] {
        records.deals.compactMap { priced in
            guard priced.paidIn == currency, !isWritten || priced.currency != nil,
                priced.deal.outcome == .won, let closed = priced.deal.closed,
                days.contains(closed)
            else { return nil }
            return (priced.deal, closed)
        }
    }

    /// In cents of the currency.
    func revenue(_ days: DayRange, in currency: String) -> Int {
        won(days, in: currency).reduce(0) { $0 + ($1.deal.amount ?? 0) }
    }

    /// Euro revenue in cents of dollars, each deal at the rate of the day it closed.
    func euroRevenueInDollars(_ days: DayRange, isWritten: Bool = false) -> Int {
        won(days, in: "EUR", isWritten: isWritten).reduce(0) {
            $0 + records.rates.dollars(of: $1.deal.amount ?? 0, on: $1.closed)
        }
    }

    private var glance: [String] {
        let counts = ["USD", "EUR", nil].map { currency in
            Written.count(records.deals.count { $0.currency == currency })
        }
        return [
            Written.row("Deals in dollars, in euros, without a currency", counts.joined(separator: ", ")),
            Written.row("Days with a rate", Written.count(records.rates.rates.count)),
        ]
    }

    private var years: [String] {
        [2, 1, 0].map { back in
            let days = year(back)
            let (dollars, euros) = (revenue(days, in: "USD"), revenue(days, in: "EUR"))
            return Written.row(
                name(days), Written.money(dollars), Written.money(euros), Written.money(dollars + euros),
                Written.money(dollars + euroRevenueInDollars(days)),
                Written.money(dollars + euroRevenueInDollars(days, isWritten: true)))
        }
    }

    /// The change of euro revenue against the year before, of a thousand: in euros and in dollars.
    func change(_ back: Int) -> (euros: Int, dollars: Int) {
        func change(_ now: Int, _ before: Int) -> Int {
            let difference = SalesFigures.permille(abs(now - before), of: before)
            return now < before ? -difference : difference
        }
        return (
            change(revenue(year(back), in: "EUR"), revenue(year(back + 1), in: "EUR")),
            change(euroRevenueInDollars(year(back)), euroRevenueInDollars(year(back + 1)))
        )
    }

    private var growth: [String] {
        [1, 0].map { back in
            let change = change(back)
            return Written.row(
                "\(name(year(back))) against \(name(year(back + 1)))", Written.percent(change.euros),
                Written.percent(change.dollars))
        }
    }

    /// Open deals in euros: in euros, in dollars by the day each was created, and by the last day; in cents.
    var open: (euros: Int, created: Int, last: Int) {
        records.deals.filter { $0.paidIn == "EUR" && $0.deal.outcome == .open }.reduce((0, 0, 0)) {
            sum, priced in
            let amount = priced.deal.amount ?? 0
            return (
                sum.0 + amount, sum.1 + records.rates.dollars(of: amount, on: priced.deal.created),
                sum.2 + records.rates.dollars(of: amount, on: records.company.shape.lastDay)
            )
        }
    }

    private var openDeals: [String] {
        [
            Written.row("In euros", Written.money(open.euros)),
            Written.row("In dollars, at the rates of the days of creation", Written.money(open.created)),
            Written.row("In dollars, at the rate of the last day", Written.money(open.last)),
        ]
    }
}
