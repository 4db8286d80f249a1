import SampleCompany

/// A condition on a metric of each group: `where win rate >= 50%`.
struct GroupConditionCase {
    var words: String
    var measure: MeasureCase
    /// As SQL; `$` stands for the measure's value.
    var test: String

    /// Says itself how many records are enough.
    var isAboutCounts: Bool { measure.value.hasPrefix("count(") && measure.kind != .sum }

    static func random(stocks: Bool, _ random: inout SplitMix64) -> GroupConditionCase {
        // In a condition a sales cycle and an age are each deal's own.
        let flows = MeasureCase.metrics.filter { $0.words != "sales cycle" }
        let all = stocks ? MeasureCase.stocks.filter { $0.words != "age" } : flows
        let measure = all[random.below(all.count)]
        let (sign, sql) = [
            (">", ">"), (">=", ">="), ("<", "<"), ("at least", ">="), ("at most", "<="), ("under", "<"),
        ][random.below(6)]
        let (words, limit) = limit(measure, &random)
        if random.below(6) == 0, measure.kind == .count {
            return GroupConditionCase(
                words: "\(measure.words) between 2 and \(words)", measure: measure,
                test: "($ >= 2 AND $ <= \(limit))")
        }
        return GroupConditionCase(
            words: "\(measure.words) \(sign) \(words)", measure: measure, test: "($ \(sql) \(limit))")
    }

    /// Limits that binary fractions hold, so that both sides see the same equality.
    private static func limit(_ measure: MeasureCase, _ random: inout SplitMix64) -> (String, String) {
        switch measure.kind {
        case .rate:
            let quarters = 1 + random.below(3)
            return ("\(25 * quarters)%", "0.\([25, 5, 75][quarters - 1])::DOUBLE")
        case .count:
            let limit = random.below(12)
            return ("\(limit)", "\(limit)")
        case .sum, .other:
            let isMoney = measure.value.contains("cents")
            let limit = isMoney ? 1000 * (1 + random.below(20)) : 1 + random.below(20)
            return ("\(limit)", "\(limit)")
        }
    }
}
