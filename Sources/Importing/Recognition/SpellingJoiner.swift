import Model
import Store

/// Joins spellings of one name that differ in capitals, blanks and hyphens only, and applies the company's own
/// `treat … as …`.
struct SpellingJoiner {
    /// Columns with more texts than this are not looked through for near spellings.
    static let distinctLimit = 200_000

    private static let joinedRoles: Set<Role> = [
        .rep, .manager, .team, .region, .account, .product, .stage, .reason, .source, .type,
        .store,
    ]

    let corrections: Corrections
    private(set) var doubts: [Doubt] = []

    init(corrections: Corrections) { self.corrections = corrections }

    /// Makes the values of a linked column those of the column it points to.
    mutating func join(_ link: DraftLink, in tables: inout [DraftTable]) {
        let target = tables[link.toTable].columns[link.toColumn].raw.dictionary.texts
        let source = tables[link.fromTable].columns[link.fromColumn]
        guard target.count <= SpellingJoiner.distinctLimit,
            source.raw.dictionary.count <= SpellingJoiner.distinctLimit
        else { return }
        let known = Set(target)
        let others = source.raw.dictionary.texts.dropFirst().filter { !known.contains($0) }
        guard !others.isEmpty else { return }
        var byKey: [String: [String]] = [:]
        for text in target.dropFirst() {
            byKey[SpellingJoiner.key(text, source.role), default: []].append(text)
        }
        var joined: [String: String] = [:]
        for text in others {
            if let near = byKey[SpellingJoiner.key(text, source.role)], near.count == 1,
                !isKeptApart(text, of: source)
            {
                joined[text] = near[0]
            }
        }
        apply(joined, to: &tables[link.fromTable], link.fromColumn)
    }

    /// Joins the near spellings within columns that name things, each group under its commonest spelling.
    mutating func joinWithin(_ table: inout DraftTable, except linked: Set<Int>) {
        for place in table.columns.indices where !linked.contains(place) && place != table.key {
            let column = table.columns[place]
            guard let role = column.role, SpellingJoiner.joinedRoles.contains(role), column.raw.codes != nil,
                column.raw.dictionary.count <= SpellingJoiner.distinctLimit
            else { continue }
            apply(commonestSpellings(column), to: &table, place)
        }
    }

    private func commonestSpellings(_ column: DraftColumn) -> [String: String] {
        let counts = column.raw.codeCounts()
        var groups: [String: [Int]] = [:]
        for (code, text) in column.raw.dictionary.texts.enumerated().dropFirst() {
            groups[SpellingJoiner.key(text, column.role), default: []].append(code)
        }
        var joined: [String: String] = [:]
        for codes in groups.values where codes.count > 1 {
            let texts = column.raw.dictionary.texts
            let unmarked = codes.filter { OwnerName.withoutMark(texts[$0]) == texts[$0] }
            let eligible = unmarked.isEmpty ? codes : unmarked
            guard let commonest = eligible.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }) else {
                continue
            }
            for code in codes where code != commonest {
                let text = column.raw.dictionary.texts[code]
                if !isKeptApart(text, of: column) { joined[text] = column.raw.dictionary.texts[commonest] }
            }
        }
        return joined
    }

    /// Applies `treat product "GTXPro" as "GTX Pro"` to every column that is called so.
    mutating func applyCorrections(to tables: inout [DraftTable]) {
        for table in tables.indices {
            for place in tables[table].columns.indices where tables[table].columns[place].raw.codes != nil {
                let own = corrections.spellings.filter {
                    $0.text != $0.meant && tables[table].columns[place].isCalled($0.dimension)
                }
                guard !own.isEmpty else { continue }
                let meant = Dictionary(
                    own.map { ($0.text, $0.meansMissing ? nil : $0.meant) }, uniquingKeysWith: { $1 })
                tables[table].columns[place].raw.replaceTexts { meant[$0] ?? $0 }
            }
        }
    }

    /// What near spellings have in common; of people, the marks of those who left are left out, too.
    private static func key(_ text: String, _ role: Role?) -> String {
        NameKey.fold(role == .rep || role == .manager ? OwnerName.withoutMark(text) : text)
    }

    private func isKeptApart(_ text: String, of column: DraftColumn) -> Bool {
        corrections.spellings.contains { $0.text == text && column.isCalled($0.dimension) }
    }

    private mutating func apply(_ joined: [String: String], to table: inout DraftTable, _ place: Int) {
        guard !joined.isEmpty else { return }
        let column = table.columns[place]
        let counts = column.raw.codeCounts()
        for (code, text) in column.raw.dictionary.texts.enumerated() {
            guard let meant = joined[text] else { continue }
            let records = Words.count(counts[code], table.kind.singular, table.kind.tableName)
            doubts.append(
                Doubt(
                    .joined,
                    "\(column.name) \(Words.shown(text)) (\(records)) is taken for \(Words.shown(meant))",
                    count: counts[code],
                    sentence: "treat \(column.name) \(Words.quoted(text)) as \(Words.quoted(text))"))
        }
        table.columns[place].raw.replaceTexts { joined[$0] ?? $0 }
    }
}
