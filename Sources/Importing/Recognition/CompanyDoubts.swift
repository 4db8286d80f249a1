import Model
import Store

/// What is doubtful about tables beside each other: names without records, records without names, one word
/// for two things, the currency.
struct CompanyDoubts {
    let drafts: [DraftTable]
    let links: [DraftLink]
    let corrections: Corrections

    /// Words that mean a measure of sales when they stand alone.
    private static let measureWords: Set<String> = [
        "revenue", "amount", "sales", "bookings", "pipeline", "quota", "value", "deals",
    ]

    func all() -> [Doubt] {
        twoRevenues() + missingLinks() + missingOfLines() + unmatched() + withoutSales() + ownFigures()
            + repeatedDeals()
    }

    private var deals: (place: Int, draft: DraftTable)? {
        drafts.firstIndex { $0.kind == .deals }.map { ($0, drafts[$0]) }
    }

    /// Deals and sales lines may be the same sales: revenue is that of one of them.
    private func twoRevenues() -> [Doubt] {
        let facts = TableKind.facts.filter { kind in drafts.contains { $0.kind == kind } }
        guard facts.count > 1, corrections.revenueKind == nil else { return [] }
        return [
            Doubt(
                .revenue,
                "there are \(Words.list(facts.map(\.tableName))): revenue is that of \(facts[0].tableName) alone, so that "
                    + "nothing counts twice",
                sentence: "set revenue from \(facts[1].tableName)")
        ]
    }

    /// Sales lines without a store, seller, product or amount.
    private func missingOfLines() -> [Doubt] {
        guard let lines = drafts.first(where: { $0.kind == .salesLines }) else { return [] }
        let roles: [Role] = [.store, .rep, .product, .amount, .quantity]
        return roles.compactMap { role in
            guard let column = lines.column(role) else { return nil }
            let missing = column.raw.missingCount()
            guard missing > 0, missing < lines.rowCount else { return nil }
            return Doubt(
                .missing,
                "\(Words.count(missing, "sales line")) \(missing == 1 ? "has" : "have") no \(column.name)",
                count: missing, sentence: "list sales lines where \(column.name) is missing", corrects: false)
        }
    }

    /// Deals without an account, rep or product.
    private func missingLinks() -> [Doubt] {
        guard let (_, deals) = deals else { return [] }
        return deals.columns.compactMap { column in
            guard let role = column.role, [.account, .rep, .product, .amount].contains(role) else {
                return nil
            }
            let isAmount = role == .amount
            let missing = isAmount ? wonWithoutAmount(deals, column) : column.raw.missingCount()
            guard missing > 0, missing < deals.rowCount else { return nil }
            let records = Words.count(missing, isAmount ? "won deal" : "deal")
            return Doubt(
                .missing, "\(records) \(missing == 1 ? "has" : "have") no \(column.name)", count: missing,
                sentence: "list \(isAmount ? "won " : "")deals where \(column.name) is missing",
                corrects: false)
        }
    }

    private func wonWithoutAmount(_ deals: DraftTable, _ amount: DraftColumn) -> Int {
        guard let outcomes = deals.column(.outcome)?.raw.codes, let amounts = amount.raw.integers else {
            return 0
        }
        let won = OutcomeFinder.code(.won)
        return (0..<deals.rowCount).count { outcomes.pointer[$0] == won && amounts.pointer[$0] == .min }
    }

    /// Values of a linked column that the other table does not have.
    private func unmatched() -> [Doubt] {
        links.compactMap { link in
            let from = drafts[link.fromTable].columns[link.fromColumn]
            let to = drafts[link.toTable]
            let known = Set(to.columns[link.toColumn].raw.dictionary.texts)
            let counts = from.raw.codeCounts()
            let unknown = from.raw.dictionary.texts.indices.filter {
                counts[$0] > 0 && !known.contains(from.raw.dictionary.texts[$0])
            }
            guard let example = unknown.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else { return nil }
            let records = unknown.reduce(0) { $0 + counts[$1] }
            let text = from.raw.dictionary.texts[example]
            let keys = to.columns[link.toColumn].raw.dictionary.texts
            let table = drafts[link.fromTable]
            let likely = isKeptApart(text, of: from) ? nil : CompanyDoubts.nearest(to: text, in: keys)
            let sentence =
                likely.map { "treat \(from.name) \(Words.quoted(text)) as \(Words.quoted($0))" }
                ?? "list \(table.name) where \(from.name) is \(Words.quoted(text))"
            return Doubt(
                .unmatched,
                "\(Words.count(unknown.count, "\(from.name) of \(table.name) is", "\(from.name) names of \(table.name) are")) not in "
                    + "\(to.source.file): \(Words.list(unknown.map { Words.shown(from.raw.dictionary.texts[$0]) })) "
                    + "(\(Words.count(records, table.kind.singular, table.kind.tableName)))",
                count: records, sentence: sentence, corrects: likely != nil)
        }
    }

