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
        let codes = Set(tables.filter { TableKind.facts.contains($0.kind) }.flatMap(\.currencyCounts.keys))
        if codes.isEmpty {
            findByMarks(sales)
        } else if codes.count == 1, let code = codes.first, said ?? code == code {
            currency = code
            noteUnwritten(tables, code)
        } else {
            findByColumn(tables, codes.sorted(), deals)
        }
    }

    // MARK: One currency

    /// No column names a currency: the signs beside amounts do, or nothing.
    private mutating func findByMarks(_ sales: [DraftTable]) {
        if let said {
            currency = said
            return
        }
        let marks = Set(sales.flatMap(\.currencyMarks))
        let codes = Set(marks.compactMap(CurrencyMark.code(of:)))
        if let code = codes.sorted().first {
            currency = code
            for (sign, meant, other) in [("$", "US dollars", "CAD"), ("¥", "Japanese yen", "CNY")]
            where marks.contains(sign) {
                doubts.append(
                    Doubt(
                        .currency, "the sign \(sign) is taken for \(meant)", sentence: "set currency \(other)"
                    ))
            }
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

    // MARK: Several currencies

    private mutating func findByColumn(_ tables: [DraftTable], _ codes: [String], _ deals: DraftTable) {
        currency = said
        money = CompanyMoney(
            reporting: said, rates: rates,
            tables: tables.map(\.amounts))
        guard let said else {
            let converted = CurrencyFinder.converted(in: deals)
            doubts.append(
                Doubt(
                    .currency,
                    "amounts are in \(Words.list(codes)), and are never added to each other as they stand",
                    sentence: converted ?? "set currency \(codes[0])"))
            return
        }
        let unknown = codes.filter { $0 != said && !hasRates($0, said) }
        guard !unknown.isEmpty else { return }
        doubts.append(
            Doubt(
                .currency,
                "\(Doubt.noRates) between \(said) and \(Words.list(unknown)), so amounts in \(unknown.count == 1 ? "it" : "them") are missing from answers",
                sentence: "describe rates", corrects: false))
    }

    private func hasRates(_ code: String, _ other: String) -> Bool {
        rates.series.values.contains { series in
            series.days.first.flatMap { rates.rate(from: code, to: other, on: $0) } != nil
                || rates.rate(from: code, to: other, on: series.lastHeld) != nil
        }
    }

    /// The sentence that takes the amounts which the program has converted to one currency, where it wrote them with it.
    private static func converted(in deals: DraftTable) -> String? {
        guard
            let amount = deals.columns.first(where: {
                Vendor.key(of: $0.header) == "amount (converted)" && $0.raw.integers != nil
            }),
            let currency = deals.columns.first(where: {
                Vendor.key(of: $0.header) == "amount (converted) currency"
            })
        else { return nil }
        return
            "import \(Words.quoted(deals.source.file)) as deals with amount = \(Words.name(amount.header)), "
            + "currency = \(Words.name(currency.header))"
    }
}

extension DraftTable {
    /// Whether each row says the currency of its amounts.
    fileprivate var hasCurrencies: Bool { !currencyCounts.isEmpty && !moneyColumns.isEmpty }

    /// How many rows are in each currency.
    fileprivate var currencyCounts: [String: Int] {
        guard let raw = column(.currency)?.raw, raw.codes != nil else { return [:] }
        let counts = raw.codeCounts()
        return Dictionary(
            zip(raw.dictionary.texts, counts).dropFirst().filter { $0.1 > 0 }, uniquingKeysWith: +)
    }

    private var moneyColumns: [DraftColumn] {
        columns.filter { if case .money = $0.type { true } else { false } }
    }

    /// Rows with an amount and no currency.
    fileprivate var unwrittenCount: Int {
        guard let codes = column(.currency)?.raw.codes else { return 0 }
        let amounts = moneyColumns.compactMap(\.raw.integers)
        return (0..<rowCount).count { row in codes[row] == 0 && amounts.contains { $0[row] != .min } }
    }

    /// Signs and codes beside amounts.
    fileprivate var currencyMarks: [String] {
        [Role.amount, .unitPrice].flatMap { column($0)?.raw.evidence.currencies.keys.map(\.self) ?? [] }
    }

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
