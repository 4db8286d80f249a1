import Model

/// Puts the money of one table into one currency: exactly, and rounded once for each record, half away from zero, to
/// the smallest unit of that currency.
package struct AmountConverter {
    private let amounts: CompanyMoney.Amounts
    private let reporting: String
    private let rates: ExchangeRates
    private let rule: RateRule

    /// Decimals of prices of a piece, which are no amounts that anybody pays.
    private static let priceDecimals = 4

    package init(
        _ amounts: CompanyMoney.Amounts, into reporting: String, _ rates: ExchangeRates, _ rule: RateRule
    ) {
        self.amounts = amounts
        self.reporting = reporting
        self.rates = rates
        self.rule = rule
    }

    package func converted(_ table: Table) -> Table {
        guard let currencies = currencies(of: table) else { return table }
        let days = creditDays(of: table)
        var lookup = RateLookup(texts: currencies.texts, reporting: reporting, rates: rates)
        return replacing(in: table, currencies, days: days) { column, scale, least, decimals in
            let values = RowBuffer<Int64>(count: table.rowCount)
            for row in 0..<table.rowCount {
                let code = currencies.column.code(at: row)
                values.pointer[row] =
                    column.integer(at: row).flatMap { value in
                        currencies.isReporting[code]
                            ? PowerOfTen.rescaled(value, from: scale, to: decimals)
                            : lookup.rate(code, days[row])?.converted(
                                value, from: scale, to: decimals, least: least)
                    } ?? .min
            }
            return SegmentPacking(rowCount: table.rowCount, order: nil).integers(values)
        }
    }

    /// The columns that the converted table has, with the amounts as they stand in the file: what can be asked about,
    /// before anything is converted.
    package func outlined(_ table: Table) -> Table {
        guard let currencies = currencies(of: table) else { return table }
        let days = [Int32](repeating: .min, count: table.rowCount)
        return replacing(in: table, currencies, days: days) { column, _, _, _ in column.segments }
    }

    // MARK: Columns

    /// What the rows of a table are in.
    private struct Currencies {
        var column: Column
        /// The code of each currency in the column's dictionary.
        var texts: [String]
        var isReporting: [Bool]
    }

    private func currencies(of table: Table) -> Currencies? {
        guard let column = table.column(named: amounts.currency), var texts = column.dictionary?.texts
        else { return nil }
        if let alone = amounts.alone { texts[0] = alone }
        return Currencies(column: column, texts: texts, isReporting: texts.map { $0 == reporting })
    }

    /// The table with other values in the place of its amounts, the amounts behind them, and the days of the rates.
    ///
    /// - Parameter values: of a column with its scale, the decimals that are rounded to and those that are kept.
    private func replacing(
        in table: Table, _ currencies: Currencies, days: [Int32],
        _ values: (_ column: Column, _ scale: Int, _ least: Int, _ decimals: Int) -> [ColumnSegment]
    ) -> Table {
        var result = table
        for (name, isPrice) in amounts.columns {
            guard let place = table.columns.firstIndex(where: { $0.name == name }),
                case .money(let scale) = table.columns[place].type
            else { continue }
            let column = table.columns[place]
            let least = isPrice ? AmountConverter.priceDecimals : MinorUnit.decimals(of: reporting)
            let decimals = max(least, neededScale(of: column, scale, currencies))
            result.columns[place].type = .money(scale: decimals)
            result.columns[place].segments = values(column, scale, least, decimals)
            var original = column
            original.name = CompanyMoney.originalName(of: name)
            original.role = nil
            result.columns.append(original)
        }
        result.columns.append(dayColumn(days))
        return result
    }

    /// For each row the day whose rate counts; `Int32.min` where none is known.
    private func creditDays(of table: Table) -> [Int32] {
        switch rule {
        case .fixed(let day): return [Int32](repeating: day.number, count: table.rowCount)
        case .ofRecords(let open): return ownDays(of: table, openOn: open)
        case .ofRecordsNow(let now, let open):
            let known = now.table(named: table.name)
            let isSame = known?.rowCount == table.rowCount
            return ownDays(of: isSame ? known ?? table : table, openOn: open)
        }
    }

    private func ownDays(of table: Table, openOn open: Day) -> [Int32] {
        let dated = amounts.day.flatMap(table.column(named:))
        let outcome = amounts.outcome.flatMap(table.column(named:))
        let isDecided = outcome?.dictionary?.texts.map(amounts.decided.contains)
        return (0..<table.rowCount).map { row in
            if let outcome, let isDecided, !isDecided[outcome.code(at: row)] { return open.number }
            return dated?.day(at: row)?.number ?? .min
        }
    }

    /// The decimals that amounts already in the reporting currency have.
    private func neededScale(of column: Column, _ scale: Int, _ currencies: Currencies) -> Int {
        var needed = 0
        for row in 0..<column.rowCount where needed < scale {
            guard currencies.isReporting[currencies.column.code(at: row)],
                let value = column.integer(at: row)
            else { continue }
            while needed < scale, value % PowerOfTen.clamped(scale - needed) != 0 { needed += 1 }
        }
        return needed
    }

    private func dayColumn(_ days: [Int32]) -> Column {
        Column(
            name: CompanyMoney.rateDay, sourceHeader: "", type: .day, role: nil, dictionary: nil,
            segments: SegmentPacking(rowCount: days.count, order: nil).days(RowBuffer(days)))
    }
}

