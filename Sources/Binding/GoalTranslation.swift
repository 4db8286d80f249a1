import Model

/// Says in terms of a table of goals what a question says of its own records: `team` of a deal's rep is `team` of a
/// quota's rep.
struct GoalTranslation: FieldTranslation {
    private let sales: Catalogue
    let goals: Catalogue

    /// Nil where the data have no such goals.
    init?(from sales: Catalogue, to table: String) {
        guard let goals = sales.seen(from: table) else { return nil }
        self.sales = sales
        self.goals = goals
    }

    /// The days that a goal holds.
    var start: FieldPath? { goals.field(.start)?.path }
    var end: FieldPath? { goals.field(.end)?.path }

    // MARK: Fields

    /// The goals' own field of the same meaning; nil where goals know none.
    func path(_ path: FieldPath) -> FieldPath? {
        if path.table == goals.fact { return path }
        let field = sales.fields.first { $0.path.listed == path.listed }
        var moved = path
        moved.table = goals.fact
        if path.links.isEmpty {
            guard let role = field?.role, people.contains(role) else { return nil }
            return goals.fields.first { $0.path.links.isEmpty && $0.role == role }?.path
        }
        // Only what is said of the people: a deal's product is none of theirs.
        guard
            sales.fields.contains(where: {
                $0.path.links.isEmpty && $0.path.column == path.links[0] && $0.role == .rep
            })
        else { return nil }
        if goals.fields.contains(where: { $0.path.listed == moved.listed }) { return moved }
        // Goals of teams, without a rep, have the team as a column of their own.
        guard let role = field?.role ?? role(named: path), people.contains(role) else { return nil }
        return goals.fields.first { $0.path.links.isEmpty && $0.role == role }?.path
    }

    private var people: Set<Role> { [.rep, .team, .manager, .region] }

    /// What a roster dates has its role at the day, not as it is now.
    private func role(named path: FieldPath) -> Role? {
        sales.fields.first { $0.path.links == path.links && $0.path.column == path.column }?.role
    }

    // MARK: Groups

    func key(_ key: GroupKey) -> GroupKey? {
        switch key {
        case .field(let path): self.path(path).map { .field($0) }
        case .calendar: key
        case .part, .band: nil
        }
    }
}
