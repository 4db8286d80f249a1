import SampleCompany

/// Draws random questions about a company, each with independently written SQL.
struct QuestionMaker {
    let company: SmallCompany
    var random: SplitMix64

    private static let fields = ["rep", "region", "product", "account", "manager", "stage"]

    mutating func next() -> QuestionCase {
        switch random.below(14) {
        case 12, 13: numbered()
        case 0...3: table()
        case 4: series()
        case 5...7: ranking()
        case 8: figure()
        case 9, 10: comparison()
        default: listing()
        }
    }

    // MARK: Parts

    mutating func measure() -> MeasureCase {
        let all = random.below(3) == 0 ? MeasureCase.aggregates : MeasureCase.metrics
        return all[random.below(all.count)]
    }

    /// Up to so many, of flows, of stocks or of both.
    mutating func measures(_ most: Int) -> [MeasureCase] {
        let stocks = MeasureCase.stocks
        let count = 1 + random.below(most)
        switch random.below(8) {
        case 0: return (0..<count).map { _ in stocks[random.below(stocks.count)] }
        case 1: return (1..<count).map { _ in measure() } + [stocks[random.below(stocks.count)]]
        default: return (0..<count).map { _ in measure() }
        }
    }

    mutating func filters() -> [FilterCase] {
        switch random.below(3) {
        case 0: return []
        case 1: return [FilterCase.random(company, &random)]
        default:
            let both = (0..<2).map { _ in FilterCase.random(company, &random) }
            return both.count(where: \.isCondition) == 0 ? [both[0]] : both
        }
    }

    mutating func dimensions(_ count: Int) -> [String] {
        var left = QuestionMaker.fields
        return (0..<count).map { _ in left.remove(at: random.below(left.count)) }
    }

    /// The extra columns and rows that the measures allow.
    mutating func options(_ measures: [MeasureCase]) -> Set<String> {
        guard random.below(2) == 0 else { return [] }
        var possible = ["totals", "counts"]
        if measures.contains(where: \.isAdditive) { possible.append("share") }
        if measures.contains(where: { if case .rate = $0.kind { true } else { false } }) {
            possible.append("range")
        }
        return Set(possible.filter { _ in random.below(2) == 0 })
    }

    func words(_ options: Set<String>) -> String {
        options.isEmpty ? "" : "with \(options.sorted().joined(separator: ", "))"
    }

    func shown(_ measures: [MeasureCase], _ options: Set<String>, isRanking: Bool = false) -> [ShownColumns] {
        measures.enumerated().map { place, measure in
            ShownColumns(
                place: place, measure: measure,
                hasCounts: measures.count == 1 || options.contains("counts"),
                hasRange: options.contains("range") || (measures.count == 1 && isRanking),
                hasShare: options.contains("share"))
        }
    }

    /// Filters, the period, conditions behind one `where`, then the rest.
    func sentence(
        _ start: String, _ filters: [FilterCase], _ time: String, _ conditions: [String] = [],
        _ rest: [String] = []
    ) -> String {
        let all = filters.filter(\.isCondition).map(\.words) + conditions
        let parts =
            [start] + filters.filter { !$0.isCondition }.map(\.words) + [time]
            + (all.isEmpty ? [] : ["where \(all.joined(separator: " and "))"]) + rest + ["as csv"]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    func sql(_ measures: [MeasureCase], _ filters: [FilterCase], _ time: TimeCase) -> GroupSQL {
        GroupSQL(table: company.name, measures: measures, filters: filters, time: time)
    }
}
