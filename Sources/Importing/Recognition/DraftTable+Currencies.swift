import Model
import Store

extension DraftColumn {
    var isMoney: Bool { if case .money = type { true } else { false } }
}

extension DraftTable {
    var moneyColumns: [DraftColumn] { columns.filter(\.isMoney) }

    /// What a table of sales or goals is about.
    static let amountRoles: [Role] = [.amount, .unitPrice, .quota, .target]

    /// The currencies of its amounts: as a column names them, else as the signs beside them do. Of a sign that several
    /// share, `set currency` tells which is meant.
    func currencies(said: String?) -> Set<String> {
        let named = Set(currencyCounts.keys)
        guard named.isEmpty else { return named }
        return CurrencyMark.codes(of: currencyMarks, said: said)
    }

    /// How many rows are in each currency that a column names.
    var currencyCounts: [String: Int] {
        guard let raw = column(.currency)?.raw, raw.codes != nil else { return [:] }
        let counts = raw.codeCounts()
        return Dictionary(
            zip(raw.dictionary.texts, counts).dropFirst().filter { $0.1 > 0 }, uniquingKeysWith: +)
    }

    /// Signs and codes beside amounts.
    var currencyMarks: [String] {
        DraftTable.amountRoles.flatMap { column($0)?.raw.evidence.currencies.keys.map(\.self) ?? [] }
    }

    /// Rows with an amount and no currency.
    var unwrittenCount: Int {
        guard let codes = column(.currency)?.raw.codes else { return 0 }
        let amounts = moneyColumns.compactMap(\.raw.integers)
        return (0..<rowCount).count { row in codes[row] == 0 && amounts.contains { $0[row] != .min } }
    }

    /// Calls the file's own columns otherwise that have the names of those which conversion makes.
    mutating func freeMadeNames() {
        guard column(.currency) != nil else { return }
        let made = Set([CompanyMoney.rateDay] + moneyColumns.map { CompanyMoney.originalName(of: $0.name) })
            .map(NameKey.fold)
        var taken = Set(columns.map { NameKey.fold($0.name) }).union(made)
        for place in columns.indices where made.contains(NameKey.fold(columns[place].name)) {
            let words = columns[place].name
            let number = (2...).first { taken.insert(NameKey.fold("\(words) \($0)")).inserted } ?? 2
            columns[place].name = "\(words) \(number)"
            columns[place].synonyms.removeAll { made.contains(NameKey.fold($0)) }
        }
    }
}
