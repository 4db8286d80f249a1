import SampleCompany

extension QuestionMaker {
    private static let units = ["month", "quarter", "year", "week", "day"]

    mutating func table() -> QuestionCase {
        let measures = measures(4)
        let keys = dimensions(1 + random.below(3))
        let (filters, time) = (filters(), TimeCase.random(for: measures, &random))
        let options = options(measures)
        let conditions = groupConditions(measures)
        var rest = [words(options)]
        let byName = keys.indices.map { "g.k\($0) NULLS LAST" }
        var order = keys.count == 1 ? ["g.v0 DESC NULLS LAST"] + byName : byName
        if random.below(4) == 0 {
            let (place, isUp) = (random.below(measures.count), random.below(2) == 0)
            if measures.map(\.words).firstIndex(of: measures[place].words) == place {
                rest.append("sorted by \(measures[place].words)\(isUp ? " ascending" : "")")
                order = ["g.v\(place) \(isUp ? "ASC" : "DESC") NULLS LAST"] + byName
            }
        }
        let first = random.below(4) == 0 ? 1 + random.below(6) : nil
        if let first { rest.append("first \(first)") }
        let names = measures.map(\.words).joined(separator: ", ")
        let groups = sql(measures + conditions.map(\.measure), filters, time)
        return QuestionCase(
            sentence: sentence(
                "\(names) by \(keys.joined(separator: random.below(2) == 0 ? " and " : ", "))", filters,
                time.words, conditions.map(\.words), rest),
            sql: QuestionMaker.tableSQL(
                groups, keys, shown(measures, options), kept(conditions, behind: measures),
                total: total(measures, options), order: order, first: first),
            columns: keys.map { _ in .exact } + precisions(shown(measures, options)))
    }

    mutating func series() -> QuestionCase {
        let measure = measure()
        let unit = QuestionMaker.units[random.below(5)]
        let second = random.below(3) == 0 ? dimensions(1) : []
        let (filters, time) = (filters(), TimeCase.random(for: [measure], &random))
        let options = options([measure])
        let keys = [QuestionMaker.unit(unit, time.axis ?? measure.axis!)] + second
        return QuestionCase(
            sentence: sentence(
                "\(measure.words) by \(([unit] + second).joined(separator: ", "))", filters, time.words, [],
                [words(options)]),
            sql: QuestionMaker.tableSQL(
                sql([measure], filters, time), keys, shown([measure], options), "true",
                total: total([measure], options), order: keys.indices.map { "g.k\($0) NULLS LAST" },
                first: nil),
            columns: keys.map { _ in .exact } + precisions(shown([measure], options)),
            hasGaps: second.isEmpty)
    }

    mutating func figure() -> QuestionCase {
        let measures = measures(3)
        let (filters, time) = (filters(), TimeCase.random(for: measures, &random))
        let options = measures.count == 1 ? [] : options(measures).subtracting(["totals", "share"])
        let shown =
            measures.count == 1
            ? [ShownColumns(place: 0, measure: measures[0])] : shown(measures, options)
        return QuestionCase(
            sentence: sentence(
                measures.map(\.words).joined(separator: ", "), filters, time.words, [], [words(options)]),
            sql: QuestionMaker.tableSQL(
                sql(measures, filters, time), [], shown, "true", total: nil, order: [], first: nil),
            columns: precisions(shown))
    }

    func precisions(_ shown: [ShownColumns]) -> [MeasureCase.Precision] {
        shown.flatMap { $0.sql("g", whole: "w").map(\.precision) }
    }

    /// What the row of totals is called, if it is asked for.
    func total(_ measures: [MeasureCase], _ options: Set<String>) -> String? {
        guard options.contains("totals") else { return nil }
        return measures.allSatisfy(\.isAdditive) ? "Total" : "All"
    }

    // MARK: Conditions on groups

    mutating func groupConditions(_ measures: [MeasureCase]) -> [GroupConditionCase] {
        guard random.below(3) == 0 else { return [] }
        let stocks = measures.allSatisfy(\.isStock)
        return (0...random.below(2)).map { _ in GroupConditionCase.random(stocks: stocks, &random) }
    }

    func kept(_ conditions: [GroupConditionCase], behind measures: [MeasureCase]) -> String {
        let tests = conditions.enumerated().map {
            $1.test.replacing("$", with: "v\(measures.count + $0)")
        }
        return tests.isEmpty ? "true" : tests.joined(separator: " AND ")
    }

    // MARK: SQL

    /// Groups that are kept, in order, then the whole.
    static func tableSQL(
        _ groups: GroupSQL, _ keys: [String], _ shown: [ShownColumns], _ kept: String, total: String?,
        order: [String], first: Int?
    ) -> String {
        let names = keys.indices.map { "g.k\($0)" }
        let columns = names + shown.flatMap { $0.sql("g", whole: "w").map(\.sql) }
        let labels = keys.indices.map { $0 == 0 ? "'\(total ?? "")'" : "NULL" }.joined(separator: ", ")
        let totals = "UNION ALL SELECT 1, \(labels), * FROM w WHERE EXISTS (SELECT 1 FROM found)"
        let cut = first.map {
            "QUALIFY g.last = 1 OR row_number() OVER (PARTITION BY g.last ORDER BY \(order.joined(separator: ", "))) <= \($0)"
        }
        return """
            WITH w AS (\(groups.whole)), found AS (\(groups.groups(keys))),
                g AS (SELECT 0 AS last, * FROM found WHERE \(kept) \(total == nil ? "" : totals))
            SELECT \(columns.joined(separator: ", ")) FROM g, w \(cut ?? "")
            ORDER BY \((["g.last"] + order).joined(separator: ", "))
            """
    }

    static func unit(_ unit: String, _ axis: String) -> String {
        switch unit {
        case "month": "strftime(\(axis), '%Y-%m')"
        case "quarter": "(year(\(axis)) || '-Q' || quarter(\(axis)))"
        case "year": "CAST(year(\(axis)) AS VARCHAR)"
        case "week": "strftime(\(axis), '%G-W%V')"
        default: "strftime(\(axis), '%Y-%m-%d')"
        }
    }
}
