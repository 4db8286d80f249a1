import Model
import Store

/// Finds what currencies a company's amounts are in, and what they are to be put into.
struct CurrencyFinder {
    /// The code of the one currency that amounts are shown in, where it is known.
    private(set) var currency: String?
    /// Tables whose rows say their currency, where these are several or another one is asked for.
    private(set) var money: CompanyMoney?
    private(set) var doubts: [Doubt] = []

    private let rates: ExchangeRates
    private let said: String?

    init(_ drafts: [DraftTable], rates: ExchangeRates, corrections: Corrections) {
        self.rates = rates
        said = corrections.currency
        let sales = drafts.filter { TableKind.facts.contains($0.kind) }
        guard let deals = sales.first else { return }
        let tables = drafts.filter { $0.hasCurrencies && $0.kind != .rates }
        let codes = Set(tables.flatMap(\.currencyCounts.keys))
        if codes.isEmpty {
            findByMarks(drafts.filter { TableCurrencies.kinds.contains($0.kind) })
        } else if codes.count == 1, let code = codes.first, said ?? code == code {
            currency = code
            noteUnwritten(tables, code)
            noteUnnamed(sales, tables, code)
        } else {
            findByColumn(tables, codes.sorted(), deals)
        }
    }

    // MARK: One currency

    /// No column names a currency: the signs beside amounts do, or nothing.
    private mutating func findByMarks(_ tables: [DraftTable]) {
        if let said {
            currency = said
            return
        }
        let marks = Set(tables.flatMap(\.currencyMarks))
        let codes = Set(marks.compactMap(CurrencyMark.code(of:)))
        if codes.count > 1 {
            doubts.append(
                Doubt(
                    .currency,
                    "the signs of \(Words.list(codes.sorted())) stand beside amounts, and nothing tells which rows are in "
                        + "which", sentence: "set currency \(codes.sorted()[0])"))
        } else if let code = codes.first {
            currency = code
            doubts += Doubt.ofSigns(marks)
        } else {
            doubts.append(
                Doubt(.currency, "no file says which currency amounts are in", sentence: "set currency USD"))
        }
    }

    /// Rows without a currency among others that are all in one.
    private mutating func noteUnwritten(_ tables: [DraftTable], _ code: String) {
        for table in tables {
            let count = table.unwrittenCount
            guard count > 0 else { continue }
            doubts.append(
                Doubt(
                    .currency,
                    "\(Words.count(count, table.kind.singular, table.name)) with an amount and no currency "
                        + "\(count == 1 ? "is" : "are") taken to be in \(code)", count: count,
                    sentence: "list \(table.name) where currency is missing", corrects: false))
        }
    }

    /// Sales without a currency beside goals that say theirs.
    private mutating func noteUnnamed(_ sales: [DraftTable], _ tables: [DraftTable], _ code: String) {
        guard said == nil, sales.allSatisfy({ $0.currencies(said: said).isEmpty }) else { return }
        let file = Words.list(tables.map(\.source.fileNames))
        doubts.append(
            Doubt(
                .currency,
                "no file says which currency sales are in: they are taken to be in \(code), as \(file) is",
                sentence: "set currency \(code)"))
    }

    // MARK: Several currencies

    private mutating func findByColumn(_ tables: [DraftTable], _ codes: [String], _ deals: DraftTable) {
        currency = said
        money = CompanyMoney(
            reporting: said, rates: rates,
            tables: tables.map(\.amounts))
        guard let said else {
            let most = CurrencyFinder.mostFrequent(tables)
            doubts.append(
                Doubt(
                    .currency,
                    "amounts are in \(Words.list(codes)), and are never added to each other as they stand",
                    sentence: ConvertedAmounts.sentence(for: deals) ?? "set currency \(most ?? codes[0])"))
            return
        }
        let unknown = codes.filter { $0 != said && !hasRates($0, said) }
        defer {
            for goals in tables where TableKind.goals.contains(goals.kind) {
                noteGoals(goals, said, besides: unknown)
            }
        }
        guard !unknown.isEmpty else { return }
        doubts.append(
            Doubt(
                .currency,
                "\(Doubt.noRates) between \(said) and \(Words.list(unknown)), so amounts in \(unknown.count == 1 ? "it" : "them") are missing from answers",
                sentence: "describe rates", corrects: false))
    }

    /// The currency that most rows are in.
    private static func mostFrequent(_ tables: [DraftTable]) -> String? {
        let counts = tables.map(\.currencyCounts).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// Goals that begin on a day without a rate, of currencies that have any.
    private mutating func noteGoals(_ goals: DraftTable, _ said: String, besides unknown: [String]) {
        guard let start = goals.column(.start)?.raw.days, let currency = goals.column(.currency)?.raw,
            let amount = (goals.column(.quota) ?? goals.column(.target))?.raw.integers
        else { return }
        let rows = (0..<goals.rowCount).filter { row in
            guard amount[row] != .min, let code = currency.text(at: row), code != said,
                !unknown.contains(code)
            else { return false }
            return start[row] == .min
                || rates.rate(from: code, to: said, on: Day(number: start[row])) == nil
        }
        guard !rows.isEmpty else { return }
        doubts.append(
            Doubt(
                .currency,
                "\(Doubt.noRates) to \(said) on the first day of "
                    + "\(Words.count(rows.count, goals.kind.singular, goals.name)), so "
                    + "\(rows.count == 1 ? "it is" : "they are") missing from answers",
                count: rows.count, sentence: "describe rates", corrects: false))
    }

    private func hasRates(_ code: String, _ other: String) -> Bool {
        rates.series.values.contains { series in
            series.days.first.flatMap { rates.rate(from: code, to: other, on: $0) } != nil
                || rates.rate(from: code, to: other, on: series.lastHeld) != nil
        }
    }
}

extension DraftTable {
    /// Whether each row says the currency of its amounts.
    fileprivate var hasCurrencies: Bool { !currencyCounts.isEmpty && !moneyColumns.isEmpty }

    fileprivate var amounts: CompanyMoney.Amounts {
        let codes = currencyCounts.keys.sorted()
        return CompanyMoney.Amounts(
            table: name, currency: column(.currency)?.name ?? "",
            columns: moneyColumns.map { ($0.name, isPrice: [.unitPrice, .listPrice].contains($0.role)) },
            day: (column(.closed) ?? column(.sold) ?? column(.start))?.name,
            outcome: kind == .deals ? column(.outcome)?.name : nil,
            decided: [Outcome.won.rawValue, Outcome.lost.rawValue],
            alone: codes.count == 1 ? codes[0] : nil)
    }
}

extension Doubt {
    /// Signs that several currencies share.
    static func ofSigns(_ marks: Set<String>) -> [Doubt] {
        [("$", "US dollars", "CAD"), ("¥", "Japanese yen", "CNY")].filter { marks.contains($0.0) }.map {
            sign, meant, other in
            Doubt(.currency, "the sign \(sign) is taken for \(meant)", sentence: "set currency \(other)")
        }
    }
}
