import Model
import Store

/// Recognises a file of exchange rates, and makes one row a rate of it: a day, two currencies, a number.
///
/// Long files have such rows. Wide ones, as central banks publish them, have a column for each currency; what these
/// are the rates of is then said by a column, the file's name or the company, and never guessed.
struct RateSheet {
    /// Why a file that looks like one of rates cannot be taken for it, with the sentence that settles it.
    struct Refusal: Sendable {
        var reason: String
        var sentence: String
    }

    /// The file with one row a rate and what its columns mean; as it was where it holds none.
    private(set) var table: RawTable
    private(set) var doubts: [Doubt] = []
    /// Cells of a file of rates that hold none.
    private(set) var problems = ProblemTally()

    private let said: Corrections.Table?

    init(_ table: RawTable, said: Corrections.Table?) {
        self.table = table
        self.said = said
        if let said, TableKind.named(said.kind) != .rates { return }
        guard table.rowCount > 0 else { return }
        let cells = RateCells(table)
        self.table = cells.table
        read()
        guard self.table.rateMatches == nil else {
            doubts += cells.doubts
            problems = cells.problems
            return
        }
        self.table.columns = table.columns
    }

    private mutating func read() {
        guard let date = dateColumn else { return refuseWithoutDays() }
        if let rate = rateColumn { readLong(date, rate) } else { readWide(date) }
    }

    // MARK: Columns

    /// The column that the company, or else its header, says to have this meaning.
    private func column(_ meaning: ColumnMeaning, where fits: (RawColumn) -> Bool) -> Int? {
        if let header = said?.columns.first(where: { NameKey.fold($0.name) == meaning.name })?.header,
            let place = table.columns.firstIndex(where: { $0.isCalled(header) }), fits(table.columns[place])
        {
            return place
        }
        let places = table.columns.indices.filter { fits(table.columns[$0]) }
        for phrase in meaning.phrases {
            if let place = places.first(where: { HeaderWords.words(of: table.columns[$0].header) == phrase })
            {
                return place
            }
        }
        return nil
    }

    private var dateColumn: Int? {
        let days = table.columns.indices.filter { table.columns[$0].days != nil }
        return column(RateMeanings.date) { $0.days != nil } ?? (days.count == 1 ? days[0] : nil)
    }

    private var rateColumn: Int? { column(RateMeanings.rate) { $0.integers != nil && $0.numberScale != nil } }

    private func currencies(_ meaning: ColumnMeaning) -> Int? {
        column(meaning) { $0.holdsOnly { CurrencyText.code(of: $0) != nil } }
    }

    // MARK: One row a rate

    private mutating func readLong(_ date: Int, _ rate: Int) {
        if let pair = column(RateMeanings.pair, where: { $0.holdsOnly { CurrencyText.pair(of: $0) != nil } })
        {
            let rows = (0..<table.rowCount).map { row in
                table.columns[pair].text(at: row).flatMap(CurrencyText.pair)
            }
            return keep(date, rows.map { $0?.base }, rows.map { $0?.quote }, rates: [rate])
        }
        let (base, quote) = (currencies(RateMeanings.base), currencies(RateMeanings.quote))
        // A file of rates may say more of them; deals have a currency and a rate each, too.
        let isPlainly = isNamed && base != nil && quote != nil
        guard isPlainly || hasNoOtherTexts(beside: base, quote) else { return }
        guard base != nil || quote != nil || isSaid || namedPair != nil else { return }
        if base == nil, quote == nil, let pair = namedPair {
            return keep(date, repeated(pair.base), repeated(pair.quote), rates: [rate])
        }
        let bases = base.map(codes) ?? baseOfFile.map(repeated)
        let quotes = quote.map(codes) ?? saidCode("quote").map(repeated)
        guard let bases, let quotes else { return refuse(lacks: quotes == nil ? "quote" : "base") }
        keep(date, bases, quotes, rates: [rate])
    }

    // MARK: A column for each currency

    private mutating func readWide(_ date: Int) {
        let numbers = table.columns.indices.filter { table.columns[$0].numberScale != nil }
        let pairs = numbers.compactMap { place in
            CurrencyText.pair(of: table.columns[place].header).map { (place: place, pair: $0) }
        }
        if pairs.count == numbers.count, !pairs.isEmpty { return unfold(date, pairs) }
        let named = numbers.compactMap { place in
            CurrencyText.code(of: table.columns[place].header).map { (place: place, code: $0) }
        }
        let known = named.count { CurrencyMark.codes.contains($0.code) }
        let baseColumn = currencies(RateMeanings.base)
        guard known * 2 > numbers.count,
            isSaid || isNamed || baseColumn != nil || known >= RateSheet.unnamedCount,
            hasNoOtherTexts(beside: baseColumn)
        else { return }
        if let quote = saidCode("quote") {
            return unfold(date, named.map { ($0.place, (base: $0.code, quote: quote)) })
        }
        if let baseColumn {
            let bases = named.flatMap { _ in codes(baseColumn) }
            let quotes = named.flatMap { repeated($0.code) }
            noteWide(named.map(\.place), "the currency in `\(table.columns[baseColumn].header)`")
            return keep(date, bases, quotes, rates: named.map(\.place))
        }
        guard let base = baseOfFile else { return refuse(lacks: "base") }
        unfold(date, named.map { ($0.place, (base: base, quote: $0.code)) })
        noteWide(named.map(\.place), "one \(base)")
    }

    /// So many currencies side by side are rates whatever the file is called; of fewer they may be amounts.
    private static let unnamedCount = 5

    /// Whether the file's name speaks of rates.
    private var isNamed: Bool {
        let words = HeaderWords.words(of: table.file)
        return words.contains { Self.nameWords.contains($0) || $0.hasPrefix("eurofxref") }
    }

