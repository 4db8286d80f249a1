import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Rows of linked tables, comparisons of what closes, and what is divided by reps and by working days, against DuckDB.
struct OtherTableTests {
    /// A sentence with the SQL that asks the same of the company's files.
    private static let questions: [(sentence: String, sql: String)] = [
        ("count accounts by industry", "SELECT Industry, count(*) FROM accounts GROUP BY 1"),
        (
            "average employees by industry",
            "SELECT Industry, avg(Employees::DOUBLE), count(*) FROM accounts GROUP BY 1"
        ),
        (
            "sum of employees by country where employees over 100",
            "SELECT Country, sum(Employees)::BIGINT, count(*) FROM accounts WHERE Employees > 100 GROUP BY 1"
        ),
        (
            "median employees, max employees, count accounts by country",
            "SELECT Country, median(Employees), max(Employees), count(*) FROM accounts GROUP BY 1"
        ),
        (
            "count reps by region and role",
            "SELECT Region, Role, count(*) FROM reps GROUP BY 1, 2"
        ),
        (
            "list reps where region is North and hired before 2022 showing rep",
            "SELECT Rep FROM reps WHERE Region = 'North' AND Hired < DATE '2022-01-01'"
        ),
        ("list accounts without parent showing account", "SELECT Account FROM accounts WHERE Parent IS NULL"),
        (
            "count deals without amount by rep",
            "SELECT Rep, count(*) FROM deals WHERE Amount IS NULL GROUP BY 1"
        ),
        (
            "open deals closing Q4 2025 by rep vs Q1 2026",
            """
            SELECT Rep, a, b, a - b, CASE WHEN b > 0 THEN (a - b)::DOUBLE / b END FROM (SELECT Rep,
                count(*) FILTER (WHERE "Expected Close" BETWEEN DATE '2025-10-01' AND DATE '2025-12-31') AS a,
                count(*) FILTER (WHERE "Expected Close" BETWEEN DATE '2026-01-01' AND DATE '2026-03-31') AS b
                FROM deals WHERE Closed IS NULL GROUP BY 1) WHERE a + b > 0
            """
        ),
        (
            "revenue per rep by region in 2025",
            """
            SELECT Region, sum(d.Amount) FILTER (WHERE Stage = 'Won')::DOUBLE / count(DISTINCT d.Rep),
                count(*) FILTER (WHERE Stage = 'Won'), count(DISTINCT d.Rep)
            FROM deals d JOIN reps r ON d.Rep = r.Rep
            WHERE Closed BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' GROUP BY 1
            """
        ),
        (
            "won deals per working day by month in 2025",
            """
            SELECT strftime(day, '%Y-%m'), any_value(won)::DOUBLE / count(*), any_value(won), count(*)
            FROM (SELECT CAST(t AS DATE) AS day FROM generate_series(TIMESTAMP '2025-01-01',
                TIMESTAMP '2025-12-31', INTERVAL 1 DAY) s(t)) JOIN (SELECT strftime(Closed, '%Y-%m') AS m,
                count(*) AS won FROM deals WHERE Stage = 'Won' GROUP BY 1) ON m = strftime(day, '%Y-%m')
            WHERE isodow(day) < 6 AND day <> DATE '2025-12-25' GROUP BY 1
            """
        ),
    ]

    @Test(.enabled(if: DuckDB.python != nil, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func agreesWithDuckDB() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        _ = session.reply(to: "set holiday 2025-12-25 \"Christmas\"", OutputOptions())
        let views = ["accounts", "reps", "deals"].map {
            "CREATE TABLE \($0) AS SELECT * FROM read_csv('\(folder.path)/\($0).csv', header = true)"
        }
        let answers = try DuckDB.answers(Self.questions.map(\.sql), after: views)
        for (question, expected) in zip(Self.questions, answers) {
            let reply = session.reply(to: question.sentence + " as csv", OutputOptions())
            #expect(reply.status == .fine, "\(question.sentence)\n\(reply.errors)")
            let rows = CSVRows.parse(reply.output).dropFirst()
            #expect(
                Set(rows.map(Self.comparable)) == Set(expected.map(Self.comparable))
                    && rows.count == expected.count
                    && !rows.isEmpty, "\(question.sentence)\n\(reply.output)\n\(expected)")
        }
    }

    /// Numbers to nine significant digits, whatever way they are written; texts as they are.
    private static func comparable(_ row: [String]) -> [String] {
        row.map { cell in Double(cell).map { String(format: "%.9g", $0) } ?? cell }
    }
}
