extension Question {
    /// `again …`: this question with the given clauses in the place of its own of their kind. All filters are of one
    /// kind; a period takes the place of the one about the same date. A file is not written again unless it is named.
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
        question.clauses = clauses.filter { own in
            own.kind != .into && !given.contains { $0.replaces(own) }
        }
        question.clauses += given
        return question
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
