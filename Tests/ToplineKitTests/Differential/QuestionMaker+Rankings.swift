import SampleCompany

extension QuestionMaker {
    mutating func ranking() -> QuestionCase {
        let measures = measures(2)
        let isTop = random.below(2) == 0
        let count = 1 + random.below(5)
        let keys =
            random.below(3) == 0
            ? ["region", ["rep", "product", "account"][random.below(3)]]
            : [["rep", "product", "account", "region"][random.below(4)]]
        let (filters, time) = (filters(), TimeCase.random(for: measures, &random))
        let (options, conditions) = (options(measures), groupConditions(measures))
        let names = measures.map(\.words).joined(separator: ", ")
        let start =
            "\(isTop ? "top" : "bottom") \(count) \(keys.last!)s by \(names)"
            + (keys.count > 1 ? " for each region" : "")
        let shown = shown(measures, options, isRanking: true)
        let ranked = RankingSQL(
            groups: sql(measures + conditions.map(\.measure), filters, time), keys: keys, shown: shown,
            kept: kept(conditions, behind: measures), direction: isTop ? "DESC" : "ASC", count: count,
            hasTotal: options.contains("totals"),
            leastSample: conditions.contains(where: \.isAboutCounts) ? 0 : 5)
        let lead: [MeasureCase.Precision] = keys.count > 1 ? [.exact, .exact, .exact] : [.exact, .exact]
        return QuestionCase(
            sentence: sentence(start, filters, time.words, conditions.map(\.words), [words(options)]),
            sql: ranked.sql, columns: lead + precisions(shown), placeColumn: keys.count > 1 ? 1 : 0)
    }
}

/// The SQL of `top 5 reps by …`: places by the first measure, ties sharing one.
private struct RankingSQL {
    var groups: GroupSQL
    var keys: [String]
    var shown: [ShownColumns]
    var kept: String
    var direction: String
    var count: Int
    var hasTotal: Bool
    /// A rate of fewer records does not rank.
    var leastSample: Int

    var sql: String {
        let isEach = keys.count > 1
        let known = keys.indices.map { "k\($0) IS NOT NULL" }.joined(separator: " AND ")
        var enough = "true"
        if case .rate = shown[0].measure.kind { enough = "r0 >= \(leastSample)" }
        let lead = isEach ? "g.k0, g.place, g.k1" : "g.place, g.k0"
        let totalLead = isEach ? "NULL, NULL, 'All'" : "NULL, 'All'"
        let total = """
            UNION ALL SELECT * FROM (SELECT \(totalLead), \(columns("w")), 1, NULL, NULL, NULL FROM w
                WHERE EXISTS (SELECT 1 FROM found))
            """
        let parts = """
            UNION ALL SELECT t.k0, NULL, 'All', \(columns("t")), 0, t.k0, NULL, NULL FROM parts t, w
                WHERE t.k0 IN (SELECT k0 FROM g WHERE place <= \(count))
            """
        return """
            WITH w AS (\(groups.whole)), parts AS (\(groups.groups([keys[0]]))), found AS (\(groups.groups(keys))),
                g AS (SELECT *, rank() OVER (\(isEach ? "PARTITION BY k0 " : "")ORDER BY v0 \(direction)) AS place
                    FROM found WHERE v0 IS NOT NULL AND \(known) AND \(enough) AND \(kept)),
                answer AS (SELECT \(lead), \(columns("g")), 0 AS last, \(isEach ? "g.k0" : "NULL") AS o0,
                        g.place AS o1, \(isEach ? "g.k1" : "g.k0") AS o2
                    FROM g, w WHERE g.place <= \(count) \(hasTotal ? total : "")
                        \(hasTotal && isEach ? parts : ""))
            SELECT * EXCLUDE (last, o0, o1, o2) FROM answer ORDER BY last, o0, o1 NULLS LAST, o2
            """
    }

    private func columns(_ row: String) -> String {
        shown.flatMap { $0.sql(row, whole: "w").map(\.sql) }.enumerated().map { "\($1) AS c\($0)" }
            .joined(separator: ", ")
    }
}
