import Foundation
import SampleCompany
import Testing
import ToplineKit

/// A pivot holds the numbers of the table of the same groups, and its totals are those of either side alone.
struct PivotAgreementTests {
    private struct Pivot {
        var measure: String
        var rows: String
        var columns: String
        var rest: String
    }

    private static let pivots = [
        Pivot(measure: "revenue", rows: "region", columns: "product", rest: "this year"),
        Pivot(measure: "won deals", rows: "product", columns: "quarter", rest: "in 2024 for West"),
        Pivot(measure: "winrate", rows: "rep", columns: "half", rest: "from 2024 to 2025"),
        Pivot(measure: "median deal", rows: "month", columns: "region", rest: "H2 2025"),
        Pivot(measure: "distinct accounts", rows: "product", columns: "region", rest: "this quarter"),
        Pivot(
            measure: "average sales cycle", rows: "region", columns: "year", rest: "excluding \"Frost Guard\""
        ),
        Pivot(measure: "pipeline", rows: "rep", columns: "stage", rest: ""),
    ]

    @Test func cellsAreThoseOfTheTableAndTotalsThoseOfTheMargins() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        func table(_ sentence: String) -> [[String]] {
            let reply = session.reply(to: sentence + " as csv", OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
            return CSVRows.parse(reply.output)
        }
        for pivot in Self.pivots {
            let head = "\(pivot.measure) by \(pivot.rows)"
            var wide = table("\(head) across \(pivot.columns) \(pivot.rest) with totals")
            let long = table("\(head) and \(pivot.columns) \(pivot.rest)").dropFirst()
            let byRow = table("\(head) \(pivot.rest)").dropFirst()
            let byColumn = table("\(pivot.measure) by \(pivot.columns) \(pivot.rest)").dropFirst()
            let whole = table("\(pivot.measure) \(pivot.rest)").last?.first
            let header = wide.removeFirst()
            let totals = wide.removeLast()
            let spelling = Dictionary(uniqueKeysWithValues: Self.spellings(of: pivot.columns))
            let cells = Dictionary(
                uniqueKeysWithValues: long.map { (["\($0[0])", spelling[$0[1]] ?? $0[1]], $0[2]) })
            #expect(
                cells.count > 3 && wide.count == byRow.count && header.count == byColumn.count + 2, "\(head)")
            for row in wide {
                for (column, name) in header.enumerated().dropFirst().dropLast() {
                    let wanted = cells[[row[0], name]] ?? ""
                    #expect(
                        row[column] == wanted || wanted.isEmpty && ["0", ""].contains(row[column]),
                        "\(head): \(row)")
                }
                #expect(row.last == byRow.first { $0[0] == row[0] }?[1], "\(head): \(row)")
            }
            for row in byColumn {
                let column = header.firstIndex(of: spelling[row[0]] ?? row[0])
                #expect(column.map { totals[$0] } == row[1], "\(head): the total of \(row)")
            }
            #expect(totals.last == whole, "\(head): the whole")
        }
    }

    /// Units as cells write them, with their headings.
    private static func spellings(of unit: String) -> [(String, String)] {
        (2023...2025).flatMap { year -> [(String, String)] in
            switch unit {
            case "quarter": return (1...4).map { ("\(year)-Q\($0)", "Q\($0) \(year)") }
            case "half": return (1...2).map { ("\(year)-H\($0)", "H\($0) \(year)") }
            default: return []
            }
        }
    }
}
