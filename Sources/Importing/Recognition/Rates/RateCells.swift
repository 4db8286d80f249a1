import Model
import Store

/// Columns of rates that a few cells made texts: a cell that is no number does not take its whole currency away.
struct RateCells {
    /// The file with those columns as numbers; what is none of them is missing.
    private(set) var table: RawTable
    private(set) var doubts: [Doubt] = []
    /// The cells that were none.
    private(set) var problems = ProblemTally()

    init(_ table: RawTable) {
        self.table = table
        for place in table.columns.indices where RateCells.isOfRates(table.columns[place]) { read(place) }
    }

    /// A column of texts whose header is a currency, a pair of them, or says that it holds rates.
    private static func isOfRates(_ column: RawColumn) -> Bool {
        guard column.codes != nil else { return false }
        return CurrencyText.pair(of: column.header) != nil || RateMeanings.rate.isSaid(by: column.header)
            || CurrencyText.code(of: column.header).map(CurrencyMark.codes.contains) ?? false
    }

    private mutating func read(_ place: Int) {
        let column = table.columns[place]
        let counts = column.codeCounts()
        let readings = [NumberFormat.DecimalMark.point, .comma].map { mark in
            (mark: mark, scans: column.dictionary.texts.map { RateCells.scan($0, mark) })
        }
        func numbers(_ scans: [NumberScan?]) -> Int {
            zip(scans, counts).reduce(0) { $0 + ($1.0 == nil ? 0 : $1.1) }
        }
        let best = numbers(readings[1].scans) > numbers(readings[0].scans) ? readings[1] : readings[0]
        let (present, found) = (counts.dropFirst().reduce(0, +), numbers(best.scans))
        guard found * 2 > present else { return }
        let scale = best.scans.compactMap { $0?.decimals }.max() ?? 0
        let values = best.scans.map { $0?.scaled(to: scale) ?? .min }
        note(column, values)
        table.columns[place].kind = .number(NumberFormat(decimalMark: best.mark, scale: scale))
        table.columns[place].values = .integers(
            RowBuffer((0..<table.rowCount).map { row in values[Int(column.codes?[row] ?? 0)] }))
        table.columns[place].dictionary = TextDictionary(texts: [""])
        table.columns[place].evidence.missing += present - found
        table.columns[place].evidence.present = found
    }

    private static func scan(_ text: String, _ mark: NumberFormat.DecimalMark) -> NumberScan? {
        var text = text
        guard !text.isEmpty else { return nil }
        return text.withUTF8 { NumberReader.read($0, mark: mark) }.flatMap { $0.isTooLarge ? nil : $0 }
    }

    private mutating func note(_ column: RawColumn, _ values: [Int64]) {
        let rows = (0..<table.rowCount).filter { row in
            column.text(at: row) != nil && values[Int(column.codes?[row] ?? 0)] == .min
        }
        let days = table.columns.compactMap(\.days).first
        let cells = rows.map { row in
            let day = days?.known(row).map { " on \(Day(number: $0))" } ?? ""
            return Words.shown(column.text(at: row) ?? "") + day
        }
        for row in rows {
            problems.add(
                ImportProblem(
                    file: table.file, line: nil, column: column.header,
                    kind: .notANumber(column.text(at: row) ?? "")))
        }
        guard !cells.isEmpty else { return }
        doubts.append(
            Doubt(
                .currency,
                "\(Words.count(cells.count, "value")) of `\(column.header)` in \(table.file) \(cells.count == 1 ? "is no rate" : "are no rates") and "
                    + "left out: \(Words.list(cells))",
                count: cells.count, sentence: "describe rates", corrects: false))
    }
}
