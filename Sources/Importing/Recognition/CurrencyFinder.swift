import Model

/// Finds the one currency that a company's amounts are in.
struct CurrencyFinder {
    /// Its code, where it is known.
    private(set) var currency: String?
    private(set) var doubts: [Doubt] = []

    init(_ drafts: [DraftTable], corrections: Corrections) {
        guard let deals = drafts.first(where: { $0.kind == .deals }) else { return }
        if let said = corrections.currency {
            currency = said
            return
        }
        let marks = CurrencyFinder.marks(in: deals)
        let codes = Set(marks.keys.compactMap(CurrencyMark.code(of:)))
        if codes.count > 1 {
            doubts.append(
                Doubt(
                    .currency,
                    "amounts are in \(Words.list(codes.sorted())): sums add them as they stand, without conversion",
                    sentence: "set currency \(codes.sorted()[0])"))
        } else if let code = codes.first {
            currency = code
            if marks.keys.contains("$") {
                doubts.append(
                    Doubt(.currency, "the sign $ is taken for US dollars", sentence: "set currency CAD"))
            }
        } else {
            doubts.append(
                Doubt(.currency, "no file says which currency amounts are in", sentence: "set currency USD"))
        }
    }

    /// Signs beside amounts and values of a currency column, with their number.
    private static func marks(in deals: DraftTable) -> [String: Int] {
        var marks = deals.column(.amount)?.raw.evidence.currencies ?? [:]
        if let currency = deals.column(.currency), currency.raw.codes != nil {
            let counts = currency.raw.codeCounts()
            for (code, text) in currency.raw.dictionary.texts.enumerated() where counts[code] > 0 && code > 0
            {
                marks[text.uppercased(), default: 0] += counts[code]
            }
        }
        return marks
    }
}
