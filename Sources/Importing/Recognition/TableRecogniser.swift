import Model

/// What a file was taken for.
struct RecognisedTable: Sendable {
    var raw: RawTable
    var kind: TableKind
    var score: Int
    var matches: [MeaningMatch]
    /// Why it is that kind, in words.
    var why: String
    /// The program the file is from, where it is known.
    var vendor: VendorMatch?
}

/// Tells what a file's rows are records of, by its headers, its values and its name.
struct TableRecogniser {
    /// Less than this is no recognition.
    static let threshold = 40
    private static let fileNameBonus = 30

    /// The kind a file is best taken for; nil when nothing speaks clearly for one.
    static func recognise(_ raw: RawTable) -> RecognisedTable? {
        if let vendor = VendorFinder.best(raw), let table = records(raw, of: vendor) { return table }
        let candidates = TableKind.recognisable.compactMap { candidate(raw, as: $0) }
        // The first of equals: kinds stand in the order of precedence.
        return candidates.enumerated().max {
            ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset)
        }?
        .element
    }

    /// The table as a kind that a correction says.
    static func table(_ raw: RawTable, as kind: TableKind) -> RecognisedTable {
        let vendor = VendorFinder.best(raw).flatMap { $0.vendor.kind == kind ? $0 : nil }
        return RecognisedTable(
            raw: raw, kind: kind, score: 100, matches: matches(raw, kind, vendor), why: "as corrected",
            vendor: vendor)
    }

    /// A file of exchange rates, as it was read by `RateSheet`.
    static func rates(_ raw: RawTable, _ matches: [MeaningMatch]) -> RecognisedTable {
        RecognisedTable(
            raw: raw, kind: .rates, score: 100, matches: matches, why: "days, currencies and rates",
            vendor: nil)
    }

    /// What the columns of a table of a kind mean, by the program it is from and by its headers' words.
    static func matches(_ raw: RawTable, _ kind: TableKind, _ vendor: VendorMatch?) -> [MeaningMatch] {
        RoleFinder(table: raw, kind: kind, vendor: vendor).matches()
    }

    /// The records of a program's export; nil where the columns that make them are not among it.
    private static func records(_ raw: RawTable, of vendor: VendorMatch) -> RecognisedTable? {
        guard let kind = vendor.vendor.kind else { return nil }
        let matches = matches(raw, kind, vendor)
        guard kind.isPossible(with: Set(matches.map(\.meaning.name))) else { return nil }
        let shown = vendor.headers.prefix(6).map { "`\($0)`" }
        return RecognisedTable(
            raw: raw, kind: kind, score: vendor.score, matches: matches,
            why: "an export of \(vendor.name), by its headers \(Words.list(shown, limit: 6))", vendor: vendor)
    }

    /// The changes of stages in a program's history; nil where it has no deal, stage or day in its rows.
    static func stageChanges(_ raw: RawTable, of vendor: Vendor) -> RecognisedTable? {
        let matches = matches(raw, .stageChanges, nil)
        guard TableKind.stageChanges.isPossible(with: Set(matches.map(\.meaning.name))) else { return nil }
        return RecognisedTable(
            raw: raw, kind: .stageChanges, score: 100, matches: matches,
            why: "a \(vendor.name), one row a change", vendor: nil)
    }

    /// Whether the file describes columns instead of holding records.
    static func isDataDictionary(_ raw: RawTable) -> Bool {
        let headers = Set(raw.columns.map { HeaderWords.name(of: $0.header) })
        let fileWords = raw.nameWords
        return headers.isSuperset(of: ["table", "field"]) || headers.isSuperset(of: ["field", "description"])
            || headers.isSuperset(of: ["column", "description"]) || fileWords.contains("dictionary")
            || fileWords.contains("readme")
    }

    /// Whether the first line holds values instead of names: most of its fields are numbers or dates.
    static func lacksHeader(_ raw: RawTable) -> Bool {
        let values = raw.columns.count { column in
            column.header.first?.isNumber == true && !column.header.contains { $0.isLetter }
        }
        return values * 2 > raw.columns.count
    }

    private static func candidate(_ raw: RawTable, as kind: TableKind) -> RecognisedTable? {
        let matches = RoleFinder(table: raw, kind: kind).matches()
        let isNamed = raw.nameWords.contains { word in
            kind.fileWords.contains(word)
                || NameKey.singulars(of: word).contains(where: kind.fileWords.contains)
        }
        // A header that only holds such a word among others is too weak to make a table of goals or splits.
        let names = matches.filter { isClear($0, kind) }.map(\.meaning.name)
        guard kind.isPossible(with: Set(names)) else { return nil }
        // Amounts of reps by dates are sales, unless something speaks of a goal.
        if kind == .quotas, !isNamed, matches.contains(where: { isPlainAmount($0, in: raw) }) { return nil }
        // A quantity of a product on a day may as well be what was sold.
        if kind == .stockCounts, !isNamed, matches.contains(where: { isPlainQuantity($0, in: raw) }) {
            return nil
        }
        let weight = matches.reduce(0) { $0 + $1.meaning.weight * max(0, $1.score) / 100 }
        let score = weight + (isNamed ? fileNameBonus : 0)
        guard score >= threshold else { return nil }
        let why = (isNamed ? "its name, and " : "") + "columns for " + Words.list(names, limit: 6)
        return RecognisedTable(raw: raw, kind: kind, score: min(100, score), matches: matches, why: why)
    }
}

