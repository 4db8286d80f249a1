import SampleCompany

/// A question as its subject and its clauses, which may stand in any order.
enum ClauseList {
    static func random(_ company: SmallCompany, _ random: inout SplitMix64) -> (String, [String]) {
        let isRanking = random.below(3) == 0
        let measure = MeasureCase.metrics[random.below(MeasureCase.metrics.count)]
        var clauses: [String] = []
        func maybe(_ clause: String, _ chance: Int) {
            if random.below(chance) == 0 { clauses.append(clause) }
        }
        let filters = (0..<2).map { _ in FilterCase.random(company, &random) }
        if let filter = filters.first(where: { !$0.isCondition }) { maybe(filter.words, 2) }
        if let filter = filters.first(where: \.isCondition) { maybe("where \(filter.words)", 2) }
        let isCompared = random.below(5) == 0
        if isCompared {
            let compared = ComparisonCase.random(&random)
            clauses += [compared.words, "vs \(compared.versus)"].filter { !$0.isEmpty }
        } else {
            maybe(PeriodCase.random(&random).words, 2)
            maybe("created \(PeriodCase.random(&random).words)", 4)
            maybe("closed \(PeriodCase.random(&random).words)", 6)
        }
        maybe("with totals, counts", 3)
        if isRanking {
            maybe("for each region", 3)
            return ("top \(1 + random.below(5)) reps by \(measure.words)", clauses)
        }
        clauses.append(["by rep", "by region and product", "by account, manager"][random.below(3)])
        maybe("sorted by \(measure.words) ascending", 3)
        maybe("first \(1 + random.below(8))", 3)
        return (measure.words, clauses)
    }
}
