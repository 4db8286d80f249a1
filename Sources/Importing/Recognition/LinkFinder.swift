import Model
import Store

/// Where a column of one draft points to a record of another.
struct DraftLink: Sendable, Hashable {
    var fromTable: Int
    var fromColumn: Int
    var toTable: Int
    var toColumn: Int
}

extension DraftLink {
    /// Values that are e-mail addresses or ids of people, beside others that are their names, become the names.
    func namePeople(_ drafts: inout [DraftTable]) {
        let people = drafts[toTable]
        guard people.kind == .reps, toColumn == people.key, fromTable != toTable else { return }
        let names = people.columns[toColumn].raw
        let known = Set(names.dictionary.texts)
        let others = [people.index(named: "email"), people.index(of: .id)].compactMap { $0 }
        var nameOf: [String: String] = [:]
        for row in 0..<people.rowCount {
            for column in others {
                guard let text = people.columns[column].raw.text(at: row), let name = names.text(at: row)
                else {
                    continue
                }
                nameOf[text.lowercased()] = name
            }
        }
        drafts[fromTable].columns[fromColumn].raw.replaceTexts { text in
            known.contains(text) ? text : nameOf[text.lowercased()] ?? text
        }
    }

    /// Values that are ids of named records become the names, so that answers show `Acme` and not `A-0017`.
    mutating func nameByKey(_ drafts: inout [DraftTable]) {
        let target = drafts[toTable]
        guard target.kind != .deals, let key = target.nameColumn, key != toColumn,
            let names = target.columns[key].raw.codes
        else { return }
        // Two records of one name must stay two.
        guard target.columns[key].raw.dictionary.count - 1 == target.rowCount else { return }
        var nameOfID: [String: String] = [:]
        for row in 0..<target.rowCount {
            guard let id = target.columns[toColumn].raw.text(at: row), names[row] != 0 else { continue }
            nameOfID[id] = target.columns[key].raw.text(at: row)
        }
        drafts[fromTable].columns[fromColumn].raw.replaceTexts { nameOfID[$0] ?? $0 }
        toColumn = key
    }
}

/// A link by the names of its columns, which stay when columns are added.
struct NamedLink: Sendable, Hashable {
    private var fromTable: Int
    private var fromColumn: String
    private var toTable: Int
    private var toColumn: String

    init(_ link: DraftLink, in drafts: [DraftTable]) {
        fromTable = link.fromTable
        fromColumn = drafts[link.fromTable].columns[link.fromColumn].name
        toTable = link.toTable
        toColumn = drafts[link.toTable].columns[link.toColumn].name
    }

    func places(in drafts: [DraftTable]) -> DraftLink? {
        guard let from = drafts[fromTable].columns.firstIndex(where: { $0.name == fromColumn }),
            let to = drafts[toTable].columns.firstIndex(where: { $0.name == toColumn })
        else { return nil }
        return DraftLink(fromTable: fromTable, fromColumn: from, toTable: toTable, toColumn: to)
    }
}

/// Finds the links between tables by what columns mean and by matching their values.
struct LinkFinder {
    let tables: [DraftTable]

    /// Links that at least one value follows, deals' own first.
    func links() -> [DraftLink] {
        var links: [DraftLink] = []
        for (from, table) in tables.enumerated() {
            for (place, column) in table.columns.enumerated() where column.raw.codes != nil {
                guard let to = target(of: column, in: from), let link = link(from, place, to) else {
                    continue
                }
                links.append(link)
            }
        }
        return links
    }

    /// The table whose records a column names.
    private func target(of column: DraftColumn, in from: Int) -> Int? {
        let kind = tables[from].kind
        let wanted: TableKind
        switch (column.meaning, kind) {
        case ("rep", let kind) where kind != .reps: wanted = .reps
        case ("manager", .reps): wanted = .reps
        case ("account", let kind) where kind != .accounts: wanted = .accounts
        case ("parent", .accounts): wanted = .accounts
        case ("product", let kind) where kind != .products: wanted = .products
        case ("store", let kind) where kind != .stores: wanted = .stores
        case ("deal", let kind) where kind != .deals: wanted = .deals
        default: return ownTable(of: column, in: from)
        }
        return tables.firstIndex { $0.kind == wanted }
    }

    /// The table of the company's own whose records the column is called after: `territory` or `territory id` beside
    /// `import "territories.csv" as territories`.
    private func ownTable(of column: DraftColumn, in from: Int) -> Int? {
        var words = HeaderWords.words(of: column.name)
        if words.count > 1, let last = words.last, ["id", "key"].contains(last) { words.removeLast() }
        let key = NameKey.fold(words.joined(separator: " "))
        return tables.indices.first { place in
            guard place != from, case .other = tables[place].kind else { return false }
            return NameKey.fold(tables[place].kind.singular) == key
        }
    }

    /// The column of the target that holds most of the values: its key, its id, its name, a rep's e-mail, another key.
    private func link(_ from: Int, _ place: Int, _ to: Int) -> DraftLink? {
        let values = tables[from].columns[place].raw.dictionary.texts.dropFirst()
        guard !values.isEmpty else { return nil }
        let roles = [tables[to].kind.keyRole, .id, .name].compactMap { $0 }
        let email = tables[to].kind == .reps ? tables[to].index(named: "email") : nil
        var best: (column: Int, count: Int)?
        // Files of one program often go by a key of their own beside the one that is called id.
        let keys = tables[to].columns.indices.filter { ColumnHints.isKey(tables[to].columns[$0].header) }
        for column in roles.compactMap(tables[to].index(of:)) + [email].compactMap({ $0 }) + keys
        where column != place || from != to {
            let count = LinkFinder.matchCount(values, tables[to].columns[column].raw.dictionary.texts)
            if count > best?.count ?? 0 { best = (column, count) }
        }
        guard let best else { return nil }
        // Managers need not be reps themselves: a few chance matches are no link.
        if from == to, best.count * 2 < values.count { return nil }
        return DraftLink(fromTable: from, fromColumn: place, toTable: to, toColumn: best.column)
    }

    /// How many values are keys, as they stand or by their folded names.
    private static func matchCount(_ values: ArraySlice<String>, _ keys: [String]) -> Int {
        let known = Set(keys)
        let others = values.filter { !known.contains($0) }
        guard !others.isEmpty, keys.count <= SpellingJoiner.distinctLimit else {
            return values.count - others.count
        }
        let folded = Set(keys.map(NameKey.fold))
        return values.count - others.count + others.count { folded.contains(NameKey.fold($0)) }
    }
}

extension DraftTable {
    /// The column that shows which record it is: the key, in a table of the company's own the name.
    fileprivate var nameColumn: Int? {
        if case .other = kind { return index(of: .name) }
        return key
    }
}
