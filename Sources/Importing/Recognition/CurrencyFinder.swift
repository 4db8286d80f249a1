import Model

/// Finds the one currency that a company's amounts are in.
struct CurrencyFinder {
    /// Its code, where it is known.
    private(set) var currency: String?
    /// The codes, where amounts are in several and no column says which is in which.
    private(set) var mixed: [String] = []
    private(set) var doubts: [Doubt] = []

    init(_ drafts: [DraftTable], corrections: Corrections) {
        let sales = drafts.filter { TableKind.facts.contains($0.kind) }
        guard let deals = sales.first else { return }
        if let said = corrections.currency {
            currency = said
            return
        }
        let marks = sales.map(CurrencyFinder.marks).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        let codes = Set(marks.keys.compactMap(CurrencyMark.code(of:)))
        if codes.count > 1 {
            let names = codes.sorted()
            let hasColumn = sales.allSatisfy { $0.column(.currency)?.raw.codes != nil }
            if !hasColumn { mixed = names }
            let converted = CurrencyFinder.converted(in: deals)
            doubts.append(
                Doubt(
                    .currency,
                    "amounts are in \(Words.list(names)): sums add them as they stand, without conversion",
                    sentence: converted ?? (hasColumn ? "revenue by currency" : "set currency \(names[0])"),
                    corrects: converted != nil || !hasColumn))
        } else if let code = codes.first {
            currency = code
            for (sign, meant, other) in [("$", "US dollars", "CAD"), ("¥", "Japanese yen", "CNY")]
            where marks.keys.contains(sign) {
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

    /// Signs beside amounts and values of a currency column, with their number.
    private static func marks(in sales: DraftTable) -> [String: Int] {
        var marks = (sales.column(.amount)?.raw.evidence.currencies ?? [:])
            .merging(sales.column(.unitPrice)?.raw.evidence.currencies ?? [:], uniquingKeysWith: +)
        if let currency = sales.column(.currency), currency.raw.codes != nil {
            let counts = currency.raw.codeCounts()
            for (code, text) in currency.raw.dictionary.texts.enumerated() where counts[code] > 0 && code > 0
            {
                marks[text.uppercased(), default: 0] += counts[code]
            }
        }
        return marks
    }
}
