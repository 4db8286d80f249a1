import Language
import Model

/// What cannot be asked of goals: they are set for people and days, not for products or deals over 50k.
struct GoalCheck {
    let bound: BoundQuestion
    let question: Question
    let catalogue: Catalogue

    func check() throws(DiagnosticError) {
        var problems: [Diagnostic] = []
        for table in Set(bound.goalLeaves.map(\.fact)).sorted() {
            guard let translation = GoalTranslation(from: catalogue, to: table) else { continue }
            problems += self.problems(translation, NameKey.singulars(of: table).first ?? table)
        }
        if !problems.isEmpty { throw DiagnosticError(problems) }
    }

    private func problems(_ translation: GoalTranslation, _ goal: String) -> [Diagnostic] {
        let dimensions = (bound.dimensions + bound.across).filter { translation.key($0.key) == nil }
        let filters = bound.filters.filter { translation.predicate($0.predicate) == nil }
        let name =
            bound.allMeasured.first { measured in
                measured.leaves.contains { $0.isBeside && $0.fact == translation.goals.fact }
            }?.name ?? goal
        return dimensions.map { dimension in
            Diagnostic(
                .noSuchRole("\(goal) by \(dimension.name)", capability: name),
                at: question.range(naming: dimension))
        }
            + filters.map { filter in
                Diagnostic(.noSuchRole("\(goal) for \(filter.words)", capability: name), at: filter.range)
            }
    }
}
