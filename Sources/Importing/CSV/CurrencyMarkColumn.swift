import Model
import Store

/// The currencies that stand beside the amounts of a column, as a column of their own: `€100`, `200 USD`.
struct CurrencyMarkColumn: Sendable {
    /// A column of numbers with currencies beside them.
    fileprivate struct Marked: Sendable {
        let place: Int
        let mark: NumberFormat.DecimalMark
        /// The code of what is written, as a place in the dictionary.
        let codeOfMark: [String: UInt8]
        let values: RowBuffer<UInt32>
    }

    /// The place of the column of amounts.
    var place: Int { amounts.place }
    private let amounts: Marked
    /// Further columns of money, which may be in other currencies than the row's amount.
    private let others: [Marked]
    /// The codes beside the amounts, the missing one first; in the places behind them are those of other columns.
    private let codes: [String]

    /// Nil where one currency stands beside all amounts, where none does, and where a column names them.
    init?(kinds: [ValueKind], headers: [String], _ evidence: [ColumnEvidence], rowCount: Int) {
        let places = kinds.indices.filter { kinds[$0].decimalMark != nil && !evidence[$0].currencies.isEmpty }
        guard !headers.contains(where: Self.isCurrency),
            let place = places.first(where: { Self.isAmount(headers[$0]) })
                ?? places.first(where: { evidence[$0].currencyCodes.count > 1 }),
            evidence[place].currencyCodes.count > 1
        else { return nil }
        let own = evidence[place].currencyCodes.sorted()
        let codes = own + Set(places.flatMap { evidence[$0].currencyCodes }).subtracting(own).sorted()
        guard codes.count < 255 else { return nil }
        func marked(_ place: Int) -> Marked? {
            guard let mark = kinds[place].decimalMark else { return nil }
            let pairs = evidence[place].currencies.keys.compactMap { text in
                codes.firstIndex(of: CurrencyMark.code(of: text) ?? text).map { (text, UInt8($0 + 1)) }
            }
            return Marked(
                place: place, mark: mark, codeOfMark: Dictionary(uniqueKeysWithValues: pairs),
                values: RowBuffer(count: rowCount))
        }
        guard let amounts = marked(place) else { return nil }
        self.amounts = amounts
        self.codes = [""] + own
        others = places.filter { $0 != place }.compactMap(marked)
    }

    /// Whether a header says that its column holds the amounts of the rows.
    static func isAmount(_ header: String) -> Bool { isSaid(.amount, by: header) }

    /// Whether a header says that its column names the currencies of the rows.
    static func isCurrency(_ header: String) -> Bool { isSaid(.currency, by: header) }

    private static func isSaid(_ role: Role, by header: String) -> Bool {
        ColumnHints.meanings.contains { $0.role == role && $0.isSaid(by: header) }
    }

    /// What the column is called that names the currencies beside another's numbers.
    static func header(beside header: String) -> String { "Currency beside \(header)" }

    func read(_ batch: FieldBatch, at row: Int) {
        for column in [amounts] + others { column.read(batch, at: row) }
    }

    func column(beside header: String) -> RawColumn {
        let values = amounts.values
        var evidence = ColumnEvidence()
        evidence.missing = (0..<values.count).count { values[$0] == 0 }
        evidence.present = values.count - evidence.missing
        var column = RawColumn(
            header: Self.header(beside: header), kind: .text, values: .texts(values), evidence: evidence)
        column.dictionary = TextDictionary(texts: codes)
        return column
    }

    /// Whether a column has currencies of its own: some row has another beside it than beside its amount.
    func differs(_ place: Int) -> Bool {
        guard let other = others.first(where: { $0.place == place }) else { return false }
        return (0..<other.values.count).contains { row in
            other.values[row] != 0 && amounts.values[row] != 0 && other.values[row] != amounts.values[row]
        }
    }
}

extension CurrencyMarkColumn.Marked {
    fileprivate func read(_ batch: FieldBatch, at row: Int) {
        let rows = batch.rows
        for number in 0..<rows.rowCount {
            let field = rows.field(row: number, column: place)
            let scan = field.isEmpty ? nil : NumberReader.read(field, mark: mark)
            values.pointer[row + number] = scan.flatMap { codeOfMark[$0.currency] }.map(UInt32.init) ?? 0
        }
    }
}

extension ColumnEvidence {
    /// The codes of the currencies beside its numbers; marks that stand for none as they are written.
    var currencyCodes: Set<String> { Set(currencies.keys.map { CurrencyMark.code(of: $0) ?? $0 }) }
}

extension ValueKind {
    /// That of a column of plain numbers.
    fileprivate var decimalMark: NumberFormat.DecimalMark? {
        if case .number(let format) = self { return format.decimalMark }
        return nil
    }
}
