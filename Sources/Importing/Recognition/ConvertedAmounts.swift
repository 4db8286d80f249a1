import Model

/// Columns in which a program has put amounts of several currencies into the one that a company reports in.
enum ConvertedAmounts {
    /// Salesforce writes it with a column of its currency, HubSpot without.
    private static let headers = ["amount (converted)", "amount in company currency"]
    private static let currencies = ["amount (converted) currency"]

    /// Where such a column is taken for the amounts, the rows' own currencies are not theirs.
    static func settle(_ draft: inout DraftTable) {
        guard let amount = draft.index(of: .amount), isIn(headers, draft.columns[amount]),
            let own = draft.index(of: .currency), !isIn(currencies, draft.columns[own])
        else { return }
        draft.columns[own].role = nil
        draft.columns[own].why += "; not that of `\(draft.columns[amount].header)`"
        if let place = draft.columns.firstIndex(where: { isIn(currencies, $0) }) {
            draft.columns[place].role = .currency
        }
        for place in draft.columns.indices where place != amount {
            guard draft.columns[place].role == nil, case .money(let scale) = draft.columns[place].type else {
                continue
            }
            draft.columns[place].type = .number(scale: scale)
            draft.columns[place].why += "; in the currencies of their rows"
        }
    }

    /// The sentence that takes them, where a file has them; nil where it has none, or they are taken.
    static func sentence(for deals: DraftTable) -> String? {
        guard
            let amount = deals.columns.first(where: { isIn(headers, $0) && $0.raw.integers != nil }),
            amount.role != .amount
        else { return nil }
        let currency = deals.columns.first { isIn(currencies, $0) }
        let named = currency.map { ", currency = \(Words.name($0.header))" } ?? ""
        return
            "import \(Words.quoted(deals.source.file)) as deals with amount = \(Words.name(amount.header))\(named)"
    }

    private static func isIn(_ keys: [String], _ column: DraftColumn) -> Bool {
        keys.contains(Vendor.key(of: column.header))
    }
}
