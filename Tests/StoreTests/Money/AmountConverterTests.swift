import Model
import Testing

@testable import Store

/// Money is converted exactly, and rounded once for each record.
@Suite struct AmountConverterTests {
    private static let day = Day(year: 2025, month: 3, day: 3)!

    /// One deal for each amount, all closed on the day.
    private func table(_ amounts: [Int64?], scale: Int, _ currencies: [String?], price: Bool = false) -> Table
    {
        let texts = [""] + Set(currencies.compactMap { $0 }).sorted()
        let codes = currencies.map { text in text.flatMap(texts.firstIndex).map(UInt32.init) ?? 0 }
        let packing = SegmentPacking(rowCount: amounts.count, order: nil)
        return Table(
            name: "deals",
            columns: [
                Column(
                    name: "currency", sourceHeader: "", type: .text, role: .currency,
                    dictionary: TextDictionary(texts: texts),
                    segments: packing.codes(RowBuffer(codes), dictionaryCount: texts.count)),
                Column(
                    name: "closed", sourceHeader: "", type: .day, role: .closed, dictionary: nil,
                    segments: packing.days(RowBuffer(amounts.map { _ in Self.day.number }))),
                Column(
                    name: "amount", sourceHeader: "", type: .money(scale: scale), role: .amount,
                    dictionary: nil,
                    segments: packing.integers(RowBuffer(amounts.map { $0 ?? .min }))),
            ], rowCount: amounts.count,
            source: TableSource(file: "", byteCount: 0, checksum: "", rowsRead: 0, rowsRefused: 0))
    }

    private func converted(
        _ amounts: [Int64?], scale: Int, from currencies: [String?], into currency: String,
        rate: (above: Int128, below: Int128) = (1, 1), price: Bool = false, alone: String? = nil
    ) throws -> (values: [Int64?], type: FieldType) {
        let amountsOf = CompanyMoney.Amounts(
            table: "deals", currency: "currency", columns: [("amount", isPrice: price)], day: "closed",
            outcome: nil, decided: [], alone: alone)
        let rates = ExchangeRates([
            ExchangeRates.Entry(
                day: Self.day, pair: CurrencyPair(base: "USD", quote: currency),
                rate: try #require(Fraction(rate.above, over: rate.below)))
        ])
        let table = AmountConverter(amountsOf, into: currency, rates, .ofRecords(openOn: Self.day))
            .converted(table(amounts, scale: scale, currencies))
        let column = try #require(table.column(named: "amount"))
        #expect(table.column(named: "original amount")?.integer(at: 0) == amounts[0])
        return (amounts.indices.map { column.integer(at: $0) }, column.type)
    }

    @Test func halvesGoAwayFromZero() throws {
        let found = try converted(
            [1, 3, -1, -3, 2], scale: 2, from: ["USD", "USD", "USD", "USD", "USD"], into: "EUR", rate: (1, 2))
        #expect(found.values == [1, 2, -1, -2, 1])
        #expect(found.type == .money(scale: 2))
    }

    @Test func whatIsInTheCurrencyStaysAsItIs() throws {
        let found = try converted(
            [12_345, 10_000], scale: 4, from: ["EUR", "USD"], into: "EUR", rate: (1, 3))
        #expect(found.type == .money(scale: 4))
        #expect(found.values == [12_345, 3_300])
    }

    @Test func yenHaveNoDecimalsAndDinarsThree() throws {
        let yen = try converted(
            [100_00, 99], scale: 2, from: ["USD", "USD"], into: "JPY", rate: (15_055, 100))
        #expect(yen.type == .money(scale: 0) && yen.values == [15_055, 149])
        let dinars = try converted([100_00], scale: 2, from: ["USD"], into: "KWD", rate: (30_755, 100_000))
        #expect(dinars.type == .money(scale: 3) && dinars.values == [30_755])
    }

    @Test func pricesOfAPieceKeepFourDecimals() throws {
        let found = try converted([12], scale: 4, from: ["USD"], into: "EUR", rate: (9, 10), price: true)
        #expect(found.type == .money(scale: 4) && found.values == [11])
    }

    @Test func withoutACurrencyARateOrAnAmountThereIsNone() throws {
        let found = try converted(
            [100, 100, nil, 100], scale: 2, from: [nil, "CHF", "USD", "USD"], into: "EUR")
        #expect(found.values == [nil, nil, nil, 100])
        let alone = try converted([100], scale: 2, from: [nil], into: "EUR", alone: "USD")
        #expect(alone.values == [100])
    }

    @Test(arguments: [(Int64.max, Int64(1)), (1, .max)])
    func ratesBeyondAllBoundsGiveNoWrongAmount(above: Int64, below: Int64) throws {
        let found = try converted(
            [.max, 1], scale: 2, from: ["USD", "USD"], into: "EUR", rate: (Int128(above), Int128(below)))
        #expect(found.values[0] == (above > below ? nil : 1))
        #expect(found.values[1] == (above > below ? Int64.max : 0))
    }
}
