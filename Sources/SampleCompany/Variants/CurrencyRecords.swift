import Model

/// The standard company, of which customers in Europe pay in euros by a euro price list of its own.
struct CurrencyRecords: Sendable {
    /// Euros for a dollar of the dollar price list, of a thousand; the list never changes.
    static let euroList = 920
    /// Every so many euro deals, one whose currency nobody wrote down.
    static let unwrittenEvery = 97

    static let europe: Set<String> = ["Denmark", "Germany", "United Kingdom"]

    /// A deal with its amount in the customer's currency.
    struct PricedDeal: Sendable {
        var deal: DealRecord
        /// Nil where nobody wrote it down.
        var currency: String?
        /// What the customer pays in, whether or not it is written down.
        var paidIn: String
    }

    let company: CompanyRecords
    let deals: [PricedDeal]
    let rates: ExchangeRates

    init(seed: UInt64) {
        let company = CompanyGenerator(seed: seed).records()
        let countries = Dictionary(
            company.accounts.map { ($0.name, $0.country) }, uniquingKeysWith: { first, _ in first })
        var euroDeals = 0
        deals = company.deals.map { deal in
            guard Self.europe.contains(countries[deal.account] ?? "") else {
                return PricedDeal(deal: deal, currency: "USD", paidIn: "USD")
            }
            var priced = deal
            priced.amount = deal.amount.map { ($0 * Self.euroList + 500) / 1000 }
            euroDeals += 1
            let isUnwritten = euroDeals.isMultiple(of: Self.unwrittenEvery)
            return PricedDeal(deal: priced, currency: isUnwritten ? nil : "EUR", paidIn: "EUR")
        }
        self.company = company
        let days = DayRange(first: company.shape.firstDay.adding(months: -12), last: company.shape.lastDay)
        rates = ExchangeRates(seed: seed, days: days)
    }
}

/// Dollars for a euro on each working day: a way drawn at random between the ends of quarters that are planned.
struct ExchangeRates: Sendable {
    /// At the beginning and at the end of each quarter from the first day on, in ten-thousandths of a dollar.
    /// The dollar falls through the last year.
    private static let plan = [
        1_0600, 1_0450, 1_0100, 1_0650, 1_0700, 1_0800, 1_0900, 1_0750, 1_0700, 1_0650, 1_0600, 1_0500,
        1_0400, 1_1000, 1_1700, 1_2200, 1_2500,
    ]

    struct Rate: Sendable {
        var day: Day
        /// Dollars for a euro, in ten-thousandths.
        var dollars: Int
    }

    let rates: [Rate]

    init(seed: UInt64, days: DayRange) {
        var random = SplitMix64(seed: seed, part: .rates)
        guard let first = days.first, let last = days.last else {
            rates = []
            return
        }
        var rates: [Rate] = []
        var drift = 0
        var day = first
        while day <= last {
            if day.weekday.rawValue < 5 {
                drift = drift * 9 / 10 + random.number(in: -45...45)
                rates.append(Rate(day: day, dollars: Self.planned(on: day, from: first) + drift))
            }
            day = day + 1
        }
        self.rates = rates
    }

    /// Linear between the planned ends of the quarter.
    private static func planned(on day: Day, from first: Day) -> Int {
        let quarter = CalendarGrain.gregorian(.quarter).range(containing: day)
        guard let start = quarter.first, let length = quarter.count else { return plan[0] }
        let months = (day.year - first.year) * 12 + day.month - first.month
        let place = min(max(months / 3, 0), plan.count - 2)
        return plan[place] + (plan[place + 1] - plan[place]) * day.days(since: start) / length
    }

    /// The rate of the day, or of the last day before that has one.
    func dollars(on day: Day) -> Int {
        var (low, high) = (0, rates.count)
        while low < high {
            let middle = (low + high) / 2
            if rates[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return rates[max(0, low - 1)].dollars
    }

    /// An amount of cents in euros as cents in dollars, rounded half up.
    func dollars(of cents: Int, on day: Day) -> Int { (cents * dollars(on: day) + 5000) / 10_000 }
}
