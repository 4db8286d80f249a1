import SampleCompany

/// Draws random questions about a company, each with independently written SQL.
struct QuestionMaker {
    let company: SmallCompany
    var random: SplitMix64

    private static let fields = ["rep", "region", "product", "account", "manager", "stage"]
    private static let units = ["month", "quarter", "year", "week", "day"]

    mutating func next() -> QuestionCase {
        switch random.below(10) {
        case 0...3: table()
        case 4: series()
        case 5, 6: ranking()
        case 7: figure()
        case 8: comparison()
        default: listing()
        }
    }

    // MARK: Parts

    private mutating func measure() -> MeasureCase {
        let all = random.below(3) == 0 ? MeasureCase.aggregates : MeasureCase.metrics
        return all[random.below(all.count)]
    }

    private mutating func filter() -> FilterCase {
        switch random.below(3) {
        case 0: return FilterCase(words: "", sql: "true")
        case 1: return FilterCase.random(company, &random)
        default:
            let first = FilterCase.random(company, &random)
            let second = FilterCase.random(company, &random)
            guard !first.words.hasPrefix("where"), second.words.hasPrefix("where") else { return first }
            return FilterCase(
                words: "\(first.words) \(second.words)", sql: "(\(first.sql)) AND (\(second.sql))")
        }
    }

    private mutating func period() -> PeriodCase {
        random.below(3) == 0 ? PeriodCase(words: "") : PeriodCase.random(&random)
    }

    private mutating func dimensions(_ count: Int) -> [String] {
        var left = QuestionMaker.fields
        return (0..<count).map { _ in left.remove(at: random.below(left.count)) }
    }

