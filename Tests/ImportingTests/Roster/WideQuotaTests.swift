import Model
import Testing

@testable import Importing

/// Sheets of goals with a column for each period.
@Suite struct WideQuotaTests {
    private let deals = """
        id,rep,stage,amount,created,closed
        1,Ana Ruiz,Won,5,2023-12-01,2024-01-01
        2,Ben Okoye,Lost,5,2024-01-01,2024-05-02

        """

    private func quotas(_ file: String) throws -> (rows: [String], result: ImportResult) {
        let sheet = String(decoding: try ExportFixtures.bytes(file), as: UTF8.self)
        let result = try company(["deals.csv": deals, file: sheet])
        let table = try #require(result.table("quotas"))
        let rows = (0..<table.rowCount).map { row in
            let days = ["start", "end"].map { table.column(named: $0)?.day(at: row)?.description ?? "–" }
            return "\(table.column(named: "rep")?.text(at: row) ?? "–") \(days.joined(separator: " ")) "
                + "\(table.column(named: "quota")?.integer(at: row) ?? -1)"
        }
        return (rows, result)
    }

    @Test func quartersOfTheYearInTheFilesName() throws {
        let (rows, result) = try quotas("quotas-2025-wide.csv")
        #expect(
            rows == [
                "Ana Ruiz 2025-01-01 2025-03-31 40000", "Ben Okoye 2025-01-01 2025-03-31 30000",
                "Ana Ruiz 2025-04-01 2025-06-30 45000", "Ana Ruiz 2025-07-01 2025-09-30 50000",
                "Ben Okoye 2025-07-01 2025-09-30 35000", "Ana Ruiz 2025-10-01 2025-12-31 60000",
                "Ben Okoye 2025-10-01 2025-12-31 40000",
            ])
        #expect(
            result.doubts(.united).map(\.text) == [
                "quotas-2025-wide.csv has a column for each period (`Q1`, `Q2`, `Q3` and `Q4`): each amount is a "
                    + "goal of its own row, for the calendar's days of that period"
            ])
    }

    @Test func monthsOfTheYearBesideThem() throws {
        let (rows, result) = try quotas("targets-by-month.csv")
        #expect(rows.count == 10)
        #expect(rows.first == "Ana Ruiz 2024-01-01 2024-01-31 1000")
        #expect(rows.last == "Ben Okoye 2025-04-01 2025-04-30 4200")
        #expect(result.table("quotas")?.column(named: "quota")?.type == .money(scale: 2))
    }

    @Test func withoutAYearNothingIsGuessed() throws {
        let result = try company([
            "deals.csv": deals, "quotas.csv": "Rep,Q1,Q2\nAna Ruiz,10,20\n",
        ])
        #expect(result.table("quotas") == nil)
        #expect(
            result.doubts(.dates).map(\.text) == [
                "nothing says of which year the columns `Q1` and `Q2` of quotas.csv are: a column `Year` or a year "
                    + "in the file's name does"
            ])
    }

    @Test func salesByMonthAreNoGoals() throws {
        let result = try company(["deals.csv": deals, "sales-2025.csv": "Rep,Jan,Feb\nAna Ruiz,10,20\n"])
        #expect(result.table("quotas") == nil)
    }

    @Test(
        arguments: [
            ("Jan", 1, 1, nil), ("M01", 1, 1, nil), ("Q1 FY26", 1, 3, 2026), ("2025-03", 3, 1, 2025),
            ("Mar 2025", 3, 1, 2025), ("H2 2025", 7, 6, 2025), ("Okt-25", 10, 1, 2025),
            ("2024 Q4", 10, 3, 2024),
            ("Ziel 2025-10", 10, 1, 2025), ("Umsatzziel Okt. 2025 (EUR)", 10, 1, 2025),
            ("Soll im März", 3, 1, nil), ("Target for Q1 2025", 1, 3, 2025), ("2025-03 quota", 3, 1, 2025),
            ("Objectif pour février 2025", 2, 1, 2025), ("Objectif T1 2025", 1, 3, 2025),
            ("Cuota para marzo 2025", 3, 1, 2025), ("Meta de ventas S2 2025", 7, 6, 2025),
            ("Obiettivo vendite gen 2025", 1, 1, 2025), ("Meta de vendas jan 2025", 1, 1, 2025),
            ("Doel voor mei 2025", 5, 1, 2025),
        ] as [(String, Int, Int, Int?)])
    func headersOfPeriods(_ header: String, _ first: Int, _ count: Int, _ year: Int?) throws {
        let period = try #require(QuotaPeriod(header: header))
        #expect((period.firstMonth, period.monthCount, period.year ?? 0) == (first, count, year ?? 0))
    }

    @Test(arguments: [
        "Q5", "M13", "Rep", "Market", "Total 2025", "2025", "3", "Q1 Q2", "", "Ziel", "Ziel 2025",
        "Target Market",
        "T1", "S2", "Revenue 2025-10", "for Q1",
    ])
    func otherHeaders(_ header: String) {
        #expect(QuotaPeriod(header: header) == nil)
    }

    /// In German, with a total that is no goal, and of a file whose name says nothing.
    @Test(arguments: ["targets.csv", "vertrieb.csv"]) func aWordForTheGoalStandsInFrontOfEachMonth(
        _ file: String
    ) throws {
        let result = try company([
            "deals.csv": deals,
            "\(file)": """
            Verkäufer;Ziel 2025-10;Ziel 2025-11;Ziel 2025-12;Ziel gesamt
            Ana Ruiz;100;100;100;300
            Ben Okoye;;200;200;400
            Total;100;300;300;700

            """,
        ])
        let table = try #require(result.table("quotas"))
        #expect(table.rowCount == 5)
        #expect(result.doubts(.unmatched).isEmpty)
        #expect(
            result.texts("quotas", "rep") == ["Ana Ruiz", "Ana Ruiz", "Ben Okoye", "Ana Ruiz", "Ben Okoye"])
        #expect(table.column(named: "start")?.day(at: 0)?.description == "2025-10-01")
        #expect(table.column(named: "end")?.day(at: 4)?.description == "2025-12-31")
        #expect(
            (0..<5).compactMap { table.column(named: "quota")?.integer(at: $0) } == [100, 100, 200, 100, 200])
    }
}
