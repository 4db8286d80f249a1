import Model

extension LeafRule {
    /// A sum that is missing where no record takes part, instead of nothing: nobody set a goal there.
    package var needsRecords: Bool { isBeside }

    /// What its records are called, given the plural of the question's own.
    package func noun(_ plural: String) -> String { isBeside ? fact : records.noun(plural) }
}

extension Measure {
    /// What was reached and what was to be, where it is the one divided by the other: attainment.
    package var attainment: (reached: LeafRule, goal: LeafRule)? {
        guard case .binary(.divided, .leaf(let reached), .leaf(let goal)) = tree, goal.isBeside,
            !reached.isBeside
        else { return nil }
        return (reached, goal)
    }

    /// Whether it holds goals against the question's own records.
    package var mixesGoals: Bool {
        leaves.contains(where: \.isBeside) && leaves.contains { !$0.isBeside }
    }
}
