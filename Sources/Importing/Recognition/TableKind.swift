import Model

/// What a file's rows are records of.
package enum TableKind: Hashable, Sendable {
    case deals, accounts, products, reps, quotas, activities, stageChanges
    /// Goals of another measure or grain beside quotas: the two are never added.
    case targets
    /// Lines of orders or receipts: sales without a pipeline.
    case salesLines
    case stores
    /// Who has which part in a deal.
    case splits
    /// Worked out where there are splits: what of each deal is credited to whom.
    case credits
    /// Hours that somebody worked, or that a store was staffed.
    case shifts
    /// What was on hand of a product on a day, and what was received.
    case stockCounts
    /// What currencies are worth in each other, by day.
    case rates
    /// Who was in which team when: a roster beside a list of reps.
    case spells
    /// Named by a correction: `import "x.csv" as contacts`.
    case other(String)

    /// In the order in which tables stand.
    static let known: [TableKind] = recognisable + [.credits, .rates, .targets, .spells]

    /// Those whose records are goals of people for some days.
    package static let goals: [TableKind] = [.quotas, .targets]

    static let recognisable: [TableKind] = [
        .deals, .salesLines, .accounts, .products, .reps, .stores, .stageChanges, .quotas, .activities,
        .splits, .shifts, .stockCounts,
    ]

    /// Those whose records are sales.
    package static let facts: [TableKind] = [.deals, .salesLines]

    /// The table's name, plural.
    package var tableName: String {
        switch self {
        case .deals: Catalogue.deals
        case .salesLines: Catalogue.salesLines
        case .stores: "stores"
        case .shifts: Catalogue.shifts
        case .stockCounts: Catalogue.stockCounts
        case .accounts: "accounts"
        case .products: "products"
        case .reps: "reps"
        case .quotas: "quotas"
        case .targets: "targets"
        case .activities: "activities"
        case .stageChanges: "stage changes"
        case .rates: Catalogue.rates
        case .spells: "team spells"
        case .splits: Catalogue.splits
        case .credits: Catalogue.credits
        case .other(let name): name
        }
    }

    package var singular: String {
        NameKey.singulars(of: tableName).first ?? tableName
    }

    /// Other words for such a record, singular.
    package var synonyms: [String] {
        switch self {
        case .deals: ["opportunity"]
        case .salesLines: ["sale", "order line"]
        case .stores: ["shop"]
        case .shifts: ["timesheet", "shift worked"]
        case .stockCounts: ["inventory count", "stock level"]
        case .accounts: ["customer", "client", "company"]
        case .products: ["item"]
        case .reps: ["sales rep", "salesperson", "seller", "sales agent"]
        case .stageChanges: ["stage history"]
        case .rates: ["exchange rate", "currency rate"]
        case .spells: ["roster"]
        case .splits: ["deal split", "opportunity split"]
        case .credits: ["deal credit"]
        case .quotas, .targets, .activities, .other: []
        }
    }

    /// The kind that a name in a correction means.
    package static func named(_ name: String) -> TableKind {
        let key = NameKey.fold(name)
        let found = known.first { kind in
            let names = [kind.tableName, kind.singular] + kind.synonyms
            return names.contains { NameKey.fold($0) == key || NameKey.fold(NameKey.plural(of: $0)) == key }
        }
        return found ?? .other(name.lowercased())
    }

    /// What a file is taken for that is to be left out: `import "july.csv" as nothing`.
    package static let nothing = "nothing"

    package static func meansNothing(_ name: String) -> Bool { NameKey.fold(name) == nothing }

    /// The role of the column that names such a record.
    var keyRole: Role? {
        switch self {
        case .deals: .id
        case .stores: .store
        case .accounts: .account
        case .products: .product
        case .reps: .rep
        case .salesLines, .shifts, .stockCounts, .quotas, .targets, .activities, .stageChanges, .splits,
            .credits, .rates, .spells, .other:
            nil
        }
    }

    /// Words in a file's name that speak for this kind.
    var fileWords: Set<String> {
        switch self {
        case .deals: ["deal", "opportunity", "opp", "pipeline", "potential", "chance"]
        case .salesLines: ["sale", "order", "line", "transaction", "receipt", "ticket", "invoice", "retail"]
        case .stores: ["store", "shop", "branch", "outlet", "location"]
        case .shifts:
            [
                "shift", "hour", "timesheet", "time", "labor", "labour", "schedule", "rota", "roster",
                "staffing", "stunden", "arbeitszeit", "heures", "horas", "ore", "uren",
            ]
        case .stockCounts:
            [
                "stock", "inventory", "onhand", "warehouse", "bestand", "lager", "inventario", "inventaire",
                "existencias", "giacenza", "voorraad", "estoque",
            ]
        case .accounts:
            ["account", "customer", "company", "client", "organization", "organisation", "reseller"]
        case .products: ["product", "item", "catalog", "catalogue", "price", "pricebook", "pricelist"]
        case .reps:
            [
                "rep", "team", "roster", "agent", "employee", "seller", "salespeople", "staff", "owner",
                "user", "person",
            ]
        case .quotas: ["quota", "target"]
        case .activities: ["activity", "call", "task", "meeting"]
        case .stageChanges: ["history", "stage", "change"]
        case .splits: ["split"]
        case .credits, .rates, .targets, .spells, .other: []
        }
    }
}
