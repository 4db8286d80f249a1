import Store

/// The currencies that stand beside the amounts of a column, as a column of their own: `€100`, `200 USD`.
struct CurrencyMarkColumn: Sendable {
    /// The place of the column of amounts.
    let place: Int
    private let mark: NumberFormat.DecimalMark
    /// The codes; the missing one first.
    private let codes: [String]
    private let codeOfMark: [String: UInt8]
    private let values: RowBuffer<UInt32>

    /// Nil where one currency stands beside all amounts, where none does, and where a column names them.
    init?(kinds: [ValueKind], headers: [String], _ evidence: [ColumnEvidence], rowCount: Int) {
        let named = headers.contains { header in
            ColumnHints.meanings.contains { $0.role == .currency && $0.isSaid(by: header) }
        }
        guard !named else { return nil }
        for (place, kind) in kinds.enumerated() {
            guard case .number(let format) = kind else { continue }
            let marks = evidence[place].currencies.keys.sorted()
            let codes = Set(marks.map { CurrencyMark.code(of: $0) ?? $0 }).sorted()
            guard codes.count > 1, codes.count < 255 else { continue }
            self.place = place
            mark = format.decimalMark
            self.codes = [""] + codes
            var codeOfMark: [String: UInt8] = [:]
            for text in marks {
                codeOfMark[text] = codes.firstIndex(of: CurrencyMark.code(of: text) ?? text).map {
                    UInt8($0 + 1)
                }
            }
            self.codeOfMark = codeOfMark
            values = RowBuffer(count: rowCount)
            return
        }
        return nil
    }

    func read(_ batch: FieldBatch, at row: Int) {
        let rows = batch.rows
        for number in 0..<rows.rowCount {
            let field = rows.field(row: number, column: place)
            let scan = field.isEmpty ? nil : NumberReader.read(field, mark: mark)
            values.pointer[row + number] = scan.flatMap { codeOfMark[$0.currency] }.map(UInt32.init) ?? 0
        }
    }

    func column(beside header: String) -> RawColumn {
        var evidence = ColumnEvidence()
        evidence.missing = (0..<values.count).count { values[$0] == 0 }
        evidence.present = values.count - evidence.missing
        var column = RawColumn(
            header: "Currency beside \(header)", kind: .text, values: .texts(values), evidence: evidence)
        column.dictionary = TextDictionary(texts: codes)
        return column
    }
}
