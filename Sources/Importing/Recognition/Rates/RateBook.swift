import Model
import Store

/// The exchange rates of a company's files, with what is doubtful about them.
struct RateBook {
    private(set) var rates = ExchangeRates()
    private(set) var doubts: [Doubt] = []
    private let file: String

    /// Nil where no file holds rates.
    init?(_ drafts: [DraftTable]) {
        guard let draft = drafts.first(where: { $0.kind == .rates }) else { return nil }
        file = Words.list(draft.source.allFiles)
        var entries: [ExchangeRates.Entry] = []
        var refused = 0
        let (date, rate) = (draft.column(named: "date")?.raw.days, draft.column(named: "rate"))
        let (base, quote) = (draft.column(named: "base")?.raw, draft.column(named: "quote")?.raw)
        if let date, let rate, let integers = rate.raw.integers, let base, let quote {
            for row in 0..<draft.rowCount {
                guard date[row] != .min, integers[row] != .min, integers[row] > 0,
                    let first = base.text(at: row), let second = quote.text(at: row), first != second,
                    let number = Fraction(Int128(integers[row]), over: rate.type.one)
                else {
                    refused += 1
                    continue
                }
                entries.append(
                    ExchangeRates.Entry(
                        day: Day(number: date[row]), pair: CurrencyPair(base: first, quote: second),
                        rate: number))
            }
        }
        rates = ExchangeRates(entries)
        note(refused)
        noteConflicts(entries)
        for pair in rates.series.keys.sorted() { note(pair) }
    }

    private mutating func add(_ text: String, count: Int? = nil) {
        doubts.append(Doubt(.currency, text, count: count, sentence: "describe rates", corrects: false))
    }

    /// Rates that are none.
    private mutating func note(_ refused: Int) {
        guard refused > 0 else { return }
        add(
            "\(Words.count(refused, "line")) of \(file) \(refused == 1 ? "holds" : "hold") no rate above zero of two currencies on a day "
                + "and \(refused == 1 ? "is" : "are") left out", count: refused)
    }

    /// Several rates of one pair and day.
    private mutating func noteConflicts(_ entries: [ExchangeRates.Entry]) {
        var seen: [CurrencyPair: [Day: Fraction]] = [:]
        var conflicts: [(pair: CurrencyPair, day: Day)] = []
        for entry in entries {
            if let known = seen[entry.pair]?[entry.day], known != entry.rate {
                conflicts.append((entry.pair, entry.day))
            }
            seen[entry.pair, default: [:]][entry.day] = entry.rate
        }
        guard let first = conflicts.first else { return }
        add(
            "\(file) has several rates of \(first.pair.words) on \(first.day)"
                + (conflicts.count > 1 ? " and \(Words.count(conflicts.count - 1, "other day"))" : "")
                + "; the last line of a day counts", count: conflicts.count)
    }

    // MARK: One pair

    private mutating func note(_ pair: CurrencyPair) {
        guard let series = rates.series[pair] else { return }
        if series.days.count == 1 {
            add(
                "\(file) has one rate of \(pair.words), on \(series.days[0]); it holds until \(series.lastHeld)"
            )
        }
        noteJump(pair, series)
        noteGap(pair, series)
        noteInverse(pair, series)
    }

    /// A rate half as large again as the one before, or its inverse.
    private mutating func noteJump(_ pair: CurrencyPair, _ series: ExchangeRates.Series) {
        for place in series.days.indices.dropFirst() {
            let (before, after) = (series.rates[place - 1].double, series.rates[place].double)
            let isInverse = abs(after * before - 1) < 0.05 && abs(after / before - 1) > 0.1
            guard isInverse || after / before > 1.5 || before / after > 1.5 else { continue }
            return add(
                "the rate of \(pair.words) in \(file) goes from \(Self.shown(before)) on \(series.days[place - 1]) to "
                    + "\(Self.shown(after)) on \(series.days[place])"
                    + (isInverse ? ", which looks like a rate the other way round" : ""))
        }
    }

    /// A stretch without rates that is far longer than usual.
    private mutating func noteGap(_ pair: CurrencyPair, _ series: ExchangeRates.Series) {
        guard let last = series.days.last, series.days.count > 2 else { return }
        let usual = max(series.lastHeld.days(since: last) + 1, 7)
        var widest: (from: Day, to: Day)?
        for (first, second) in zip(series.days, series.days.dropFirst()) {
            let length = second.days(since: first)
            if length > usual * 3 / 2, length > widest.map({ $0.to.days(since: $0.from) }) ?? 0 {
                widest = (first, second)
            }
        }
        guard let widest else { return }
        add(
            "\(file) has no rate of \(pair.words) between \(widest.from) and \(widest.to); the older one holds meanwhile"
        )
    }

    /// A pair that is there both ways, and the two do not agree.
    private mutating func noteInverse(_ pair: CurrencyPair, _ series: ExchangeRates.Series) {
        let other = CurrencyPair(base: pair.quote, quote: pair.base)
        guard pair < other, let inverse = rates.series[other] else { return }
        for (day, rate) in zip(series.days, series.rates) {
            guard let place = inverse.days.firstIndex(of: day) else { continue }
            guard abs(rate.double * inverse.rates[place].double - 1) > 0.05 else { continue }
            return add(
                "the rates of \(pair.words) and \(other.words) in \(file) on \(day) contradict each other")
        }
    }

    private static func shown(_ rate: Double) -> String { "\((rate * 10_000).rounded() / 10_000)" }
}

extension CurrencyPair {
    /// `EUR in USD`
    fileprivate var words: String { "\(base) in \(quote)" }
}

extension FieldType {
    /// The integer that stands for one.
    fileprivate var one: Int128 {
        switch self {
        case .number(let scale), .money(let scale), .percent(let scale):
            Int128(NumberScan.powersOfTen[min(scale, 18)])
        case .text, .day, .flag, .days: 1
        }
    }
}