    /// Whether the company says that this spelling is a name of its own.
    private func isKeptApart(_ text: String, of column: DraftColumn) -> Bool {
        corrections.spellings.contains {
            $0.text == text && $0.meant == text && column.isCalled($0.dimension)
        }
    }

    /// The key with the longest beginning in common, where that is half of the text: a proposal for the user to change.
    private static func nearest(to text: String, in keys: [String]) -> String? {
        let folded = Array(NameKey.fold(text).utf8)
        var best: (key: String?, length: Int) = (nil, (folded.count - 1) / 2)
        for key in keys.dropFirst().prefix(5000) {
            let length = zip(NameKey.fold(key).utf8, folded).prefix { $0 == $1 }.count
            if length > best.length { best = (key, length) }
        }
        return best.key
    }

    /// Reps, accounts and products that no sale names.
    private func withoutSales() -> [Doubt] {
        let facts = TableKind.facts.compactMap { kind in drafts.firstIndex { $0.kind == kind } }
        // Beside another kind of sales, who has none of this one is no wonder.
        guard facts.count == 1, let place = facts.first else { return [] }
        let sales = drafts[place]
        return links.filter { $0.fromTable == place }.compactMap { link in
            let to = drafts[link.toTable]
            guard to.kind != sales.kind else { return nil }
            let column = sales.columns[link.fromColumn]
            let counts = column.raw.codeCounts()
            var used: Set<String> = []
            for (code, text) in column.raw.dictionary.texts.enumerated() where counts[code] > 0 {
                used.insert(text)
            }
            let idle = to.columns[link.toColumn].raw.dictionary.texts.dropFirst().filter {
                !used.contains($0)
            }
            guard !idle.isEmpty else { return nil }
            let have = Words.count(idle.count, "\(to.kind.singular) in", "\(to.name) in")
            return Doubt(
                .empty,
                "\(have) \(to.source.file) \(idle.count == 1 ? "has" : "have") no \(sales.name): \(Words.list(idle.map { String(Words.shown($0).dropFirst().dropLast()) }, limit: 5))",
                count: idle.count, sentence: "list \(to.name) without \(sales.name)", corrects: false)
        }
    }

    /// `revenue` in the accounts is what the customer turns over, not what was sold to it.
    private func ownFigures() -> [Doubt] {
        drafts.filter { !TableKind.facts.contains($0.kind) && !TableKind.goals.contains($0.kind) }.flatMap {
            draft in
            draft.columns.compactMap { column in
                guard CompanyDoubts.measureWords.contains(column.name), column.raw.integers != nil else {
                    return nil
                }
                let owner = draft.kind.singular
                return Doubt(
                    .name,
                    "`\(column.header)` in \(draft.source.file) is the \(owner)'s own figure, not sales to it; "
                        + "it is called `\(owner) \(column.name)`",
                    sentence: "import \(Words.quoted(draft.source.file)) as \(draft.name) with "
                        + "\(column.name == "revenue" ? "turnover" : "own_\(column.name)") = \(Words.name(column.header))"
                )
            }
        }
    }

    private func repeatedDeals() -> [Doubt] {
        guard let (_, deals) = deals, let id = deals.column(.id)?.raw, id.codes != nil else { return [] }
        let repeated = id.codeCounts().dropFirst().reduce(0) { $0 + max(0, $1 - 1) }
        let across = repeatedAcrossFiles(deals, id)
        guard repeated > 0, across > 0 || repeated * 2 < deals.rowCount else { return [] }
        let files = across > 0 ? RepeatedFile.all(in: deals) : []
        if !files.isEmpty, across == repeated { return files.map(\.doubt) }
        let place = across == 0 ? "" : across == repeated ? " in another file" : ", some in another file"
        return files.map(\.doubt) + [
            Doubt(
                .duplicate,
                "\(Words.count(repeated, "deal repeats", "deals repeat")) the id of another\(place); all are counted",
                count: repeated, sentence: "list deals sorted by id", corrects: false)
        ]
    }

    /// Deals whose id stands in an earlier file, too.
    private func repeatedAcrossFiles(_ deals: DraftTable, _ id: RawColumn) -> Int {
        guard let codes = id.codes else { return 0 }
        var place = 0
        var fileOfCode = [Int](repeating: -1, count: id.dictionary.count)
        var count = 0
        for (file, part) in deals.source.parts.enumerated() {
            for row in place..<(place + part.rowCount) {
                let code = Int(codes[row])
                if code > 0, fileOfCode[code] >= 0, fileOfCode[code] < file { count += 1 }
                if fileOfCode[code] < 0 { fileOfCode[code] = file }
            }
            place += part.rowCount
        }
        return count
    }
}
