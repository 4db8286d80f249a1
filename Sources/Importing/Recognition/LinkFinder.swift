import Model
import Store

/// Where a column of one draft points to a record of another.
struct DraftLink: Sendable, Hashable {
    var fromTable: Int
    var fromColumn: Int
    var toTable: Int
    var toColumn: Int
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
        case ("deal", let kind) where kind != .deals: wanted = .deals
        default: return nil
        }
        return tables.firstIndex { $0.kind == wanted }
    }

    /// The column of the target that holds most of the values: its key, its id, its name.
    private func link(_ from: Int, _ place: Int, _ to: Int) -> DraftLink? {
        let values = tables[from].columns[place].raw.dictionary.texts.dropFirst()
        guard !values.isEmpty else { return nil }
        let roles = [tables[to].kind.keyRole, .id, .name].compactMap { $0 }
        var best: (column: Int, count: Int)?
        for column in roles.compactMap(tables[to].index(of:)) where column != place || from != to {
            let keys = Set(tables[to].columns[column].raw.dictionary.texts)
            let foldedKeys = keys.count > SpellingJoiner.distinctLimit ? [] : Set(keys.map(NameKey.fold))
            let count = values.count { keys.contains($0) || foldedKeys.contains(NameKey.fold($0)) }
            if count > best?.count ?? 0 { best = (column, count) }
        }
        guard let best else { return nil }
        // Managers need not be reps themselves: a few chance matches are no link.
        if from == to, best.count * 2 < values.count { return nil }
        return DraftLink(fromTable: from, fromColumn: place, toTable: to, toColumn: best.column)
    }
}