extension TableRecogniser {
    /// Whether a header says it clearly enough to make a table of the kind: the day on which somebody was hired is none
    /// of work.
    fileprivate static func isClear(_ match: MeaningMatch, _ kind: TableKind) -> Bool {
        switch (kind, match.meaning.role) {
        case (.quotas, _), (.splits, _): match.score >= 60
        case (.shifts, .worked), (.stockCounts, .counted): match.score >= 66
        default: true
        }
    }

    fileprivate static func isPlainQuantity(_ match: MeaningMatch, in raw: RawTable) -> Bool {
        match.meaning.role == .onHand
            && TableKind.plainQuantities.contains(HeaderWords.name(of: raw.columns[match.column].header))
    }

    fileprivate static func isPlainAmount(_ match: MeaningMatch, in raw: RawTable) -> Bool {
        match.meaning.role == .quota && HeaderWords.name(of: raw.columns[match.column].header) == "amount"
    }
}

extension RawTable {
    /// The words of the name that tells what is in the table: the sheet's, unless a program gave it.
    var nameWords: [String] {
        let words = title.map(HeaderWords.words) ?? []
        // `Sheet1` as Excel, LibreOffice and Numbers name it in some languages.
        let meaningless: Set<String> = [
            "sheet", "sheet1", "tabelle", "tabelle1", "feuil", "feuil1", "feuille", "hoja", "hoja1", "foglio",
            "foglio1",
            "planilha1", "blad1", "data", "export", "main",
        ]
        let hasMeaning = words.contains { $0.contains { $0.isLetter } && !meaningless.contains($0) }
        return hasMeaning ? words : HeaderWords.fileWords(of: file)
    }
}

extension TableKind {
    /// Whether a table with columns of these meanings can be of this kind at all.
    fileprivate func isPossible(with names: Set<String>) -> Bool {
        func has(_ some: String...) -> Bool { !names.isDisjoint(with: some) }
        return switch self {
        case .deals:
            has("stage", "status", "state code", "is won", "closed")
                && has("amount", "rep", "account", "product")
                && (has("amount", "created", "closed", "expected close") || names.count >= 5)
        case .salesLines:
            has("sold") && has("amount", "unit price")
                && (has("quantity") && has("product", "order", "store") || has("order") && has("product"))
        case .stores: has("store") && has("city", "opened", "size", "region", "format")
        case .accounts: has("account")
        case .products: has("product") && has("list price", "family", "id")
        case .reps:
            (has("rep") || names.isSuperset(of: ["first name", "last name"]))
                && has("manager", "team", "region", "role", "hired", "email")
        case .stageChanges: has("deal") && has("stage") && has("entered")
        case .quotas: has("quota") && has("rep", "team")
        case .activities: has("activity type") && has("date") && has("rep", "deal", "account")
        case .shifts: has("worked") && has("hours", "start") && has("rep", "store")
        case .stockCounts: has("counted") && has("product") && has("stock", "opening stock", "received")
        case .splits: has("deal") && has("rep") && has("split percent")
        case .targets, .credits, .rates, .spells, .other: false
        }
    }
}