/// The rates of a table's currencies, each looked up once for a day.
private struct RateLookup {
    let texts: [String]
    let reporting: String
    let rates: ExchangeRates
    private var known: [Int64: Fraction?] = [:]

    init(texts: [String], reporting: String, rates: ExchangeRates) {
        self.texts = texts
        self.reporting = reporting
        self.rates = rates
    }

    /// Nil for a row without a currency or a day, and where there is no rate.
    mutating func rate(_ code: Int, _ day: Int32) -> Fraction? {
        guard !texts[code].isEmpty, day != .min else { return nil }
        let key = Int64(code) << 32 | Int64(UInt32(bitPattern: day))
        if let rate = known[key] { return rate }
        let rate = rates.rate(from: texts[code], to: reporting, on: Day(number: day))
        known[key] = .some(rate)
        return rate
    }
}

extension Fraction {
    /// An integer of a scale times this rate, rounded half away from zero to `least` decimals, as an integer of
    /// another scale. Nil where it does not fit.
    fileprivate func converted(_ value: Int64, from scale: Int, to decimals: Int, least: Int) -> Int64? {
        let scaled = Int128(value) * Int128(PowerOfTen.clamped(least))
        let (above, isOver) = scaled.multipliedReportingOverflow(by: numerator)
        let (below, isBelowOver) = denominator.multipliedReportingOverflow(
            by: Int128(PowerOfTen.clamped(scale)))
        guard !isOver, !isBelowOver else { return nil }
        let (quotient, rest) = above.magnitude.quotientAndRemainder(dividingBy: below.magnitude)
        let rounded = quotient + (rest >= below.magnitude - rest ? 1 : 0)
        guard let size = Int64(exactly: rounded) else { return nil }
        return PowerOfTen.rescaled(above < 0 ? -size : size, from: least, to: decimals)
    }
}

extension PowerOfTen {
    /// For scales of money, which are far below the limit.
    fileprivate static func clamped(_ power: Int) -> Int64 { int64s[min(max(power, 0), largestInt64)] }

    /// The same value at another scale, which loses no digit. Nil where it does not fit.
    fileprivate static func rescaled(_ value: Int64, from scale: Int, to other: Int) -> Int64? {
        if other < scale { return value / clamped(scale - other) }
        let (product, isOver) = value.multipliedReportingOverflow(by: clamped(other - scale))
        return isOver || product == .min ? nil : product
    }
}