    /// Filters in front of the period, conditions behind it.
    private func sentence(_ start: String, _ filter: FilterCase, _ period: PeriodCase, _ end: String = "")
        -> String
    {
        let parts =
            filter.words.hasPrefix("where")
            ? [start, period.words, filter.words] : [start, filter.words, period.words]
        let split = filter.words.split(separator: " where ", maxSplits: 1)
        let clauses = split.count == 2 ? [start, String(split[0]), period.words, "where \(split[1])"] : parts
        return (clauses + [end, "as csv"]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    // MARK: SQL

    private static func takesPart(_ measure: MeasureCase, _ period: PeriodCase) -> String {
        "(\(measure.records)) AND \(measure.axis.map(period.contains) ?? "true")"
    }

    /// One row for each group that has a record of some measure: `k0, k1, … v0, v1, … whole`.
    private func groups(
        _ keys: [String], _ measures: [MeasureCase], _ filter: FilterCase, _ period: PeriodCase
    ) -> String {
        let conditions = measures.map { QuestionMaker.takesPart($0, period) }
        let values = zip(measures, conditions).enumerated().map { "\($1.0.sql(where: $1.1)) AS v\($0)" }
        let selected =
            keys.enumerated().map { "\($1) AS k\($0)" } + values + [
                "count(*) FILTER (WHERE \(conditions[0])) AS whole"
            ]
        let having = conditions.map { "count(*) FILTER (WHERE \($0)) > 0" }.joined(separator: " OR ")
        let grouping = keys.isEmpty ? "" : "GROUP BY \(keys.joined(separator: ", "))"
        return """
            SELECT \(selected.joined(separator: ", ")) FROM \(company.name)
            WHERE \(filter.sql) \(grouping) HAVING \(having)
            """
    }

    private static func unit(_ unit: String, _ axis: String) -> String {
        switch unit {
        case "month": "strftime(\(axis), '%Y-%m')"
        case "quarter": "(year(\(axis)) || '-Q' || quarter(\(axis)))"
        case "year": "CAST(year(\(axis)) AS VARCHAR)"
        case "week": "strftime(\(axis), '%G-W%V')"
        default: "strftime(\(axis), '%Y-%m-%d')"
        }
    }

    // MARK: Questions

    private mutating func table() -> QuestionCase {
        let measures = (0...random.below(3)).map { _ in measure() }
        let keys = dimensions(1 + random.below(2))
        let (filter, period) = (filter(), period())
        let names = measures.map(\.words).joined(separator: ", ")
        var start = "\(names) by \(keys.joined(separator: random.below(2) == 0 ? " and " : ", "))"
        var kept = "true"
        if random.below(6) == 0, !filter.words.contains("where"), measures[0].precision == .exact,
            measures[0].words != "customers"
        {
            let limit = random.below(8)
            start += " where \(measures[0].words) >= \(limit)"
            kept = "v0 >= \(limit)"
        }
        let byName = (0..<keys.count).map { "k\($0) NULLS LAST" }
        let order = keys.count == 1 ? ["v0 DESC NULLS LAST"] + byName : byName
        let columns = keys.indices.map { "k\($0)" } + measures.indices.map { "v\($0)" }
        return QuestionCase(
            sentence: sentence(start, filter, period),
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM (\(groups(keys, measures, filter, period)))
                WHERE \(kept) ORDER BY \(order.joined(separator: ", "))
                """,
            columns: keys.map { _ in .exact } + measures.map(\.precision))
    }

    private mutating func series() -> QuestionCase {
        let measure = measure()
        let unit = QuestionMaker.units[random.below(5)]
        let (filter, period) = (filter(), period())
        let key = QuestionMaker.unit(unit, measure.axis!)
        return QuestionCase(
            sentence: sentence("\(measure.words) by \(unit)", filter, period),
            sql: "SELECT k0, v0 FROM (\(groups([key], [measure], filter, period))) ORDER BY k0 NULLS LAST",
            columns: [.exact, measure.precision], hasGaps: true)
    }

    private mutating func figure() -> QuestionCase {
        let measures = (0...random.below(2)).map { _ in measure() }
        let (filter, period) = (filter(), period())
        let columns = measures.indices.map { "v\($0)" }.joined(separator: ", ")
        return QuestionCase(
            sentence: sentence(measures.map(\.words).joined(separator: ", "), filter, period),
            sql: "SELECT \(columns) FROM (\(groups([], measures, filter, period)))",
            columns: measures.map(\.precision))
    }

    private mutating func ranking() -> QuestionCase {
        let measure = MeasureCase.metrics[random.below(MeasureCase.metrics.count)]
        let isTop = random.below(2) == 0
        let count = 1 + random.below(5)
        let each = random.below(3) == 0
        let keys =
            each
            ? ["region", ["rep", "product", "account"][random.below(3)]]
            : [["rep", "product", "account", "region"][random.below(4)]]
        let (filter, period) = (filter(), period())
        let start =
            "\(isTop ? "top" : "bottom") \(count) \(keys.last!)s by \(measure.words)\(each ? " for each region" : "")"
        let enough = measure.whole == nil ? "true" : "whole >= 5"
        let direction = isTop ? "DESC" : "ASC"
        let known = keys.indices.map { "k\($0) IS NOT NULL" }.joined(separator: " AND ")
        let names = keys.indices.map { "k\($0)" }
        let shown = each ? ["k0", "place", "k1", "v0"] : ["place", "k0", "v0"]
        return QuestionCase(
            sentence: sentence(start, filter, period),
            sql: """
                SELECT \(shown.joined(separator: ", ")) FROM (
                    SELECT *, rank() OVER (\(each ? "PARTITION BY k0 " : "")ORDER BY v0 \(direction)) AS place
                    FROM (\(groups(keys, [measure], filter, period)))
                    WHERE v0 IS NOT NULL AND \(known) AND \(enough))
                WHERE place <= \(count) ORDER BY \(each ? "k0, " : "")v0 \(direction), \(names.joined(separator: ", "))
                """,
            columns: shown.map { $0 == "v0" ? measure.precision : .exact }, placeColumn: each ? 1 : 0)
    }

    /// To date against to date of the unit before.
    private mutating func comparison() -> QuestionCase {
        let measure = MeasureCase.metrics[random.below(MeasureCase.metrics.count)]
        let unit = ["month", "quarter", "year"][random.below(3)]
        let key = dimensions(1)[0]
        let filter = filter()
        let day = "DATE '\(SmallCompany.today)'"
        let now = PeriodCase(words: "", first: PeriodCase.start(unit, 0), last: day)
        let months = ["month": 1, "quarter": 3, "year": 12][unit]!
        let before = PeriodCase(
            words: "", first: PeriodCase.start(unit, -1),
            last: "CAST(\(day) - INTERVAL \(months) MONTH AS DATE)")
        let current = groups([key], [measure], filter, now)
        let base = groups([key], [measure], filter, before)
        let nothing = measure.value.hasPrefix("count") || measure.value.hasPrefix("CASE") ? "0" : "NULL"
        return QuestionCase(
            sentence: sentence(
                "\(measure.words) by \(key)", filter, PeriodCase(words: "this \(unit)"), "vs last \(unit)"),
            sql: """
                SELECT coalesce(a.k0, b.k0), CASE WHEN a.whole IS NULL THEN \(nothing) ELSE a.v0 END AS now,
                    CASE WHEN b.whole IS NULL THEN \(nothing) ELSE b.v0 END
                FROM (\(current)) a FULL JOIN (\(base)) b ON a.k0 IS NOT DISTINCT FROM b.k0
                ORDER BY now DESC NULLS LAST, 1 NULLS LAST
                """,
            columns: [.exact, measure.precision, measure.precision])
    }

    private mutating func listing() -> QuestionCase {
        let (words, records, axis) = [
            ("deals", "true", "created"), ("won deals", MeasureCase.won, "closed"),
            ("lost deals", MeasureCase.lost, "closed"),
            ("open deals", "stage NOT IN ('Won', 'Lost')", "created"),
        ][random.below(4)]
        let filter = filter()
        let period =
            random.below(2) == 0 && axis == "closed" ? PeriodCase.random(&random) : PeriodCase(words: "")
        let count = 1 + random.below(30)
        let (key, order) = [
            ("amount", "cents DESC NULLS LAST"), ("amount ascending", "cents NULLS LAST"),
            ("rep", "rep NULLS LAST"),
            ("created", "created DESC NULLS LAST"),
        ][random.below(4)]
        return QuestionCase(
            sentence: sentence(
                "list \(words)", filter, period,
                "sorted by \(key) first \(count) showing deal id, rep, amount, created, stage, region"),
            sql: """
                SELECT id, rep, CAST(cents AS DECIMAL(38, 0)) * 0.01, created, stage, region FROM \(company.name)
                WHERE \(records) AND (\(filter.sql)) AND \(period.contains(axis)) ORDER BY \(order), id LIMIT \(count)
                """,
            columns: [.exact, .exact, .exact, .exact, .exact, .exact])
    }
}
