import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Pivots and the options of `with` on a random company, answered by Topline and by DuckDB.
struct PivotComparisonTests {
    private static let isThere = DuckDB.python != nil

    private struct Pivot {
        var sentence: String
        var rows: String
        var columns: String
        var sql: String
        var precision: MeasureCase.Precision
    }

    /// Cells, totals of rows and columns and the whole are those of DuckDB's `CUBE`.
    @Test(.enabled(if: isThere, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func pivotsAgreeWithDuckDB() throws {
        var random = SplitMix64(seed: 20_251)
        for (number, shape) in [SmallCompany.Shape.plain, .gaps, .ties].enumerated() {
            let company = SmallCompany(number: number, shape: shape, &random)
            let folder = try TemporaryFolder(company.files)
            let session = try Session(folder: folder.path, today: SmallCompany.today)
            let pivots = (0..<12).map { _ in Self.pivot(company, &random) }
            let answers = try DuckDB.answers(pivots.map(\.sql), after: company.tables(folder: folder.path))
            for (pivot, expected) in zip(pivots, answers) {
                let reply = session.reply(to: pivot.sentence, OutputOptions())
                #expect(reply.status == .fine, "\(pivot.sentence)\n\(reply.errors)")
                let difference = Self.difference(pivot, CSVRows.parse(reply.output), expected)
                #expect(difference == nil, "\(pivot.sentence)\n\(difference ?? "")\n\(pivot.sql)")
            }
        }
    }

    private static func pivot(_ company: SmallCompany, _ random: inout SplitMix64) -> Pivot {
        let all = MeasureCase.metrics + MeasureCase.aggregates
        let measure = all[random.below(all.count)]
        var fields = ["rep", "region", "product", "account", "manager", "stage"]
        let (rows, columns) = (fields.remove(at: random.below(6)), fields.remove(at: random.below(5)))
        let period = PeriodCase.random(&random)
        let records = "((\(measure.records)) AND \(period.contains(measure.axis ?? "created")))"
        let value = measure.sql(where: records)
        return Pivot(
            sentence: "\(measure.words) by \(rows) across \(columns) \(period.words) with totals as csv",
            rows: rows, columns: columns,
            sql: """
                SELECT grouping(r), grouping(c), r, c, \(value)
                FROM (SELECT *, \(rows) AS r, \(columns) AS c FROM \(company.name)) GROUP BY CUBE(r, c)
                HAVING count(*) FILTER (WHERE \(records)) > 0
                """, precision: measure.precision)
    }

    /// The first cell that differs, in words; a cell without records is zero or empty.
    private static func difference(_ pivot: Pivot, _ rows: [[String]], _ expected: [[String]]) -> String? {
        guard let header = rows.first else { return "no answer" }
        if expected.isEmpty { return header == ["Text"] ? nil : "rows where none are expected: \(rows)" }
        guard let last = rows.last, header.count > 2 else { return "\(rows)" }
        var wanted: [[String]: String] = [:]
        for cell in expected {
            let row = cell[0] == "1" ? last[0] : cell[2]
            let name = cell[3].isEmpty ? "no \(pivot.columns)" : cell[3]
            wanted[[row, cell[1] == "1" ? header.last! : name]] = cell[4]
        }
        for row in rows.dropFirst() {
            for (column, name) in header.enumerated().dropFirst() {
                let value = row[column]
                guard let number = wanted.removeValue(forKey: [row[0], name]) else {
                    if ["", "0"].contains(value) { continue }
                    return "\(row[0]), \(name): \(value) where nothing is expected"
                }
                if !agree(value, number, pivot.precision) {
                    return "\(row[0]), \(name): \(value), not \(number)"
                }
            }
        }
        return wanted.isEmpty ? nil : "missing: \(wanted)"
    }

    private static func agree(_ value: String, _ wanted: String, _ precision: MeasureCase.Precision) -> Bool {
        if value == wanted { return true }
        guard let left = Double(value), let right = Double(wanted) else { return false }
        return (left - right).magnitude <= 1e-12 * max(left.magnitude, right.magnitude)
    }

    // MARK: Options

    private typealias Case = (sentence: String, sql: String)

    private static let won = "(stage = 'Won' AND closed BETWEEN '2016-01-01' AND '2016-12-31')"
    private static let decided = "(stage IN ('Won', 'Lost') AND closed BETWEEN '2016-01-01' AND '2016-12-31')"
    private static let sum = "coalesce(sum(cents) FILTER (WHERE \(won)), 0) * 0.01"
    private static let count = "count(*) FILTER (WHERE \(won))"
    private static let rate = "\(count) / nullif(count(*) FILTER (WHERE \(decided)), 0)::DOUBLE"
    private static let months = """
        (SELECT CAST(unnest(generate_series(DATE '2016-01-01', DATE '2016-12-01', INTERVAL 1 MONTH)) AS DATE) AS m)
        """

    /// Records of one stage closed in so many months up to the month `m`.
    private static func window(_ value: String, _ stages: String, months: Int) -> String {
        """
        (SELECT \(value) FROM company0 WHERE stage IN (\(stages)) AND closed >= m - INTERVAL \(months - 1) MONTH
            AND closed < m + INTERVAL 1 MONTH)
        """
    }

    private static let cases: [Case] = [
        (
            "revenue by month in 2016 with running total",
            """
            SELECT strftime(m, '%Y-%m'), v, n, sum(v) OVER (ORDER BY m) FROM (SELECT m,
                \(window("coalesce(sum(cents), 0) * 0.01", "'Won'", months: 1)) AS v,
                \(window("count(*)", "'Won'", months: 1)) AS n FROM \(months)) ORDER BY m
            """
        ),
        (
            "revenue by month in 2016 with rolling 3 month average",
            """
            SELECT strftime(m, '%Y-%m'), \(window("coalesce(sum(cents), 0) * 0.01", "'Won'", months: 1)),
                \(window("count(*)", "'Won'", months: 1)),
                \(window("coalesce(sum(cents), 0) / 300::DOUBLE", "'Won'", months: 3)) FROM \(months) ORDER BY m
            """
        ),
        (
            "winrate by month in 2016 with rolling 4 month average",
            """
            SELECT strftime(m, '%Y-%m'), \(window(share, "'Won', 'Lost'", months: 1)),
                \(window("count(*)", "'Won'", months: 1)), \(window("count(*)", "'Won', 'Lost'", months: 1)),
                \(window(share, "'Won', 'Lost'", months: 4)) FROM \(months) ORDER BY m
            """
        ),
        (
            "won deals by month in 2016 with change",
            """
            SELECT strftime(m, '%Y-%m'), n, (n - lag(n) OVER (ORDER BY m)) / nullif(lag(n) OVER (ORDER BY m), 0)::DOUBLE
            FROM (SELECT m, \(window("count(*)", "'Won'", months: 1)) AS n FROM \(months)) ORDER BY m
            """
        ),
        (
            "top 2 products by revenue in 2016 with others, totals",
            """
            WITH g AS (SELECT product, \(sum) AS v, \(count) AS n FROM company0 GROUP BY product HAVING \(count) > 0),
                p AS (SELECT *, rank() OVER (ORDER BY v DESC) AS place FROM g WHERE product IS NOT NULL)
            SELECT * FROM (SELECT CAST(place AS VARCHAR), product, v, n FROM p WHERE place <= 2 ORDER BY place)
            UNION ALL SELECT NULL, (SELECT count(*) FROM g) - 2 || ' others', sum(v), sum(n) FROM g
                WHERE product IS NULL OR product NOT IN (SELECT product FROM p WHERE place <= 2)
            UNION ALL SELECT NULL, 'All', sum(v), sum(n) FROM g
            """
        ),
        (
            "top 1 products by median deal for each region in 2016 with others",
            """
            WITH d AS (SELECT * FROM company0 WHERE \(won)),
                g AS (SELECT region, product, \(median) AS v, count(*) AS n FROM d
                    WHERE product IS NOT NULL AND region IS NOT NULL GROUP BY ALL),
                p AS (SELECT *, rank() OVER (PARTITION BY region ORDER BY v DESC) AS place FROM g QUALIFY place = 1)
            SELECT region, place, name, v, n FROM (
                SELECT region, CAST(place AS VARCHAR) AS place, product AS name, v, n, 0 AS o FROM p
                UNION ALL SELECT d.region, NULL, count(DISTINCT coalesce(d.product, '-')) || ' others', \(median), count(*), 1
                    FROM d JOIN p ON d.region = p.region AND d.product IS DISTINCT FROM p.product GROUP BY d.region)
            ORDER BY region, o
            """
        ),
        (
            "revenue by product vs average in 2016 where revenue > 1",
            """
            SELECT product, v, a, v - a, (v - a) / a FROM (
                SELECT product, v, avg(v::DOUBLE) FILTER (WHERE product IS NOT NULL) OVER () AS a FROM (
                    SELECT product, \(sum) AS v FROM company0 GROUP BY product) WHERE v > 1)
            ORDER BY v DESC
            """
        ),
        (
            "winrate by region vs average in 2016",
            """
            SELECT region, v, a, v - a FROM (SELECT region, \(rate) AS v,
                (SELECT \(rate) FROM company0 WHERE region IS NOT NULL) AS a FROM company0 GROUP BY region)
            ORDER BY v DESC
            """
        ),
        (
            "winrate by rep vs team in 2016 where rep is not missing",
            """
            SELECT rep, v, a, v - a FROM (SELECT rep, manager, \(rate) AS v,
                (SELECT \(rate) FROM company0 o WHERE o.manager = c.manager AND o.rep <> c.rep) AS a
                FROM company0 c WHERE rep IS NOT NULL GROUP BY rep, manager) ORDER BY v DESC, rep
            """
        ),
        (
            "revenue by product for North vs \"Far East\" in 2016 where product is not missing",
            """
            SELECT product, v, b, v - b, (v - b) / nullif(b, 0)::DOUBLE FROM (SELECT product,
                coalesce(sum(cents) FILTER (WHERE \(won) AND region = 'North'), 0) * 0.01 AS v,
                coalesce(sum(cents) FILTER (WHERE \(won) AND region = 'Far East'), 0) * 0.01 AS b
                FROM company0 WHERE product IS NOT NULL GROUP BY product)
            ORDER BY v DESC
            """
        ),
        (
            "won deals by rep and product in jan 2015 for North with empty",
            """
            SELECT r.rep, p.product, count(d.id) FROM (SELECT DISTINCT rep FROM company0 WHERE region = 'North') r
            CROSS JOIN (SELECT DISTINCT product FROM company0 WHERE product IS NOT NULL) p
            LEFT JOIN company0 d ON d.rep = r.rep AND d.product = p.product AND d.stage = 'Won'
                AND d.closed BETWEEN '2015-01-01' AND '2015-01-31'
            GROUP BY ALL ORDER BY r.rep, p.product
            """
        ),
        (
            "revenue by product in 2016 with rank, share where product is not missing",
            """
            SELECT rank() OVER (ORDER BY v DESC), product, v, n, v / sum(v) OVER () FROM (
                SELECT product, \(sum) AS v, \(count) AS n FROM company0 WHERE product IS NOT NULL GROUP BY product)
            ORDER BY v DESC
            """
        ),
    ]

    private static let share = "count(*) FILTER (WHERE stage = 'Won') / nullif(count(*), 0)::DOUBLE"
    private static let median = "quantile_cont(cents::DOUBLE, 0.5) / 100"

    @Test(.enabled(if: isThere, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func optionsAgreeWithDuckDB() throws {
        var random = SplitMix64(seed: 77)
        let company = SmallCompany(number: 0, shape: .plain, &random)
        let folder = try TemporaryFolder(company.files)
        let session = try Session(folder: folder.path, today: SmallCompany.today)
        let answers = try DuckDB.answers(Self.cases.map(\.sql), after: company.tables(folder: folder.path))
        for ((sentence, sql), expected) in zip(Self.cases, answers) {
            let reply = session.reply(to: sentence + " as csv", OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
            let rows = Array(CSVRows.parse(reply.output).dropFirst())
            #expect(rows.count == expected.count, "\(sentence)\n\(rows)\n\(expected)\n\(sql)")
            for (row, wanted) in zip(rows, expected) {
                let isSame =
                    row.count == wanted.count && zip(row, wanted).allSatisfy { Self.agree($0, $1, .relative) }
                #expect(isSame, "\(sentence)\n\(row)\n\(wanted)\n\(sql)")
            }
        }
    }
}
