import Model
import Store

/// The currencies of two files that are to become one table: where the signs beside the amounts of one are others than in
/// the other, each gets a column that names its own.
struct FileCurrencies {
    /// `set currency`, which tells what a sign that several share is meant for.
    let said: String?

    func name(in table: inout RawTable, _ other: inout RawTable) {
        guard !table.namesCurrencies, !other.namesCurrencies,
            let (own, theirs) = amounts(of: table, other)
        else { return }
        let header = CurrencyMarkColumn.header(beside: own.header)
        let codes = (own: codes(of: own), other: codes(of: theirs))
        let isNamed = (own: table.has(header), other: other.has(header))
        guard isNamed.own || isNamed.other || codes.own != codes.other else { return }
        if !isNamed.own { append(header, codes.own, to: &table) }
        if !isNamed.other { append(header, codes.other, to: &other) }
    }

    /// A column with currencies beside its numbers that stands in both, the amount first.
    private func amounts(of table: RawTable, _ other: RawTable) -> (own: RawColumn, other: RawColumn)? {
        let pairs = table.columns.compactMap { column -> (own: RawColumn, other: RawColumn)? in
            let name = HeaderWords.name(of: column.header)
            guard !column.evidence.currencies.isEmpty,
                let same = other.columns.first(where: { HeaderWords.name(of: $0.header) == name }),
                !same.evidence.currencies.isEmpty
            else { return nil }
            return (column, same)
        }
        return pairs.first { CurrencyMarkColumn.isAmount($0.own.header) } ?? pairs.first
    }

    private func codes(of column: RawColumn) -> Set<String> {
        CurrencyMark.codes(of: column.evidence.currencies.keys, said: said)
    }

    /// A file whose amounts have several signs has a column of its own already, or nothing tells them apart.
    private func append(_ header: String, _ codes: Set<String>, to table: inout RawTable) {
        guard codes.count == 1, let code = codes.first else { return }
        table.columns.append(.texts(header, Array(repeating: code, count: table.rowCount)))
    }
}

extension RawTable {
    /// Whether a column of the file names the currency of each row.
    fileprivate var namesCurrencies: Bool { columns.contains { CurrencyMarkColumn.isCurrency($0.header) } }

    fileprivate func has(_ header: String) -> Bool { columns.contains { $0.header == header } }
}
