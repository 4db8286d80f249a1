import Model
import Reports
import Testing

@testable import Rendering

/// A pivot wider than the terminal goes on in further blocks, each with the names of its rows.
struct PivotBlocksTests {
    private func pivot(measures: [String], columns: Int) -> ReportTable {
        let places = measures.flatMap { measure in
            (1...columns).map { column in
                var result = ReportColumn(heading: "M\(column)", content: .count)
                result.place = PivotPlace(measure: measure, key: [.text("M\(column)")])
                return result
            }
        }
        let numbers = places.indices.map { Cell.number(Fraction(100_000 + $0)) }
        return ReportTable(
            columns: [ReportColumn(heading: "Region", content: .text, isKey: true)] + places,
            rows: [
                Row(cells: [.text("Central")] + numbers),
                Row(kind: .total, cells: [.text("Total")] + numbers),
            ])
    }

    private func lines(_ table: ReportTable, width: Int?) -> [String] {
        var options = RenderOptions()
        options.width = width
        return TableText(table, options: options, style: TextStyle(options: options)).lines
    }

    @Test func measuresStandOverTheirColumns() {
        let lines = lines(pivot(measures: ["Revenue", "Deals"], columns: 2), width: 80)
        #expect(lines[0] == "           Revenue           Deals")
        #expect(lines[1] == "  Region        M1       M2       M1       M2")
        #expect(lines.count == 5)
    }

    @Test(arguments: [30, 40, 60, 80]) func everyColumnStandsOnceAndNoLineIsTooWide(width: Int) {
        let table = pivot(measures: ["Revenue", "Number of deals"], columns: 9)
        let lines = lines(table, width: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
        let shown = lines.filter { $0.contains("Central") }.joined(separator: " ")
        for number in 100_000..<100_018 {
            let text = "100,0" + String(number - 100_000 + 100).suffix(2)
            #expect(shown.components(separated: text) == 2, "\(text) in \(lines)")
        }
    }

    @Test func aMeasureThatWouldBeCutBeginsInTheNextBlock() {
        let lines = lines(pivot(measures: ["Revenue", "Deals"], columns: 4), width: 60)
        let spans = lines.filter { $0.contains("Revenue") || $0.contains("Deals") }
        #expect(spans.map { $0.trimmed } == ["Revenue", "Deals"])
    }

    @Test func headingsForProgramsAreLedByTheMeasureWhereThereAreSeveral() {
        #expect(
            pivot(measures: ["Revenue", "Deals"], columns: 1).distinctHeadings == [
                "Region", "Revenue M1", "Deals M1",
            ])
        #expect(pivot(measures: ["Revenue"], columns: 2).distinctHeadings == ["Region", "M1", "M2"])
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }

    /// How many parts the separator makes of it.
    fileprivate func components(separated separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
