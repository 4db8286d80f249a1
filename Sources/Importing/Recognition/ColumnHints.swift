/// What a header alone says of its column's values.
enum ColumnHints {
    /// Columns that name things stay text: numbers of accounts are not to be added.
    static func isName(_ header: String) -> Bool {
        let words = HeaderWords.words(of: header)
        guard let last = words.last else { return false }
        // `ID de registro`, `ID de fiche`: Romance languages say it first.
        return keyWords.contains(last) || words.first == "id" || names.contains(words)
    }

    /// Columns whose values tell records apart.
    static func isKey(_ header: String) -> Bool {
        let words = HeaderWords.words(of: header)
        return words.first == "id" || words.last.map { $0 != "name" && keyWords.contains($0) } ?? false
    }

    /// Columns whose header speaks of a date, where a number like 20170331 may be one.
    static func isDay(_ header: String) -> Bool {
        let words = HeaderWords.words(of: header)
        // `Expected Revenue` and `close_value` are amounts: 42,000 is no day there.
        return words.contains(where: dayWords.contains) && !words.contains(where: amountWords.contains)
    }

    /// Columns whose header is the very name of a number: most of their values decide, and the others are problems.
    static func isNumber(_ header: String) -> Bool {
        !isName(header)
            && (meanings.contains { $0.holds == .number && $0.isSaid(by: header) }
                || RateMeanings.rate.isSaid(by: header))
    }

    /// Whether the words are the very words that some column is called by, in any table or program.
    static func isKnownName(_ header: String) -> Bool {
        knownNames.contains(HeaderWords.words(of: header)) || knownKeys.contains(Vendor.key(of: header))
    }

    private static let knownNames = Set(meanings.flatMap(\.phrases))
    private static let knownKeys = Set(Vendor.known.flatMap(\.headers).flatMap { [$0.key] + $0.otherKeys })

    /// What columns of any recognisable table can mean.
    static let meanings = TableKind.recognisable.flatMap(\.meanings)

    private static let keyWords: Set<String> = [
        "id", "key", "code", "sku", "zip", "postcode", "phone", "guid", "uuid", "name", "nr", "no", "number",
    ]

    /// The very words by which texts are called, in any table.
    private static let names: Set<[String]> = {
        let texts = meanings.filter { $0.holds == .text && !["period", "size"].contains($0.name) }.flatMap(
            \.phrases)
        let others = meanings.filter { $0.holds != .text }.flatMap(\.phrases)
        return Set(texts).subtracting(others)
    }()

    private static let amountWords: Set<String> = [
        "amount", "value", "revenue", "price", "total", "cost", "betrag", "wert",
        "umsatz", "montant", "valeur", "importe", "monto", "importo", "valore", "bedrag", "waarde",
    ]

    private static let dayWords: Set<String> = [
        "date", "day", "created", "closed", "close", "closing", "hired", "opened", "entered", "since",
        "until",
        "datum", "fecha", "data", "am", "on", "from", "to", "start", "end", "time", "deadline", "expected",
    ]
}
