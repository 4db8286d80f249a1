import Binding
import Model

/// What an answer has to say of the goals in it: those that do not fit the days asked about, and sales of people who
/// have none.
struct GoalRemarks {
    let answerer: Answerer

    func remarks(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> [Remark] {
        try question.goalLeaves.map(\.fact).uniqued().flatMap { table in
            let cut = cut(table, question, evaluation)
            // Where goals were left out, that is why there is none.
            guard cut.isEmpty else { return cut }
            return try ofPart(table, question) + running(table, question)
                + without(table, question, evaluation)
        }
    }

    /// Goals of days that lie only partly in the period or in one of its units.
    private func cut(_ table: String, _ question: BoundQuestion, _ evaluation: Evaluation) -> [Remark] {
        let spans = cutGoals(table, question, by: question.dimensions + question.across)
        guard let example = spans.first else { return [] }
        let units = (question.dimensions + question.across).compactMap(\.calendarGrain?.unit.rawValue)
        let place = units.first.map { "one \($0) of the period" } ?? "the period"
        return [
            .goalsCut(
                goals: table, days: PeriodWords.words(for: example), place: place,
                sales: cutSales(table, question, evaluation))
        ]
    }

    private func cutGoals(_ table: String, _ question: BoundQuestion, by dimensions: [Dimension])
        -> [DayRange]
    {
        answerer.evaluator.builder.cutGoals(table, dimensions: dimensions, period: question.currentPeriod)
    }

    /// What the period cuts is missing from the whole, where the sales of its days are not.
    private func cutSales(_ table: String, _ question: BoundQuestion, _ evaluation: Evaluation)
        -> Remark.CutSales
    {
        let mixed = question.measures.filter { $0.mixesGoals && $0.leaves.contains { $0.fact == table } }
        guard !mixed.isEmpty else { return .none }
        let gone = (question.currentPeriod?.days ?? .allTime).intersection(
            DayRange(first: nil, last: question.today))
        let haveBegun = cutGoals(table, question, by: []).contains { !gone.intersection($0).isEmpty }
        let hasOthers = mixed.flatMap(\.leaves).contains {
            $0.isBeside && $0.fact == table && evaluation.whole.recordCount($0, 0) > 0
        }
        return haveBegun && hasOthers ? .flattering : .counted
    }

    /// A period of which goals hold on some days only, with sales on the others.
    private func ofPart(_ table: String, _ question: BoundQuestion) throws -> [Remark] {
        guard question.measures.contains(where: { $0.mixesGoals && $0.leaves.contains { $0.fact == table } })
        else { return [] }
        let days = question.currentPeriod?.days ?? .allTime
        let gone = days.intersection(DayRange(first: nil, last: question.today))
            .intersection(try daysOfSales(question))
        let spans = (answerer.catalogue.goalSpans[table] ?? []).filter {
            days.intersection($0) == $0 && !gone.intersection($0).isEmpty
        }
        guard let first = spans.compactMap(\.first).min(), let last = spans.compactMap(\.last).max(),
            lacksGoals(gone, spans)
        else { return [] }
        let whole = DayRange(first: first, last: last)
        let words = PeriodWords.words(for: whole)
        return [
            .goalsOfPart(
                goals: table,
                days: lacksGoals(whole, spans) ? "some days of \(words)" : "the days of \(words)",
                place: question.currentPeriod?.words ?? "all time")
        ]
    }

    /// From the first to the last sale of all those that goals are held against.
    private func daysOfSales(_ question: BoundQuestion) throws -> DayRange {
        var everything = question
        everything.filters = []
        let sales = question.measures.flatMap(\.leaves).first { !$0.isBeside }
        return try sales.flatMap { try answerer.evaluator.span($0, everything) }
            ?? answerer.catalogue.dataDays
    }

    /// Whether there are days on which no goal holds.
    private func lacksGoals(_ days: DayRange, _ spans: [DayRange]) -> Bool {
        guard var day = days.first, let end = days.last else { return false }
        let whole = spans.compactMap { span in span.first.flatMap { first in span.last.map { (first, $0) } } }
        for (first, last) in whole.sorted(by: { $0 < $1 }) {
            guard first <= day else { return true }
            day = max(day, last + 1)
        }
        return day <= end
    }

    /// Without a period: goals that have begun and are not over. In a series the unit says so.
    private func running(_ table: String, _ question: BoundQuestion) -> [Remark] {
        let today = question.today
        guard question.currentPeriod.map({ $0.days == .allTime }) ?? true, SeriesAxis(question) == nil,
            question.measures.contains(where: { $0.mixesGoals && $0.leaves.contains { $0.fact == table } })
        else { return [] }
        let spans = (answerer.catalogue.goalSpans[table] ?? []).filter { span in
            guard let first = span.first, let last = span.last else { return false }
            return first <= today && today < last
        }
        guard let span = spans.max(by: { ($0.count ?? 0) < ($1.count ?? 0) }), let first = span.first else {
            return []
        }
        return [
            .goalsRun(
                goals: table, days: PeriodWords.words(for: span), today: today.description,
                day: today.days(since: first) + 1, of: span.count ?? 0)
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
