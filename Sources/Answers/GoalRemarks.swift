import Binding
import Model

/// What an answer has to say of the goals in it: those that do not fit the days asked about, and sales of people who
/// have none.
struct GoalRemarks {
    let answerer: Answerer

    func remarks(_ question: BoundQuestion, _ evaluation: Evaluation) -> [Remark] {
        question.goalLeaves.map(\.fact).uniqued().flatMap { table in
            let cut = cut(table, question)
            // Where goals were left out, that is why there is none.
            return cut.isEmpty ? without(table, question, evaluation) : cut
        }
    }

    /// Goals of days that lie only partly in the period or in one of its units.
    private func cut(_ table: String, _ question: BoundQuestion) -> [Remark] {
        let spans = answerer.evaluator.builder.cutGoals(
            table, dimensions: question.dimensions + question.across, period: question.currentPeriod)
        guard let example = spans.first else { return [] }
        let units = (question.dimensions + question.across).compactMap(\.calendarGrain?.unit.rawValue)
        let place = units.first.map { "one \($0) of the period" } ?? "the period"
        let withSales = question.measures.contains { $0.mixesGoals }
        return [
            .goalsCut(
                goals: table, days: PeriodWords.words(for: example), place: place, withSales: withSales)
        ]
    }

    /// Groups with sales and no goal, whose sales are in the whole all the same.
    private func without(_ table: String, _ question: BoundQuestion, _ evaluation: Evaluation) -> [Remark] {
        guard let measure = question.measures.first(where: { $0.attainment?.goal.fact == table }),
            let (reached, goal) = measure.attainment, question.dimensions.contains(where: { !$0.isCalendar })
        else { return [] }
        let groups = evaluation.groups
        let lacking = (0..<groups.rowCount).count { row in
            groups.recordCount(reached, row) > 0 && groups.recordCount(goal, row) == 0
        }
        let having = (0..<groups.rowCount).count { groups.recordCount(goal, $0) > 0 }
        guard lacking > 0 else { return [] }
        let name = NameKey.singulars(of: table).first ?? table
        return [
            .withoutGoal(
                groups: counted(lacking, NameKey.plural(of: groupName(question))), goal: name, others: having)
        ]
    }

    private func groupName(_ question: BoundQuestion) -> String {
        let names = question.dimensions.filter { !$0.isCalendar }.map(\.name)
        return question.dimensions.count == 1 ? names[0] : "group"
    }

    /// `459,056.76 of 637,000`: what was reached and what was to be.
    func parts(_ reached: LeafRule, _ goal: LeafRule, _ table: GroupTable) -> String {
        func words(_ leaf: LeafRule) -> String {
            table.value(leaf, 0).map {
                CellWords.text($0, content: answerer.columns.content(ofSum: leaf))
            } ?? "missing"
        }
        guard table.recordCount(goal, 0) > 0 else {
            return "\(words(reached)) of no \(NameKey.singulars(of: goal.fact).first ?? goal.fact)"
        }
        return "\(words(reached)) of \(words(goal))"
    }
}
