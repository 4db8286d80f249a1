import Model

/// Gives the columns of a table names of which no two are one, the known roles first.
struct ColumnNamer {
    /// Folded names that are taken or will be.
    private var taken: Set<String>

    init(kind: TableKind, roles: [Role]) {
        taken = Set(roles.map { NameKey.fold($0.rawValue) })
        // What is worked out for deals needs its names as well.
        if kind == .deals { taken.formUnion(["outcome", "closed", "expectedclose"]) }
        if kind == .salesLines { taken.formUnion(["return", "returnedquantity", "hour", "amount"]) }
    }

    /// The role's name, or the words; numbered where those are taken.
    mutating func name(role: Role?, words: String) -> String {
        if let role { return role.rawValue }
        var (name, number) = (words, 2)
        while !taken.insert(NameKey.fold(name)).inserted {
            name = "\(words) \(number)"
            number += 1
        }
        return name
    }

    /// Takes away synonyms that name another column already.
    mutating func settleSynonyms(_ columns: inout [DraftColumn]) {
        for place in columns.indices {
            columns[place].synonyms = columns[place].synonyms.filter {
                taken.insert(NameKey.fold($0)).inserted
            }
        }
    }
}