    private static let nameWords: Set<String> = [
        "rate", "rates", "fx", "forex", "exchange", "currency", "currencies", "kurse", "wechselkurse",
        "devisen",
        "taux", "cambio", "wisselkoersen",
    ]

    /// A table with texts of another kind holds something else than rates.
    private func hasNoOtherTexts(beside currencies: Int?...) -> Bool {
        isSaid
            || table.columns.indices.allSatisfy { place in
                currencies.contains(place) || table.columns[place].codes == nil
                    || table.columns[place].evidence.present == 0
            }
    }

    private mutating func unfold(_ date: Int, _ columns: [(place: Int, pair: (base: String, quote: String))])
    {
        keep(
            date, columns.flatMap { repeated($0.pair.base) }, columns.flatMap { repeated($0.pair.quote) },
            rates: columns.map(\.place))
    }

    // MARK: Currencies that no column names

    private var isSaid: Bool { said != nil }

    /// `import "fx.csv" as rates with base = EUR`
    private func saidCode(_ name: String) -> String? {
        said?.columns.first { NameKey.fold($0.name) == name }.flatMap { CurrencyText.code(of: $0.header) }
    }

    private var baseOfFile: String? {
        if let code = saidCode("base") { return code }
        let codes = namedCodes
        return codes.count == 1 ? codes[0] : nil
    }

    private var namedPair: (base: String, quote: String)? {
        let codes = namedCodes
        return codes.count == 2 ? (codes[0], codes[1]) : nil
    }

    /// The currencies in the file's name: `rates-eur.csv`, `EURUSD.csv`, and the European Central Bank's `eurofxref`.
    private var namedCodes: [String] {
        let words = HeaderWords.words(of: table.file)
        if words.contains(where: { $0.hasPrefix("eurofxref") }) { return ["EUR"] }
        return words.flatMap { word -> [String] in
            if let pair = CurrencyText.pair(of: word) { return [pair.base, pair.quote] }
            return CurrencyMark.codes.contains(word.uppercased()) ? [word.uppercased()] : []
        }
    }

    /// Two columns of currencies and one of rates, without a day.
    private mutating func refuseWithoutDays() {
        guard rateColumn != nil, let base = currencies(RateMeanings.base),
            let quote = currencies(RateMeanings.quote), hasNoOtherTexts(beside: base, quote)
        else { return }
        table.rateRefusal = Refusal(
            reason: "it holds exchange rates, but no column of dates says of which day",
            sentence: "describe import")
    }

    private mutating func refuse(lacks name: String) {
        let sentence = "import \(Words.quoted(table.file)) as rates with \(name) = EUR"
        table.rateRefusal = Refusal(
            reason: "it holds exchange rates, but nothing says "
                + (name == "base" ? "of which currency they are" : "in which currency they are"),
            sentence: sentence)
    }

    // MARK: The table

    private func repeated(_ code: String) -> [String?] { Array(repeating: code, count: table.rowCount) }

    private func codes(_ column: Int) -> [String?] {
        (0..<table.rowCount).map { table.columns[column].text(at: $0).flatMap(CurrencyText.code) }
    }

    /// One row for each row and column of rates that holds a number.
    private mutating func keep(_ date: Int, _ bases: [String?], _ quotes: [String?], rates places: [Int]) {
        let scale = places.compactMap { table.columns[$0].numberScale }.max() ?? 0
        var values: [Int64] = []
        for place in places {
            guard let integers = table.columns[place].integers else { continue }
            let own = table.columns[place].numberScale ?? 0
            values += (0..<table.rowCount).map { row in
                integers[row] == .min
                    ? .min : NumberScan.multiplied(integers[row], byTenTo: scale - own) ?? .min
            }
        }
        let isWide = places.count > 1
        let kept = values.indices.filter { !isWide || values[$0] != .min }
        var days = table.columns[date]
        days.takeRows(kept.map { $0 % table.rowCount })
        days.hours = nil
        var rate = table.columns[places[0]]
        rate.values = .integers(RowBuffer(kept.map { values[$0] }))
        rate.kind = .number(NumberFormat(decimalMark: .point, scale: scale))
        if isWide { rate.header = "Rate" }
        let columns = [
            days, .texts("Base", kept.map { bases[$0] }), .texts("Quote", kept.map { quotes[$0] }), rate,
        ]
        let meanings = [RateMeanings.date, RateMeanings.base, RateMeanings.quote, RateMeanings.rate]
        table.rateMatches = meanings.enumerated().map { place, meaning in
            MeaningMatch(
                meaning: meaning, column: place, score: 100,
                why: isSaid ? MeaningMatch.said : "header `\(HeaderWords.name(of: columns[place].header))`")
        }
        table.columns = columns
        table.rowCount = kept.count
    }

    private mutating func noteWide(_ places: [Int], _ base: String) {
        let count = places.count
        doubts.append(
            Doubt(
                .currency,
                "\(table.file) has a column for each currency: a number is taken for what \(base) is worth in that currency",
                count: count,
                sentence: "import \(Words.quoted(table.file)) as rates with quote = \(baseOfFile ?? "EUR")"))
    }
}

extension RawColumn {
    /// The decimals of a column of numbers.
    fileprivate var numberScale: Int? {
        if case .number(let format) = kind, integers != nil { return format.scale }
        return nil
    }

    /// Whether every text of the column is such a one, and there is any.
    fileprivate func holdsOnly(_ isSuch: (String) -> Bool) -> Bool {
        codes != nil && dictionary.count > 1 && dictionary.texts.dropFirst().allSatisfy(isSuch)
    }
}
