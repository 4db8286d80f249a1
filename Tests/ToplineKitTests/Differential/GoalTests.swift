import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Quotas and attainment of the sample company against DuckDB.
struct GoalTests {
    /// A sentence with the SQL that asks the same of the company's files; the measures first.
    private static let questions: [(sentence: String, sql: String)] = [
        (
            "attainment by rep last quarter",
            """
            SELECT q.Rep, coalesce(s.sum, 0)::DOUBLE / q.quota, coalesce(s.sum, 0), q.quota
            FROM (SELECT Rep, sum(Quota) AS quota FROM quotas WHERE "Period Start" = DATE '2025-07-01' GROUP BY 1) q
            LEFT JOIN (SELECT Rep, sum(Amount) AS sum FROM deals WHERE Stage = 'Won'
                AND Closed BETWEEN DATE '2025-07-01' AND DATE '2025-09-30' GROUP BY 1) s USING (Rep)
            """
        ),
        (
            "revenue, quota, attainment by rep in 2025",
            """
            SELECT Rep, coalesce(sum, 0), quota, sum::DOUBLE / quota
            FROM (SELECT Rep, sum(Quota) AS quota FROM quotas WHERE year("Period Start") = 2025 GROUP BY 1)
            FULL JOIN (SELECT Rep, sum(Amount) AS sum FROM deals WHERE Stage = 'Won' AND year(Closed) = 2025
                GROUP BY 1) USING (Rep)
            """
        ),
        (
            "quota by quarter in 2025",
            "SELECT year(\"Period Start\") || '-Q' || quarter(\"Period Start\"), sum(Quota), count(*) FROM quotas "
                + "WHERE year(\"Period Start\") = 2025 GROUP BY 1"
        ),
        (
            "attainment by team in 2024",
            """
            WITH spell AS (SELECT *, coalesce("To", DATE '9999-12-31') AS last FROM roster),
            won AS (SELECT s.Team, sum(d.Amount) AS sum FROM deals d JOIN spell s ON d.Rep = s.Rep
                AND d.Closed BETWEEN s."From" AND s.last WHERE d.Stage = 'Won' AND year(d.Closed) = 2024 GROUP BY 1),
            goal AS (SELECT (SELECT s.Team FROM spell s WHERE s.Rep = q.Rep AND s.last >= q."Period Start"
                AND s."From" <= q."Period End" ORDER BY s."From" LIMIT 1) AS Team, sum(q.Quota) AS quota
                FROM quotas q WHERE year(q."Period Start") = 2024 GROUP BY 1)
            SELECT Team, sum::DOUBLE / quota, sum, quota FROM goal JOIN won USING (Team)
            """
        ),
        (
            "attainment by half in 2024",
            """
            SELECT '2024-H' || h, s.sum::DOUBLE / q.quota, s.sum, q.quota
            FROM (SELECT CASE WHEN month("Period Start") < 7 THEN 1 ELSE 2 END AS h, sum(Quota) AS quota FROM quotas
                WHERE year("Period Start") = 2024 GROUP BY 1) q
            JOIN (SELECT CASE WHEN month(Closed) < 7 THEN 1 ELSE 2 END AS h, sum(Amount) AS sum FROM deals
                WHERE Stage = 'Won' AND year(Closed) = 2024 GROUP BY 1) s USING (h)
            """
        ),
    ]

    @Test(.enabled(if: DuckDB.python != nil, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func agreesWithDuckDB() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let views = ["quotas", "roster", "deals"].map {
            "CREATE TABLE \($0) AS SELECT * FROM read_csv('\(folder.path)/\($0).csv', header = true)"
        }
        let answers = try DuckDB.answers(Self.questions.map(\.sql), after: views)
        for (question, expected) in zip(Self.questions, answers) {
            let reply = session.reply(to: question.sentence + " as csv", OutputOptions())
            #expect(reply.status == .fine, "\(question.sentence)\n\(reply.errors)")
            let rows = CSVRows.parse(reply.output).dropFirst()
            #expect(
                Set(rows.map(Self.comparable)) == Set(expected.map(Self.comparable))
                    && rows.count == expected.count && !rows.isEmpty,
                "\(question.sentence)\n\(reply.output)\n\(expected)")
        }
    }

    /// Numbers to nine significant digits, whatever way they are written; texts as they are.
    private static func comparable(_ row: [String]) -> [String] {
        row.map { cell in Double(cell).map { String(format: "%.9g", $0) } ?? cell }
    }
}
