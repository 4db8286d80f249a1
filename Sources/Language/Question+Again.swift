extension Question {
    /// `again …`: this question with the given clauses in the place of its own of their kind. All filters are of one
    /// kind; a period takes the place of the one about the same date, one that says no date that of the only one there is. A file is not written again unless it is named.
    package func again(_ given: [Clause]) -> Question {
        var question = self
        var given = given
        if case .ranking(var ranking) = subject, let kind = given.firstIndex(where: \.isByOneName),
            case .by(let names) = given[kind].node
        {
            ranking.kind = names[0]
            question.subject = .ranking(ranking)
            given.remove(at: kind)
        }
        given = given.map(placed)
        question.clauses = clauses.filter { own in
            own.kind != .into && !given.contains { $0.replaces(own) }
        }
        question.clauses += given
        return question
    }
}

extension Question {
    /// `created last quarter` and then `again this quarter`: created this quarter.
    private func placed(_ given: Clause) -> Clause {
        // Changes have days of their own beside the dates that choose the deals.
        if case .changes = subject { return given }
        let roles = clauses.compactMap { own -> DatedPeriod.Role?? in
            if case .period(let dated) = own.node { dated.role } else { nil }
        }
        guard case .period(var dated) = given.node, dated.role == nil, roles.count == 1, let role = roles[0]
        else { return given }
        dated.role = role
        return Clause(.period(dated), range: given.range)
    }
}

extension Clause {
    fileprivate var isByOneName: Bool {
        if case .by(let names) = node { return names.count == 1 }
        return false
    }

    fileprivate func replaces(_ other: Clause) -> Bool {
        if isFilter, other.isFilter { return true }
        if case .period(let mine) = node, case .period(let theirs) = other.node {
            return mine.role == theirs.role
        }
        return kind == other.kind
    }

    private var isFilter: Bool {
        switch kind {
        case .filter, .inValues, .excluding, .bound, .condition: true
        default: false
        }
    }
}
