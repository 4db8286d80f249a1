/// Two currencies: a rate says how much of the second one unit of the first is worth.
package struct CurrencyPair: Hashable, Comparable, Sendable {
    package var base: String
    package var quote: String

    package init(base: String, quote: String) {
        self.base = base
        self.quote = quote
    }

    package static func < (left: CurrencyPair, right: CurrencyPair) -> Bool {
        (left.base, left.quote) < (right.base, right.quote)
    }
}

/// What currencies are worth in each other, day by day.
///
/// A rate holds from its day until the next of its pair; the last one as long as rates of the pair usually do.
package struct ExchangeRates: Sendable {
    /// A rate as a file has it.
    package struct Entry: Sendable {
        package var day: Day
        package var pair: CurrencyPair
        package var rate: Fraction

        package init(day: Day, pair: CurrencyPair, rate: Fraction) {
            self.day = day
            self.pair = pair
            self.rate = rate
        }
    }

    /// The rates of one pair, oldest first.
    package struct Series: Sendable {
        package let days: [Day]
        package let rates: [Fraction]
        /// The last day on which the last rate holds.
        package let lastHeld: Day

        func rate(on day: Day) -> Fraction? {
            guard day <= lastHeld else { return nil }
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if days[middle] <= day { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? nil : rates[low - 1]
        }
    }

    package let series: [CurrencyPair: Series]
    /// For each currency, those that a rate puts beside it.
    private let partners: [String: Set<String>]

    /// Of several rates of one pair and day the last one counts. Rates are above zero.
    package init(_ entries: [Entry] = []) {
        var byDay: [CurrencyPair: [Day: Fraction]] = [:]
        for entry in entries { byDay[entry.pair, default: [:]][entry.day] = entry.rate }
        let steps = byDay.compactMapValues { ExchangeRates.usualStep(of: $0.keys.sorted()) }
        let longest = steps.values.max() ?? ExchangeRates.year
        var series: [CurrencyPair: Series] = [:]
        var partners: [String: Set<String>] = [:]
        for (pair, rates) in byDay {
            let days = rates.keys.sorted()
            guard let last = days.last else { continue }
            series[pair] = Series(
                days: days, rates: days.compactMap { rates[$0] },
                lastHeld: last + ((steps[pair] ?? longest) - 1))
            partners[pair.base, default: []].insert(pair.quote)
            partners[pair.quote, default: []].insert(pair.base)
        }
        self.series = series
        self.partners = partners
    }

    package var isEmpty: Bool { series.isEmpty }

    /// What one unit of a currency is worth in another on a day: by a rate of the two, the inverse of one, or through
    /// a currency that both have rates with, the first in the alphabet. Nil where no rate holds on that day.
    package func rate(from base: String, to quote: String, on day: Day) -> Fraction? {
        if base == quote { return .one }
        if let known = pairRate(base, quote, day) { return known }
        let common = (partners[base] ?? []).intersection(partners[quote] ?? [])
        for currency in common.sorted() {
            if let first = pairRate(base, currency, day), let second = pairRate(currency, quote, day) {
                return first.multiplied(by: second)
            }
        }
        return nil
    }

    private func pairRate(_ base: String, _ quote: String, _ day: Day) -> Fraction? {
        if let rate = series[CurrencyPair(base: base, quote: quote)]?.rate(on: day) { return rate }
        return series[CurrencyPair(base: quote, quote: base)]?.rate(on: day).flatMap(Fraction.one.divided)
    }

    // MARK: Steps

    /// Rates of one day alone hold a year.
    private static let year = 366

    /// For how many days the last rate holds: what lies most often between two, but whole weekends with holidays
    /// between days of work, whole months and whole years. Nil for a single rate.
    private static func usualStep(of days: [Day]) -> Int? {
        guard days.count > 1 else { return nil }
        var counts: [Int: Int] = [:]
        for (first, second) in zip(days, days.dropFirst()) {
            counts[second.days(since: first), default: 0] += 1
        }
        guard let step = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
        switch step {
        case ...3: return 5
        case 25...35: return 31
        case 80...100: return 92
        case 350...380: return year
        default: return step
        }
    }
}
