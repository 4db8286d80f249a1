import Model

/// Gives a role that several tables claim to the one nearest to the sales: a deal's region is its rep's, and the
/// account's is called `account region`.
enum RoleArbiter {
    private static let contested: [Role] = [.region, .team, .manager, .rep, .type]
    private static let precedence: [TableKind] = [.deals, .salesLines, .reps, .stores, .accounts, .products]

    static func settle(_ drafts: inout [DraftTable], doubts: inout [Doubt]) {
        for role in contested {
            let claims = precedence.compactMap { kind in
                drafts.firstIndex { $0.kind == kind && $0.index(of: role) != nil }
            }
            guard let owner = claims.first else { continue }
            // Deals and sales lines are asked about apart, each with columns of its own.
            for loser in claims.dropFirst()
            where drafts[loser].kind.keyRole != role && !TableKind.facts.contains(drafts[loser].kind) {
                step(aside: role, in: &drafts[loser], for: drafts[owner], &doubts)
                if drafts[loser].kind == .reps { nameAlike(role, in: &drafts, as: loser) }
            }
        }
    }

    /// What spells say of reps is called as in the list of reps.
    private static func nameAlike(_ role: Role, in drafts: inout [DraftTable], as reps: Int) {
        guard let spells = drafts.firstIndex(where: { $0.kind == .spells }),
            let place = drafts[spells].index(of: role),
            let column = drafts[reps].columns.first(where: {
                $0.name == "\(drafts[reps].kind.singular) \(role.rawValue)"
            })
        else { return }
        drafts[spells].columns[place].role = nil
        drafts[spells].columns[place].name = column.name
        drafts[spells].columns[place].synonyms = column.synonyms
    }

    private static func step(
        aside role: Role, in loser: inout DraftTable, for owner: DraftTable, _ doubts: inout [Doubt]
    ) {
        guard let place = loser.index(of: role) else { return }
        let name = "\(loser.kind.singular) \(role.rawValue)"
        guard loser.index(named: name) == nil else { return }
        let words = HeaderWords.name(of: loser.columns[place].header)
        loser.columns[place].role = nil
        loser.columns[place].name = name
        loser.columns[place].synonyms = words == role.rawValue || words == name ? [] : [words]
        loser.columns[place].why += "; \(role.rawValue) is taken from \(owner.source.file)"
        doubts.append(
            Doubt(
                .name,
                "`\(role.rawValue)` means that of \(owner.source.file); the one in \(loser.source.file) is "
                    + "called `\(name)`",
                sentence: "describe \(loser.name)", corrects: false))
    }
}
