import SampleCompany

extension QuestionMaker {
    mutating func comparison() -> QuestionCase {
        let measures = measures(2)
        let keys = dimensions(random.below(3))
        let filters = filters()
        let compared = ComparisonCase.random(&random)
        let hasTotal = random.below(3) == 0 && !keys.isEmpty
        let names = measures.map(\.words).joined(separator: ", ")
        let by = keys.isEmpty ? "" : " by \(keys.joined(separator: ", "))"
        let sides = [compared.current, compared.base].map {
            sql(measures, filters, TimeCase(period: $0))
        }
        return QuestionCase(
            sentence: sentence(
                names + by, filters, compared.words, [],
                ["vs \(compared.versus)", hasTotal ? "with totals" : ""]),
            sql: ComparisonSQL(
                current: sides[0], base: sides[1], keys: keys,
                total: hasTotal ? total(measures, ["totals"]) : nil
            ).sql,
            columns: keys.map { _ in .exact }
                + measures.flatMap { measure in
                    [measure.precision, measure.precision, .absolute] + (measure.isRate ? [] : [.absolute])
                })
    }
}

extension MeasureCase {
    /// A rate moves by points, which are its difference.
    fileprivate var isRate: Bool {
        if case .rate = kind { return true }
        return false
    }
}

/// The SQL of `… vs last quarter`: groups of either period side by side, and the change.
private struct ComparisonSQL {
    var current: GroupSQL
    var base: GroupSQL
    var keys: [String]
    var total: String?

    var sql: String {
        let names = keys.indices.map { "k\($0)" }
        let pairs = measures.indices.map { "now\($0), was\($0)" }.joined(separator: ", ")
        let joined = names.map { "a.\($0) IS NOT DISTINCT FROM b.\($0)" } + ["true"]
        let same = names.map { "coalesce(a.\($0), b.\($0)) AS \($0)" }
        let labels = keys.indices.map { $0 == 0 ? "'\(total ?? "")'" : "NULL" }.joined(separator: ", ")
        let wholes = measures.enumerated()
            .map { "aw.v\($0), \(known("bw.v\($0)", $1))" }.joined(separator: ", ")
        let totals = "UNION ALL SELECT 1, \(labels), \(wholes) FROM aw, bw WHERE EXISTS (SELECT 1 FROM j)"
        let order = (keys.count < 2 ? ["now0 DESC NULLS LAST"] : []) + names.map { "\($0) NULLS LAST" }
        return """
            WITH a AS (SELECT 1 AS there, * FROM (\(current.groups(keys)))), aw AS (\(current.whole)),
                b AS (SELECT 1 AS there, * FROM (\(base.groups(keys)))), bw AS (\(base.whole)),
                j AS (SELECT 0 AS last, \((same + values).joined(separator: ", "))
                    FROM a FULL JOIN b ON \(joined.joined(separator: " AND "))),
                sides AS (SELECT \((["last"] + names + [pairs]).joined(separator: ", ")) FROM j
                    \(total == nil ? "" : totals))
            SELECT \((names + columns).joined(separator: ", ")) FROM sides
            ORDER BY \((["last"] + order).joined(separator: ", "))
            """
    }

    private var measures: [MeasureCase] { current.measures }

    /// A group that one period lacks counts nothing there and sums to nothing; it has no rate and no mean.
    private var values: [String] {
        measures.enumerated().flatMap { place, measure in
            let isZero = measure.isAdditive || measure.value.hasPrefix("count(DISTINCT")
            return [("a", "now"), ("b", "was")].map { side, name in
                let value =
                    "CASE WHEN \(side).there IS NULL THEN \(isZero ? "0" : "NULL") ELSE \(side).v\(place) END"
                return "\(side == "b" ? known(value, measure) : value) AS \(name)\(place)"
            }
        }
    }

    /// Of days before the first record there is nothing to know.
    private func known(_ value: String, _ measure: MeasureCase) -> String {
        guard let last = base.time.period.last else { return value }
        let first = "SELECT min(\(measure.axis ?? "created")) FROM \(base.table)"
        return "CASE WHEN \(last) < (\(first)) THEN NULL ELSE \(value) END"
    }

    /// Rates move by points, the rest by a share of what it was.
    private var columns: [String] {
        measures.enumerated().flatMap { place, measure in
            let (now, was) = ("now\(place)", "was\(place)")
            if case .rate = measure.kind { return [now, was, "\(now) - \(was)"] }
            return [now, was, "\(now) - \(was)", "(\(now) - \(was)) / nullif(abs(\(was)), 0)::DOUBLE"]
        }
    }
}
